package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing the Labels of a Dataset
 *
 * Returns the labels used in a dataset with their color, shortcut and other properties.
 *
 * Status 401: Caller is not authenticated
 *
 * Status 403: Caller lacks the permission
 *
 * Status 404: No such dataset
 */
public final class ListLabelsCall extends Call<ListLabelsResponseBody> {
    private static final Operation<ListLabelsResponseBody> OPERATION = new Operation<ListLabelsResponseBody>("ListLabels", "GET", "/v2/{project_id}/datasets/{dataset_id}/data-annotations/labels")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("dataset_id", "path", "simple", false, false)
            .parameter("version_id", "query", "form", true, false)
            .parameter("offset", "query", "form", true, false)
            .parameter("limit", "query", "form", true, false)
            .answer("200", "json", ListLabelsResponseBody.CODEC)
            .error("401")
            .error("403")
            .error("404")
            .security("XAuthToken");
    private static final Paging<Label> PAGING = new Paging<>("offset", "offset", "limit", List.of("labels"), List.of(), List.of(), false, Label.CODEC);

    ListLabelsCall(Session session, String projectId, String datasetId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
        set(1, Codec.STRING, datasetId);
    }

    /** Looks only at the dataset version with this number. */
    public ListLabelsCall versionId(String value) {
        set(2, Codec.STRING, value);
        return this;
    }

    /**
     * Page from which results are returned.
     * (default 0)
     */
    public ListLabelsCall offset(Long value) {
        set(3, Codec.LONG, value);
        return this;
    }

    /**
     * How many labels a page holds at most. The value ranges from 1 to 100000.
     * (at least 1; at most 100000; default 100000)
     */
    public ListLabelsCall limit(Long value) {
        set(4, Codec.LONG, value);
        return this;
    }

    /** All items of all pages; a page is fetched when its first item is asked for. */
    public Iterable<Label> items() {
        return pages(PAGING);
    }

    /** All items of all pages as a stream. */
    public Stream<Label> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }
}
