package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Listing Image Groups
 *
 * Returns images grouped so that all versions of one name stand together.
 *
 * Status 401: Caller is not authenticated
 *
 * Status 403: Caller lacks the permission
 */
public final class ListImageGroupsCall extends Call<ListImageGroupsResponseBody> {
    private static final Operation<ListImageGroupsResponseBody> OPERATION = new Operation<ListImageGroupsResponseBody>("ListImageGroups", "GET", "/v1/{project_id}/images/group")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("name", "query", "form", true, false)
            .parameter("name_fuzzy_match", "query", "form", true, false)
            .parameter("namespace", "query", "form", true, false)
            .parameter("type", "query", "form", true, false)
            .parameter("workspace_id", "query", "form", true, false)
            .answer("200", "json", ListImageGroupsResponseBody.CODEC)
            .error("401")
            .error("403")
            .security("XAuthToken");

    ListImageGroupsCall(Session session, String projectId) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
    }

    /**
     * Definition
     * Name of the image.
     * Constraints
     * Lowercase letters, digits, underscores, hyphens and dots are allowed.
     * Range
     * The value can contain a maximum of 512 characters.
     * Default Value
     * N/A
     * (at most 512 characters)
     */
    public ListImageGroupsCall name(String value) {
        set(1, Codec.STRING, value);
        return this;
    }

    /**
     * Definition
     * Whether a part of the image name is enough.
     * Constraints
     * N/A
     * Range
     * N/A
     * (default true)
     */
    public ListImageGroupsCall nameFuzzyMatch(Boolean value) {
        set(2, Codec.BOOLEAN, value);
        return this;
    }

    /**
     * Definition
     * SWR organization that holds the image, as shown on the organization page of the SWR
     * console.
     * Constraints
     * N/A
     * Range
     * N/A
     * Default Value
     * N/A
     */
    public ListImageGroupsCall namespace(String value) {
        set(3, Codec.STRING, value);
        return this;
    }

    /**
     * Definition
     * Who supplied the image.
     * Constraints
     * N/A
     * Range
     * - BUILD_IN: image supplied with the platform
     * - DEDICATED: image that a user saved
     * Default Value
     * N/A
     */
    public ListImageGroupsCall type(ListImageGroupsType value) {
        set(4, ListImageGroupsType.CODEC, value);
        return this;
    }

    /**
     * Definition
     * Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts
     * without any workspace of their own use 0; otherwise give the actual number.
     * Constraints
     * N/A
     * Range
     * N/A
     * (default "0")
     */
    public ListImageGroupsCall workspaceId(String value) {
        set(5, Codec.STRING, value);
        return this;
    }
}
