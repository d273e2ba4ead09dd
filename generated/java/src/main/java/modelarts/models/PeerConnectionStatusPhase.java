package modelarts.models;

import modelarts.runtime.*;

/**
 * Outcome of the joining. The options are as follows:
 * - Connecting: being joined
 * - Active: joined
 * - Abnormal: joining failed
 */
public final class PeerConnectionStatusPhase extends OpenEnum<String> {
    /** being joined */
    public static final PeerConnectionStatusPhase CONNECTING = new PeerConnectionStatusPhase("Connecting");

    /** joined */
    public static final PeerConnectionStatusPhase ACTIVE = new PeerConnectionStatusPhase("Active");

    /** joining failed */
    public static final PeerConnectionStatusPhase ABNORMAL = new PeerConnectionStatusPhase("Abnormal");

    /** Reads and writes this type. */
    public static final Codec<PeerConnectionStatusPhase> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private PeerConnectionStatusPhase(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static PeerConnectionStatusPhase of(String value) {
        return new PeerConnectionStatusPhase(value);
    }
}
