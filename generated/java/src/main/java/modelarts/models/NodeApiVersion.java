package modelarts.models;

import modelarts.runtime.*;

/**
 * API version that the node data follows. The options are as follows:
 * - v2
 */
public final class NodeApiVersion extends OpenEnum<String> {
    /** v2 */
    public static final NodeApiVersion V2 = new NodeApiVersion("v2");

    /** Reads and writes this type. */
    public static final Codec<NodeApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NodeApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NodeApiVersion of(String value) {
        return new NodeApiVersion(value);
    }
}
