package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Listing Models
 *
 * Returns the models that meet the given conditions.
 *
 * Status 400: Faulty request
 */
public final class ListModelsCall extends Call<ListModelsResponseBody> {
    private static final Operation<ListModelsResponseBody> OPERATION = new Operation<ListModelsResponseBody>("ListModels", "GET", "/v1/{project_id}/models")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("model_name", "query", "form", true, false)
            .parameter("exact_match", "query", "form", true, false)
            .parameter("model_version", "query", "form", true, false)
            .parameter("model_status", "query", "form", true, false)
            .parameter("description", "query", "form", true, false)
            .parameter("offset", "query", "form", true, false)
            .parameter("limit", "query", "form", true, false)
            .parameter("sort_by", "query", "form", true, false)
            .parameter("order", "query", "form", true, false)
            .parameter("workspace_id", "query", "form", true, false)
            .parameter("model_type", "query", "form", true, false)
            .parameter("not_model_type", "query", "form", true, false)
            .answer("200", "json", ListModelsResponseBody.CODEC)
            .error("400")
            .security("XAuthToken");
    private static final Paging<ModelListItem> PAGING = new Paging<>("offset", "offset", "limit", List.of("models"), List.of(), List.of(), false, ModelListItem.CODEC);

    ListModelsCall(Session session, String projectId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
    }

    /** Looks for models by name; a part of it will do. */
    public ListModelsCall modelName(String value) {
        set(1, Codec.STRING, value);
        return this;
    }

    /** Whether the name has to be exactly the same. */
    public ListModelsCall exactMatch(Boolean value) {
        set(2, Codec.BOOLEAN, value);
        return this;
    }

    /**
     * Looks for models by version. A version has three positive whole numbers of 1 or 2 digits,
     * for example 2.10.3. None of them may begin with 0, so 02.10.03 is wrong.
     */
    public ListModelsCall modelVersion(String value) {
        set(3, Codec.STRING, value);
        return this;
    }

    /**
     * Returns only models in one state. Possible values:
     * - publishing: being published
     * - published: available
     * - failed: could not be published
     * - building: image being built
     * - building_failed: image could not be built
     */
    public ListModelsCall modelStatus(ListModelsModelStatus value) {
        set(4, ListModelsModelStatus.CODEC, value);
        return this;
    }

    /** Looks for models by their remark; a part of it will do. */
    public ListModelsCall description(String value) {
        set(5, Codec.STRING, value);
        return this;
    }

    /**
     * Page to look at, counted from 0.
     * (default 0)
     */
    public ListModelsCall offset(Long value) {
        set(6, Codec.LONG, value);
        return this;
    }

    /**
     * How many models a page holds at most.
     * (default 1000)
     */
    public ListModelsCall limit(Long value) {
        set(7, Codec.LONG, value);
        return this;
    }

    /**
     * Field to sort by. Possible values:
     * - create_at: when the application was set up (default value)
     * - model_version: version of the application
     * - model_size: size of the application
     * (default "create_at")
     */
    public ListModelsCall sortBy(ListModelsSortBy value) {
        set(8, ListModelsSortBy.CODEC, value);
        return this;
    }

    /**
     * Direction in which results are arranged. Possible values:
     * - asc: smallest first
     * - desc: largest first (default value)
     * (default "desc")
     */
    public ListModelsCall order(ListModelsOrder value) {
        set(9, ListModelsOrder.CODEC, value);
        return this;
    }

    /**
     * Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts
     * without any workspace of their own use 0; otherwise give the actual number.
     * (default "0")
     */
    public ListModelsCall workspaceId(String value) {
        set(10, Codec.STRING, value);
        return this;
    }

    /**
     * Returns only models of this type. Do not use it together with not_model_type. The value
     * can be Custom, Image, MindSpore, PyTorch, TensorFlow or Template.
     */
    public ListModelsCall modelType(ListModelsModelType value) {
        set(11, ListModelsModelType.CODEC, value);
        return this;
    }

    /**
     * Leaves out models of this type. Do not use it together with model_type. The value can be
     * Custom, Image, MindSpore, PyTorch, TensorFlow or Template.
     */
    public ListModelsCall notModelType(ListModelsNotModelType value) {
        set(12, ListModelsNotModelType.CODEC, value);
        return this;
    }

    /** All items of all pages; a page is fetched when its first item is asked for. */
    public Iterable<ModelListItem> items() {
        return pages(PAGING);
    }

    /** All items of all pages as a stream. */
    public Stream<ModelListItem> stream() {
        return StreamSupport.stream(items().spliterator(), false);
    }
}
