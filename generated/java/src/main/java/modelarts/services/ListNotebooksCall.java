package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing Notebook Instances
 *
 * Returns the notebook instances that meet the given conditions, or all that the user can
 * see if there are none.
 *
 * Status 401: Caller is not authenticated
 *
 * Status 403: Caller lacks the permission
 */
public final class ListNotebooksCall extends Call<ListNotebooksResponseBody> {
    private static final Operation<ListNotebooksResponseBody> OPERATION = new Operation<ListNotebooksResponseBody>("ListNotebooks", "GET", "/v1/{project_id}/notebooks")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("feature", "query", "form", true, false)
            .parameter("limit", "query", "form", true, false)
            .parameter("name", "query", "form", true, false)
            .parameter("pool_id", "query", "form", true, false)
            .parameter("offset", "query", "form", true, false)
            .parameter("owner", "query", "form", true, false)
            .parameter("sort_dir", "query", "form", true, false)
            .parameter("sort_key", "query", "form", true, false)
            .parameter("status", "query", "form", true, false)
            .parameter("workspaceId", "query", "form", true, false)
            .answer("200", "json", ListNotebooksResponseBody.CODEC)
            .error("401")
            .error("403")
            .security("XAuthToken");
    private static final Paging<NotebookResp> PAGING = new Paging<>("offset", "offset", "limit", List.of("data"), List.of(), List.of(), false, NotebookResp.CODEC);

    ListNotebooksCall(Session session, String projectId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
    }

    /**
     * Returns only instances of one category. Enumeration values:
     * - DEFAULT: free flavor offered by CodeLab, at most one for each user
     * - NOTEBOOK: flavor charged by use
     * (default "NOTEBOOK")
     */
    public ListNotebooksCall feature(ListNotebooksFeature value) {
        set(1, ListNotebooksFeature.CODEC, value);
        return this;
    }

    /**
     * How many instances a page holds at most.
     * (default 10)
     */
    public ListNotebooksCall limit(Long value) {
        set(2, Codec.LONG, value);
        return this;
    }

    /**
     * Looks for instances by name; a part of it will do. Letters, digits, underscores and
     * hyphens are allowed.
     * The value contains a maximum of 128 characters.
     * (at most 128 characters)
     */
    public ListNotebooksCall name(String value) {
        set(3, Codec.STRING, value);
        return this;
    }

    /** Returns only instances in the dedicated resource pool with this number. */
    public ListNotebooksCall poolId(String value) {
        set(4, Codec.STRING, value);
        return this;
    }

    /**
     * Entry from which results are returned.
     * (default 0)
     */
    public ListNotebooksCall offset(Long value) {
        set(5, Codec.LONG, value);
        return this;
    }

    /**
     * Returns only instances of the user with this number, which consists of 32 lowercase
     * letters and digits and is generally that of the person logged in. It has an effect only
     * for the main account or with the admin permission.
     */
    public ListNotebooksCall owner(String value) {
        set(6, Codec.STRING, value);
        return this;
    }

    /**
     * Direction in which results are arranged. Enumeration values:
     * - ASC: smallest first
     * - DESC: largest first
     * (default "DESC")
     */
    public ListNotebooksCall sortDir(ListNotebooksSortDir value) {
        set(7, ListNotebooksSortDir.CODEC, value);
        return this;
    }

    /** Name of the field to sort by. To sort by several fields, put commas between their names. */
    public ListNotebooksCall sortKey(String value) {
        set(8, Codec.STRING, value);
        return this;
    }

    /**
     * Returns only instances in one stage. Enumeration values:
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
    public ListNotebooksCall status(ListNotebooksStatus value) {
        set(9, ListNotebooksStatus.CODEC, value);
        return this;
    }

    /**
     * Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts
     * without any workspace of their own use 0; otherwise give the actual number.
     * (default "0")
     */
    public ListNotebooksCall workspaceId(String value) {
        set(10, Codec.STRING, value);
        return this;
    }

    /** All items of all pages; a page is fetched when its first item is asked for. */
    public Iterable<NotebookResp> items() {
        return pages(PAGING);
    }

    /** All items of all pages as a stream. */
    public Stream<NotebookResp> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }
}
