package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing Network Resources
 *
 * Returns the networks set up in a project. Labels can narrow the result.
 */
public final class ListNetworksCall extends Call<ListNetworksResponseBody> {
    private static final Operation<ListNetworksResponseBody> OPERATION = new Operation<ListNetworksResponseBody>("ListNetworks", "GET", "/v1/{project_id}/networks")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("labelSelector", "query", "form", true, false)
            .parameter("limit", "query", "form", true, false)
            .parameter("continue", "query", "form", true, false)
            .answer("200", "json", ListNetworksResponseBody.CODEC)
            .security("XAuthToken");
    private static final Paging<Network> PAGING = new Paging<>("token", "continue", "limit", List.of("items"), List.of("metadata", "continue"), List.of(), false, Network.CODEC);

    ListNetworksCall(Session session, String projectId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
    }

    /** Returns only networks that carry the given label, written as key=value. */
    public ListNetworksCall labelSelector(String value) {
        set(1, Codec.STRING, value);
        return this;
    }

    /** How many entries one query brings back at most. */
    public ListNetworksCall limit(Long value) {
        set(2, Codec.LONG, value);
        return this;
    }

    /** Paging marker taken from the page before. Leave it out for the first page. */
    public ListNetworksCall continue_(String value) {
        set(3, Codec.STRING, value);
        return this;
    }

    /** All items of all pages; a page is fetched when its first item is asked for. */
    public Iterable<Network> items() {
        return pages(PAGING);
    }

    /** All items of all pages as a stream. */
    public Stream<Network> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }
}
