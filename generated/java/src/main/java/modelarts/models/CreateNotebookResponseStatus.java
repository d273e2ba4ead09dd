package modelarts.models;

import modelarts.runtime.*;

/**
 * Stage that the instance is in. The value can be:
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
public final class CreateNotebookResponseStatus extends OpenEnum<String> {
    /** just registered */
    public static final CreateNotebookResponseStatus INIT = new CreateNotebookResponseStatus("INIT");

    /** being set up */
    public static final CreateNotebookResponseStatus CREATING = new CreateNotebookResponseStatus("CREATING");

    /** starting up */
    public static final CreateNotebookResponseStatus STARTING = new CreateNotebookResponseStatus("STARTING");

    /** shutting down */
    public static final CreateNotebookResponseStatus STOPPING = new CreateNotebookResponseStatus("STOPPING");

    /** being removed */
    public static final CreateNotebookResponseStatus DELETING = new CreateNotebookResponseStatus("DELETING");

    /** at work */
    public static final CreateNotebookResponseStatus RUNNING = new CreateNotebookResponseStatus("RUNNING");

    /** shut down */
    public static final CreateNotebookResponseStatus STOPPED = new CreateNotebookResponseStatus("STOPPED");

    /** taking a snapshot, that is, while an image is saved */
    public static final CreateNotebookResponseStatus SNAPSHOTTING = new CreateNotebookResponseStatus("SNAPSHOTTING");

    /** could not be set up */
    public static final CreateNotebookResponseStatus CREATE_FAILED = new CreateNotebookResponseStatus("CREATE_FAILED");

    /** could not start up */
    public static final CreateNotebookResponseStatus START_FAILED = new CreateNotebookResponseStatus("START_FAILED");

    /** could not be removed */
    public static final CreateNotebookResponseStatus DELETE_FAILED = new CreateNotebookResponseStatus("DELETE_FAILED");

    /** out of order */
    public static final CreateNotebookResponseStatus ERROR = new CreateNotebookResponseStatus("ERROR");

    /** removed */
    public static final CreateNotebookResponseStatus DELETED = new CreateNotebookResponseStatus("DELETED");

    /** blocked */
    public static final CreateNotebookResponseStatus FROZEN = new CreateNotebookResponseStatus("FROZEN");

    /** Reads and writes this type. */
    public static final Codec<CreateNotebookResponseStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private CreateNotebookResponseStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static CreateNotebookResponseStatus of(String value) {
        return new CreateNotebookResponseStatus(value);
    }
}
