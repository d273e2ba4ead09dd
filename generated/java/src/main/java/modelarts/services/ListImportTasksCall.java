package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing the Import Jobs of a Dataset
 *
 * Returns the import jobs started for a dataset and how far each has come.
 *
 * Status 401: Caller is not authenticated
 *
 * Status 403: Caller lacks the permission
 *
 * Status 404: No such dataset
 */
public final class ListImportTasksCall extends Call<ListImportTasksResponseBody> {
    private static final Operation<ListImportTasksResponseBody> OPERATION = new Operation<ListImportTasksResponseBody>("ListImportTasks", "GET", "/v2/{project_id}/datasets/{dataset_id}/import-tasks")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("dataset_id", "path", "simple", false, false)
            .parameter("limit", "query", "form", true, false)
            .parameter("offset", "query", "form", true, false)
            .answer("200", "json", ListImportTasksResponseBody.CODEC)
            .error("401")
            .error("403")
            .error("404")
            .security("XAuthToken");
    private static final Paging<ImportTaskStatusResp> PAGING = new Paging<>("offset", "offset", "limit", List.of("import_tasks"), List.of(), List.of(), false, ImportTaskStatusResp.CODEC);

    ListImportTasksCall(Session session, String projectId, String datasetId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
        set(1, Codec.STRING, datasetId);
    }

    /**
     * How many jobs a page holds at most.
     * (at least 1; at most 100; default 10)
     */
    public ListImportTasksCall limit(Long value) {
        set(2, Codec.LONG, value);
        return this;
    }

    /**
     * Page from which results are returned.
     * (default 0)
     */
    public ListImportTasksCall offset(Long value) {
        set(3, Codec.LONG, value);
        return this;
    }

    /** All items of all pages; a page is fetched when its first item is asked for. */
    public Iterable<ImportTaskStatusResp> items() {
        return pages(PAGING);
    }

    /** All items of all pages as a stream. */
    public Stream<ImportTaskStatusResp> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }
}
