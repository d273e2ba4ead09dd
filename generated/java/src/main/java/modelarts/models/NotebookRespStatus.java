package modelarts.models;

import modelarts.runtime.*;

/**
 * Stage that the instance is in. Enumeration values:
 * - INIT: just registered
 * - CREATING: being set up
 * - STARTING: starting up
 * - STOPPING: shutting down
 * - DELETING: being removed
 * - RUNNING: at work
 * - STOPPED: shut down
 * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
 * - CREATE_FAILED: could not be set up
 * - START_FAILED: could not start up
 * - DELETE_FAILED: could not be removed
 * - ERROR: out of order
 * - DELETED: removed
 * - FROZEN: blocked
 */
public final class NotebookRespStatus extends OpenEnum<String> {
    /** just registered */
    public static final NotebookRespStatus INIT = new NotebookRespStatus("INIT");

    /** being set up */
    public static final NotebookRespStatus CREATING = new NotebookRespStatus("CREATING");

    /** starting up */
    public static final NotebookRespStatus STARTING = new NotebookRespStatus("STARTING");

    /** shutting down */
    public static final NotebookRespStatus STOPPING = new NotebookRespStatus("STOPPING");

    /** being removed */
    public static final NotebookRespStatus DELETING = new NotebookRespStatus("DELETING");

    /** at work */
    public static final NotebookRespStatus RUNNING = new NotebookRespStatus("RUNNING");

    /** shut down */
    public static final NotebookRespStatus STOPPED = new NotebookRespStatus("STOPPED");

    /** taking a snapshot, that is, while an image is saved */
    public static final NotebookRespStatus SNAPSHOTTING = new NotebookRespStatus("SNAPSHOTTING");

    /** could not be set up */
    public static final NotebookRespStatus CREATE_FAILED = new NotebookRespStatus("CREATE_FAILED");

    /** could not start up */
    public static final NotebookRespStatus START_FAILED = new NotebookRespStatus("START_FAILED");

    /** could not be removed */
    public static final NotebookRespStatus DELETE_FAILED = new NotebookRespStatus("DELETE_FAILED");

    /** out of order */
    public static final NotebookRespStatus ERROR = new NotebookRespStatus("ERROR");

    /** removed */
    public static final NotebookRespStatus DELETED = new NotebookRespStatus("DELETED");

    /** blocked */
    public static final NotebookRespStatus FROZEN = new NotebookRespStatus("FROZEN");

    /** Reads and writes this type. */
    public static final Codec<NotebookRespStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NotebookRespStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NotebookRespStatus of(String value) {
        return new NotebookRespStatus(value);
    }
}
