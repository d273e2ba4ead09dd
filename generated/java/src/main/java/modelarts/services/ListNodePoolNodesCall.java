package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing the Nodes of a Node Pool
 *
 * Returns the nodes that one node pool inside a resource pool contains.
 *
 * Status 400: Faulty request
 */
public final class ListNodePoolNodesCall extends Call<ListNodePoolNodesResponseBody> {
    private static final Operation<ListNodePoolNodesResponseBody> OPERATION = new Operation<ListNodePoolNodesResponseBody>("ListNodePoolNodes", "GET", "/v2/{project_id}/pools/{pool_name}/nodepools/{nodepool_name}/nodes")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("pool_name", "path", "simple", false, false)
            .parameter("nodepool_name", "path", "simple", false, false)
            .parameter("continue", "query", "form", true, false)
            .parameter("limit", "query", "form", true, false)
            .answer("200", "json", ListNodePoolNodesResponseBody.CODEC)
            .error("400")
            .security("XAuthToken");
    private static final Paging<Node> PAGING = new Paging<>("token", "continue", null, List.of("items"), List.of("metadata", "continue"), List.of(), false, Node.CODEC);

    ListNodePoolNodesCall(Session session, String projectId, String poolName, String nodepoolName) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
        set(1, Codec.STRING, poolName);
        set(2, Codec.STRING, nodepoolName);
    }

    /** Paging marker taken from the page before. Leave it out for the first page. */
    public ListNodePoolNodesCall continue_(String value) {
        set(3, Codec.STRING, value);
        return this;
    }

    /** How many entries one query brings back at most. */
    public ListNodePoolNodesCall limit(String value) {
        set(4, Codec.STRING, value);
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
