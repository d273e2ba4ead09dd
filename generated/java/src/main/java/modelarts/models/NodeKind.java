package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of object. The options are as follows:
 * - Node: a single node
 */
public final class NodeKind extends OpenEnum<String> {
    /** a single node */
    public static final NodeKind NODE = new NodeKind("Node");

    /** Reads and writes this type. */
    public static final Codec<NodeKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NodeKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NodeKind of(String value) {
        return new NodeKind(value);
    }
}
