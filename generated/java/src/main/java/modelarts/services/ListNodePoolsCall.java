package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Listing the Node Pools of a Resource Pool
 *
 * Returns all node pools that a resource pool is divided into.
 *
 * Status 404: No such pool
 */
public final class ListNodePoolsCall extends Call<ListNodePoolsResponseBody> {
    private static final Operation<ListNodePoolsResponseBody> OPERATION = new Operation<ListNodePoolsResponseBody>("ListNodePools", "GET", "/v2/{project_id}/pools/{pool_name}/nodepools")
            .parameter("project_id", "path", "simple", false, false)
            .parameter("pool_name", "path", "simple", false, false)
            .answer("200", "json", ListNodePoolsResponseBody.CODEC)
            .error("404")
            .security("XAuthToken");

    ListNodePoolsCall(Session session, String projectId, String poolName) {
        super(session, OPERATION);
        set(0, Codec.STRING, projectId);
        set(1, Codec.STRING, poolName);
    }
}
