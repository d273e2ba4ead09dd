package modelarts.models;

import modelarts.runtime.*;

/**
 * Stage that the instance is in. Possible values:
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
public final class DeleteNotebookResponseStatus extends OpenEnum<String> {
    /** just registered */
    public static final DeleteNotebookResponseStatus INIT = new DeleteNotebookResponseStatus("INIT");

    /** being set up */
    public static final DeleteNotebookResponseStatus CREATING = new DeleteNotebookResponseStatus("CREATING");

    /** starting up */
    public static final DeleteNotebookResponseStatus STARTING = new DeleteNotebookResponseStatus("STARTING");

    /** shutting down */
    public static final DeleteNotebookResponseStatus STOPPING = new DeleteNotebookResponseStatus("STOPPING");

    /** being removed */
    public static final DeleteNotebookResponseStatus DELETING = new DeleteNotebookResponseStatus("DELETING");

    /** at work */
    public static final DeleteNotebookResponseStatus RUNNING = new DeleteNotebookResponseStatus("RUNNING");

    /** shut down */
    public static final DeleteNotebookResponseStatus STOPPED = new DeleteNotebookResponseStatus("STOPPED");

    /** taking a snapshot, that is, while an image is saved */
    public static final DeleteNotebookResponseStatus SNAPSHOTTING = new DeleteNotebookResponseStatus("SNAPSHOTTING");

    /** could not be set up */
    public static final DeleteNotebookResponseStatus CREATE_FAILED = new DeleteNotebookResponseStatus("CREATE_FAILED");

    /** could not start up */
    public static final DeleteNotebookResponseStatus START_FAILED = new DeleteNotebookResponseStatus("START_FAILED");

    /** could not be removed */
    public static final DeleteNotebookResponseStatus DELETE_FAILED = new DeleteNotebookResponseStatus("DELETE_FAILED");

    /** out of order */
    public static final DeleteNotebookResponseStatus ERROR = new DeleteNotebookResponseStatus("ERROR");

    /** removed */
    public static final DeleteNotebookResponseStatus DELETED = new DeleteNotebookResponseStatus("DELETED");

    /** blocked */
    public static final DeleteNotebookResponseStatus FROZEN = new DeleteNotebookResponseStatus("FROZEN");

    /** Reads and writes this type. */
    public static final Codec<DeleteNotebookResponseStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private DeleteNotebookResponseStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static DeleteNotebookResponseStatus of(String value) {
        return new DeleteNotebookResponseStatus(value);
    }
}
