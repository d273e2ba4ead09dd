package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing the Nodes of a Resource Pool
 *
 * Returns every node of one resource pool together with its state and resources.
 *
 * Status 404: No such pool
 */
public final class ListPoolNodesCall extends Call<ListPoolNodesResponseBody> {
    private static final Operation<ListPoolNodesResponseBody> OPERATION = new Operation<ListPoolNodesResponseBody>("ListPoolNodes", "GET", "/v2/{project_id}/pools/{pool_name}/nodes")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("pool_name", "path", "simple", false, false)
            .parameter("continue", "query", "form", true, false)
            .parameter("limit", "query", "form", true, false)
            .answer("200", "json", ListPoolNodesResponseBody.CODEC)
            .error("404")
            .security("XAuthToken");
    private static final Paging<Node> PAGING = new Paging<>("token", "continue", "limit", List.of("items"), List.of("metadata", "continue"), List.of(), false, Node.CODEC);

    ListPoolNodesCall(Session session, String projectId, String poolName) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
        set(1, Codec.STRING, poolName);
    }

    /** Paging marker taken from the page before. Leave it out for the first page. */
    public ListPoolNodesCall continue_(String value) {
        set(2, Codec.STRING, value);
        return this;
    }

    /** How many entries one query brings back at most. */
    public ListPoolNodesCall limit(Long value) {
        set(3, Codec.LONG, value);
        return this;
    }

    /** All items of all pages; a page is fetched when its first item is asked for. */
    public Iterable<Node> items() {
        return pages(PAGING);
    }

    /** All items of all pages as a stream. */
    public Stream<Node> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }
}
