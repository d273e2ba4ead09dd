package modelarts.models;

import modelarts.runtime.*;

/**
 * API version that the network data follows. The options are as follows:
 * - v1
 */
public final class NetworkApiVersion extends OpenEnum<String> {
    /** v1 */
    public static final NetworkApiVersion V1 = new NetworkApiVersion("v1");

    /** Reads and writes this type. */
    public static final Codec<NetworkApiVersion> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NetworkApiVersion(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NetworkApiVersion of(String value) {
        return new NetworkApiVersion(value);
    }
}
