package modelarts.models;

import modelarts.runtime.*;

/**
 * Kind of object. The options are as follows:
 * - Network: a single network
 */
public final class NetworkKind extends OpenEnum<String> {
    /** a single network */
    public static final NetworkKind NETWORK = new NetworkKind("Network");

    /** Reads and writes this type. */
    public static final Codec<NetworkKind> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NetworkKind(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NetworkKind of(String value) {
        return new NetworkKind(value);
    }
}
