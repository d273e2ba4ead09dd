package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of the returned object. The options are as follows:
 * - NodeList: list made of nodes
 */
public final class ListPoolNodesResponseKind extends OpenEnum<String> {
    /** list made of nodes */
    public static final ListPoolNodesResponseKind NODE_LIST = new ListPoolNodesResponseKind("NodeList");

    /** Reads and writes this type. */
    public static final Codec<ListPoolNodesResponseKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListPoolNodesResponseKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListPoolNodesResponseKind of(String value) {
        return new ListPoolNodesResponseKind(value);
    }
}
