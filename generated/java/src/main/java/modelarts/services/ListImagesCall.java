package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing Images
 *
 * Returns images that notebook instances can be set up with.
 *
 * Status 401: Caller is not authenticated
 *
 * Status 403: Caller lacks the permission
 */
public final class ListImagesCall extends Call<ListImagesResponseBody> {
    private static final Operation<ListImagesResponseBody> OPERATION = new Operation<ListImagesResponseBody>("ListImages", "GET", "/v1/{project_id}/images")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("limit", "query", "form", true, false)
            .parameter("name", "query", "form", true, false)
            .parameter("name_fuzzy_match", "query", "form", true, false)
            .parameter("namespace", "query", "form", true, false)
            .parameter("offset", "query", "form", true, false)
            .parameter("service_type", "query", "form", true, false)
            .parameter("sort_dir", "query", "form", true, false)
            .parameter("sort_key", "query", "form", true, false)
            .parameter("type", "query", "form", true, false)
            .parameter("workspace_id", "query", "form", true, false)
            .answer("200", "json", ListImagesResponseBody.CODEC)
            .error("401")
            .error("403")
            .security("XAuthToken");
    private static final Paging<ImageResponse> PAGING = new Paging<>("offset", "offset", "limit", List.of("data"), List.of(), List.of(), false, ImageResponse.CODEC);

    ListImagesCall(Session session, String projectId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
    }

    /**
     * How many images a page holds at most.
     * (default 200)
     */
    public ListImagesCall limit(Long value) {
        set(1, Codec.LONG, value);
        return this;
    }

    /**
     * Name of the image.
     * Lowercase letters, digits, underscores, hyphens and dots are allowed.
     * The value contains a maximum of 512 characters.
     * (at most 512 characters)
     */
    public ListImagesCall name(String value) {
        set(2, Codec.STRING, value);
        return this;
    }

    /**
     * Whether a part of the image name is enough.
     * (default true)
     */
    public ListImagesCall nameFuzzyMatch(Boolean value) {
        set(3, Codec.BOOLEAN, value);
        return this;
    }

    /**
     * SWR organization that holds the image, as shown on the organization page of the SWR
     * console.
     */
    public ListImagesCall namespace(String value) {
        set(4, Codec.STRING, value);
        return this;
    }

    /**
     * Entry from which results are returned.
     * (default 0)
     */
    public ListImagesCall offset(Long value) {
        set(5, Codec.LONG, value);
        return this;
    }

    /**
     * Purpose that the image suits. Enumeration values:
     * - COMMON: for any purpose
     * - INFERENCE: best for inference
     * - TRAIN: best for training jobs
     * - DEV: best for development and tests
     * - UNKNOWN: purpose not stated
     */
    public ListImagesCall serviceType(ListImagesServiceType value) {
        set(6, ListImagesServiceType.CODEC, value);
        return this;
    }

    /**
     * Direction in which results are arranged: ASC (smallest first) or DESC (largest first).
     * (default "DESC")
     */
    public ListImagesCall sortDir(ListImagesSortDir value) {
        set(7, ListImagesSortDir.CODEC, value);
        return this;
    }

    /** Name of the field to sort by. To sort by several fields, put commas between their names. */
    public ListImagesCall sortKey(String value) {
        set(8, Codec.STRING, value);
        return this;
    }

    /**
     * Who supplied the image. Enumeration values:
     * - BUILD_IN: image supplied with the platform
     * - DEDICATED: image that a user saved
     */
    public ListImagesCall type(ListImagesType value) {
        set(9, ListImagesType.CODEC, value);
        return this;
    }

    /**
     * Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts
     * without any workspace of their own use 0; otherwise give the actual number.
     * (default "0")
     */
    public ListImagesCall workspaceId(String value) {
        set(10, Codec.STRING, value);
        return this;
    }

    /** All items of all pages; a page is fetched when its first item is asked for. */
    public Iterable<ImageResponse> items() {
        return pages(PAGING);
    }

    /** All items of all pages as a stream. */
    public Stream<ImageResponse> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }
}
