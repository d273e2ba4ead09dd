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
public final class CreateNotebookResponseBodyStatus extends OpenEnum<String> {
    /** just registered */
    public static final CreateNotebookResponseBodyStatus INIT = new CreateNotebookResponseBodyStatus("INIT");

    /** being set up */
    public static final CreateNotebookResponseBodyStatus CREATING = new CreateNotebookResponseBodyStatus("CREATING");

    /** starting up */
    public static final CreateNotebookResponseBodyStatus STARTING = new CreateNotebookResponseBodyStatus("STARTING");

    /** shutting down */
    public static final CreateNotebookResponseBodyStatus STOPPING = new CreateNotebookResponseBodyStatus("STOPPING");

    /** being removed */
    public static final CreateNotebookResponseBodyStatus DELETING = new CreateNotebookResponseBodyStatus("DELETING");

    /** at work */
    public static final CreateNotebookResponseBodyStatus RUNNING = new CreateNotebookResponseBodyStatus("RUNNING");

    /** shut down */
    public static final CreateNotebookResponseBodyStatus STOPPED = new CreateNotebookResponseBodyStatus("STOPPED");

    /** taking a snapshot, that is, while an image is saved */
    public static final CreateNotebookResponseBodyStatus SNAPSHOTTING = new CreateNotebookResponseBodyStatus("SNAPSHOTTING");

    /** could not be set up */
    public static final CreateNotebookResponseBodyStatus CREATE_FAILED = new CreateNotebookResponseBodyStatus("CREATE_FAILED");

    /** could not start up */
    public static final CreateNotebookResponseBodyStatus START_FAILED = new CreateNotebookResponseBodyStatus("START_FAILED");

    /** could not be removed */
    public static final CreateNotebookResponseBodyStatus DELETE_FAILED = new CreateNotebookResponseBodyStatus("DELETE_FAILED");

    /** out of order */
    public static final CreateNotebookResponseBodyStatus ERROR = new CreateNotebookResponseBodyStatus("ERROR");

    /** removed */
    public static final CreateNotebookResponseBodyStatus DELETED = new CreateNotebookResponseBodyStatus("DELETED");

    /** blocked */
    public static final CreateNotebookResponseBodyStatus FROZEN = new CreateNotebookResponseBodyStatus("FROZEN");

    /** Reads and writes this type. */
    public static final Codec<CreateNotebookResponseBodyStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private CreateNotebookResponseBodyStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static CreateNotebookResponseBodyStatus of(String value) {
        return new CreateNotebookResponseBodyStatus(value);
    }
}
