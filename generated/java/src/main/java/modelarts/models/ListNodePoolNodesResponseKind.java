package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of the returned object. Enumeration values:
 * - NodeList: list made of nodes
 */
public final class ListNodePoolNodesResponseKind extends OpenEnum<String> {
    /** list made of nodes */
    public static final ListNodePoolNodesResponseKind NODE_LIST = new ListNodePoolNodesResponseKind("NodeList");

    /** Reads and writes this type. */
    public static final Codec<ListNodePoolNodesResponseKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNodePoolNodesResponseKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNodePoolNodesResponseKind of(String value) {
        return new ListNodePoolNodesResponseKind(value);
    }
}
