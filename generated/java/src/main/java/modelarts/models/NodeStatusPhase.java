package modelarts.models;

import modelarts.runtime.*;

/**
 * Stage that the node is in. The options are as follows:
 * - Available: ready for use
 * - Creating: being set up
 * - Deleting: being removed
 * - Abnormal: faulty
 * - Checking: running its self-check
 */
public final class NodeStatusPhase extends OpenEnum<String> {
    /** ready for use */
    public static final NodeStatusPhase AVAILABLE = new NodeStatusPhase("Available");

    /** being set up */
    public static final NodeStatusPhase CREATING = new NodeStatusPhase("Creating");

    /** being removed */
    public static final NodeStatusPhase DELETING = new NodeStatusPhase("Deleting");

    /** faulty */
    public static final NodeStatusPhase ABNORMAL = new NodeStatusPhase("Abnormal");

    /** running its self-check */
    public static final NodeStatusPhase CHECKING = new NodeStatusPhase("Checking");

    /** Reads and writes this type. */
    public static final Codec<NodeStatusPhase> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NodeStatusPhase(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NodeStatusPhase of(String value) {
        return new NodeStatusPhase(value);
    }
}
