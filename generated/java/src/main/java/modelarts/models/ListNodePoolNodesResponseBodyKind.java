package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of the returned object. Enumeration values:
 * - NodeList: list made of nodes
 */
public final class ListNodePoolNodesResponseBodyKind extends OpenEnum<String> {
    /** list made of nodes */
    public static final ListNodePoolNodesResponseBodyKind NODE_LIST = new ListNodePoolNodesResponseBodyKind("NodeList");

    /** Reads and writes this type. */
    public static final Codec<ListNodePoolNodesResponseBodyKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNodePoolNodesResponseBodyKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNodePoolNodesResponseBodyKind of(String value) {
        return new ListNodePoolNodesResponseBodyKind(value);
    }
}
