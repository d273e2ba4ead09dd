package modelarts.services;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Operations of Resource Management. */
public final class ResourceManagementService {
    private final Session session;

    public ResourceManagementService(Session session) {
        this.session = session;
    }

    /**
     * Listing the Nodes of a Resource Pool
     *
     * Returns every node of one resource pool together with its state and resources.
     *
     * Status 404: No such pool
     */
    public ListPoolNodesCall listPoolNodes(String projectId, String poolName) {
        return new ListPoolNodesCall(session, projectId, poolName);
    }

    /**
     * Listing the Nodes of a Node Pool
     *
     * Returns the nodes that one node pool inside a resource pool contains.
     *
     * Status 400: Faulty request
     */
    public ListNodePoolNodesCall listNodePoolNodes(String projectId, String poolName, String nodepoolName) {
        return new ListNodePoolNodesCall(session, projectId, poolName, nodepoolName);
    }

    /**
     * Listing the Node Pools of a Resource Pool
     *
     * Returns all node pools that a resource pool is divided into.
     *
     * Status 404: No such pool
     */
    public ListNodePoolsCall listNodePools(String projectId, String poolName) {
        return new ListNodePoolsCall(session, projectId, poolName);
    }

    /**
     * Listing Network Resources
     *
     * Returns the networks set up in a project. Labels can narrow the result.
     */
    public ListNetworksCall listNetworks(String projectId) {
        return new ListNetworksCall(session, projectId);
    }

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
    public ListPoolTagsCall listPoolTags(String projectId) {
        return new ListPoolTagsCall(session, projectId);
    }
}
