package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing Flavors for Notebooks
 *
 * Returns the flavors that can be picked for a notebook instance.
 *
 * Status 401: Caller is not authenticated
 *
 * Status 403: Caller lacks the permission
 *
 * Status 404: Nothing found
 */
public final class ListNotebookFlavorsCall extends Call<ListNotebookFlavorsResponseBody> {
    private static final Operation<ListNotebookFlavorsResponseBody> OPERATION = new Operation<ListNotebookFlavorsResponseBody>("ListNotebookFlavors", "GET", "/v1/{project_id}/notebooks/flavors")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("category", "query", "form", true, false)
            .parameter("limit", "query", "form", true, false)
            .parameter("offset", "query", "form", true, false)
            .parameter("type", "query", "form", true, false)
            .parameter("sort_dir", "query", "form", true, false)
            .parameter("sort_key", "query", "form", true, false)
            .answer("200", "json", ListNotebookFlavorsResponseBody.CODEC)
            .error("401")
            .error("403")
            .error("404")
            .security("XAuthToken");
    private static final Paging<NotebookFlavor> PAGING = new Paging<>("offset", "offset", "limit", List.of("data"), List.of(), List.of(), false, NotebookFlavor.CODEC);

    ListNotebookFlavorsCall(Session session, String projectId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
    }

    /**
     * Returns only flavors with one type of processor. The options are as follows:
     * - CPU
     * - GPU
     * - ASCEND
     */
    public ListNotebookFlavorsCall category(ListNotebookFlavorsCategory value) {
        set(1, ListNotebookFlavorsCategory.CODEC, value);
        return this;
    }

    /** How many flavors a page holds at most. There is no upper limit if it is left out. */
    public ListNotebookFlavorsCall limit(Long value) {
        set(2, Codec.LONG, value);
        return this;
    }

    /**
     * Entry from which results are returned.
     * (default 0)
     */
    public ListNotebookFlavorsCall offset(Long value) {
        set(3, Codec.LONG, value);
        return this;
    }

    /**
     * Type of cluster that offers the flavor. The options are as follows:
     * - MANAGED: cluster shared by all
     * - DEDICATED: cluster reserved for one user
     */
    public ListNotebookFlavorsCall type(ListNotebookFlavorsType value) {
        set(4, ListNotebookFlavorsType.CODEC, value);
        return this;
    }

    /**
     * Direction in which results are arranged: ASC (smallest first) or DESC (largest first).
     * (default "DESC")
     */
    public ListNotebookFlavorsCall sortDir(ListNotebookFlavorsSortDir value) {
        set(5, ListNotebookFlavorsSortDir.CODEC, value);
        return this;
    }

    /** Name of the field to sort by. To sort by several fields, put commas between their names. */
    public ListNotebookFlavorsCall sortKey(String value) {
        set(6, Codec.STRING, value);
        return this;
    }

    /** All items of all pages; a page is fetched when its first item is asked for. */
    public Iterable<NotebookFlavor> items() {
        return pages(PAGING);
    }

    /** All items of all pages as a stream. */
    public Stream<NotebookFlavor> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }
}
