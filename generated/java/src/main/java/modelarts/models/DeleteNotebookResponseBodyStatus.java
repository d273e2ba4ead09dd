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
public final class DeleteNotebookResponseBodyStatus extends OpenEnum<String> {
    /** just registered */
    public static final DeleteNotebookResponseBodyStatus INIT = new DeleteNotebookResponseBodyStatus("INIT");

    /** being set up */
    public static final DeleteNotebookResponseBodyStatus CREATING = new DeleteNotebookResponseBodyStatus("CREATING");

    /** starting up */
    public static final DeleteNotebookResponseBodyStatus STARTING = new DeleteNotebookResponseBodyStatus("STARTING");

    /** shutting down */
    public static final DeleteNotebookResponseBodyStatus STOPPING = new DeleteNotebookResponseBodyStatus("STOPPING");

    /** being removed */
    public static final DeleteNotebookResponseBodyStatus DELETING = new DeleteNotebookResponseBodyStatus("DELETING");

    /** at work */
    public static final DeleteNotebookResponseBodyStatus RUNNING = new DeleteNotebookResponseBodyStatus("RUNNING");

    /** shut down */
    public static final DeleteNotebookResponseBodyStatus STOPPED = new DeleteNotebookResponseBodyStatus("STOPPED");

    /** taking a snapshot, that is, while an image is saved */
    public static final DeleteNotebookResponseBodyStatus SNAPSHOTTING = new DeleteNotebookResponseBodyStatus("SNAPSHOTTING");

    /** could not be set up */
    public static final DeleteNotebookResponseBodyStatus CREATE_FAILED = new DeleteNotebookResponseBodyStatus("CREATE_FAILED");

    /** could not start up */
    public static final DeleteNotebookResponseBodyStatus START_FAILED = new DeleteNotebookResponseBodyStatus("START_FAILED");

    /** could not be removed */
    public static final DeleteNotebookResponseBodyStatus DELETE_FAILED = new DeleteNotebookResponseBodyStatus("DELETE_FAILED");

    /** out of order */
    public static final DeleteNotebookResponseBodyStatus ERROR = new DeleteNotebookResponseBodyStatus("ERROR");

    /** removed */
    public static final DeleteNotebookResponseBodyStatus DELETED = new DeleteNotebookResponseBodyStatus("DELETED");

    /** blocked */
    public static final DeleteNotebookResponseBodyStatus FROZEN = new DeleteNotebookResponseBodyStatus("FROZEN");

    /** Reads and writes this type. */
    public static final Codec<DeleteNotebookResponseBodyStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private DeleteNotebookResponseBodyStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static DeleteNotebookResponseBodyStatus of(String value) {
        return new DeleteNotebookResponseBodyStatus(value);
    }
}
