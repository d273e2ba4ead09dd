package modelarts.models;

import modelarts.runtime.*;

/** ListNotebooksStatus */
public final class ListNotebooksStatus extends OpenEnum<String> {
    /** just registered */
    public static final ListNotebooksStatus INIT = new ListNotebooksStatus("INIT");

    /** being set up */
    public static final ListNotebooksStatus CREATING = new ListNotebooksStatus("CREATING");

    /** starting up */
    public static final ListNotebooksStatus STARTING = new ListNotebooksStatus("STARTING");

    /** shutting down */
    public static final ListNotebooksStatus STOPPING = new ListNotebooksStatus("STOPPING");

    /** being removed */
    public static final ListNotebooksStatus DELETING = new ListNotebooksStatus("DELETING");

    /** at work */
    public static final ListNotebooksStatus RUNNING = new ListNotebooksStatus("RUNNING");

    /** shut down */
    public static final ListNotebooksStatus STOPPED = new ListNotebooksStatus("STOPPED");

    /** taking a snapshot, that is, while an image is saved */
    public static final ListNotebooksStatus SNAPSHOTTING = new ListNotebooksStatus("SNAPSHOTTING");

    /** could not be set up */
    public static final ListNotebooksStatus CREATE_FAILED = new ListNotebooksStatus("CREATE_FAILED");

    /** could not start up */
    public static final ListNotebooksStatus START_FAILED = new ListNotebooksStatus("START_FAILED");

    /** could not be removed */
    public static final ListNotebooksStatus DELETE_FAILED = new ListNotebooksStatus("DELETE_FAILED");

    /** out of order */
    public static final ListNotebooksStatus ERROR = new ListNotebooksStatus("ERROR");

    /** removed */
    public static final ListNotebooksStatus DELETED = new ListNotebooksStatus("DELETED");

    /** blocked */
    public static final ListNotebooksStatus FROZEN = new ListNotebooksStatus("FROZEN");

    /** Reads and writes this type. */
    public static final Codec<ListNotebooksStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNotebooksStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNotebooksStatus of(String value) {
        return new ListNotebooksStatus(value);
    }
}
