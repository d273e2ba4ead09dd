package modelarts.models;

import modelarts.runtime.*;

/**
 * API version that the node pool data follows. The options are as follows:
 * - v2
 */
public final class NodePoolApiVersion extends OpenEnum<String> {
    /** v2 */
    public static final NodePoolApiVersion V2 = new NodePoolApiVersion("v2");

    /** Reads and writes this type. */
    public static final Codec<NodePoolApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NodePoolApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NodePoolApiVersion of(String value) {
        return new NodePoolApiVersion(value);
    }
}
