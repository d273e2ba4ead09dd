package modelarts.models;

import modelarts.runtime.*;

/**
 * Stage that the network is in. The options are as follows:
 * - Creating: being set up
 * - Active: ready for use
 * - Abnormal: faulty
 */
public final class NetworkStatusPhase extends OpenEnum<String> {
    /** being set up */
    public static final NetworkStatusPhase CREATING = new NetworkStatusPhase("Creating");

    /** ready for use */
    public static final NetworkStatusPhase ACTIVE = new NetworkStatusPhase("Active");

    /** faulty */
    public static final NetworkStatusPhase ABNORMAL = new NetworkStatusPhase("Abnormal");

    /** Reads and writes this type. */
    public static final Codec<NetworkStatusPhase> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NetworkStatusPhase(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NetworkStatusPhase of(String value) {
        return new NetworkStatusPhase(value);
    }
}
