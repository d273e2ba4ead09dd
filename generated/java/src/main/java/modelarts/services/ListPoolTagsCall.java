package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Listing Resource Pool Tags
 *
 * Collects the tags in use on all resource pools of the project.
 *
 * Status 400: Faulty request
 *
 * Status 401: Caller is not authenticated
 *
 * Status 403: Caller lacks the permission
 */
public final class ListPoolTagsCall extends Call<ListPoolTagsResponseBody> {
    private static final Operation<ListPoolTagsResponseBody> OPERATION = new Operation<ListPoolTagsResponseBody>("ListPoolTags", "GET", "/v1/{project_id}/pools/tags")
            .parameter("project_id", "path", "simple", false, false)
            .answer("200", "json", ListPoolTagsResponseBody.CODEC)
            .error("400")
            .error("401")
            .error("403")
            .security("XAuthToken");

    ListPoolTagsCall(Session session, String projectId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
    }
}
