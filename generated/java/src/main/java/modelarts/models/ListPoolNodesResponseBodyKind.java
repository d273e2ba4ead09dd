package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of the returned object. The options are as follows:
 * - NodeList: list made of nodes
 */
public final class ListPoolNodesResponseBodyKind extends OpenEnum<String> {
    /** list made of nodes */
    public static final ListPoolNodesResponseBodyKind NODE_LIST = new ListPoolNodesResponseBodyKind("NodeList");

    /** Reads and writes this type. */
    public static final Codec<ListPoolNodesResponseBodyKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListPoolNodesResponseBodyKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListPoolNodesResponseBodyKind of(String value) {
        return new ListPoolNodesResponseBodyKind(value);
    }
}
