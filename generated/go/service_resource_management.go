package modelarts

import (
	"context"
	"iter"
)

// ResourceManagementService: Resource Management.
type ResourceManagementService struct {
	session *session
}

var endpointListPoolNodes = &endpoint{id: "ListPoolNodes", method: "GET", path: "/v2/{project_id}/pools/{pool_name}/nodes", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "pool_name", place: "path", style: "simple"}, {name: "continue", place: "query", style: "form", explode: true}, {name: "limit", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"404": "json"}, security: [][]string{{"XAuthToken"}}}

var pagingListPoolNodes = &paging{style: "token", parameter: "continue", limit: "limit", items: []string{"items"}, token: []string{"metadata", "continue"}}

// ListPoolNodesParams are what ListPoolNodes may be given.
type ListPoolNodesParams struct {
	// Paging marker taken from the page before. Leave it out for the first page.
	Continue *string

	// How many entries one query brings back at most.
	Limit *int64
}

// NewListPoolNodesCall makes a call of ListPoolNodes, for Raw and Stream.
func NewListPoolNodesCall(projectId string, poolName string, params *ListPoolNodesParams) *Call {
	if params == nil {
		params = &ListPoolNodesParams{}
	}
	return &Call{endpoint: endpointListPoolNodes, values: []any{projectId, poolName, params.Continue, params.Limit}}
}

// ListPoolNodes: Listing the Nodes of a Resource Pool.
//
// Returns every node of one resource pool together with its state and resources.
//
// The argument projectId: Number of the project that the calling account works in. To look it up, see Finding
// Your Project ID.
//
// The argument poolName: Name of the resource pool to look into.
//
// Errors: NotFoundError: No such pool.
func (s *ResourceManagementService) ListPoolNodes(ctx context.Context, projectId string, poolName string, params *ListPoolNodesParams, options ...RequestOption) (*ListPoolNodesResponseBody, error) {
	var out *ListPoolNodesResponseBody
	err := s.session.send(ctx, NewListPoolNodesCall(projectId, poolName, params), &out, options)
	return out, err
}

// AllListPoolNodes yields all items of all pages of ListPoolNodes; a page is fetched when its first item is asked for.
func (s *ResourceManagementService) AllListPoolNodes(ctx context.Context, projectId string, poolName string, params *ListPoolNodesParams, options ...RequestOption) iter.Seq2[Node, error] {
	return iterate[Node](ctx, s.session, NewListPoolNodesCall(projectId, poolName, params), pagingListPoolNodes, options)
}

var endpointListNodePoolNodes = &endpoint{id: "ListNodePoolNodes", method: "GET", path: "/v2/{project_id}/pools/{pool_name}/nodepools/{nodepool_name}/nodes", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "pool_name", place: "path", style: "simple"}, {name: "nodepool_name", place: "path", style: "simple"}, {name: "continue", place: "query", style: "form", explode: true}, {name: "limit", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"400": "json"}, security: [][]string{{"XAuthToken"}}}

var pagingListNodePoolNodes = &paging{style: "token", parameter: "continue", items: []string{"items"}, token: []string{"metadata", "continue"}}

// ListNodePoolNodesParams are what ListNodePoolNodes may be given.
type ListNodePoolNodesParams struct {
	// Paging marker taken from the page before. Leave it out for the first page.
	Continue *string

	// How many entries one query brings back at most.
	Limit *string
}

// NewListNodePoolNodesCall makes a call of ListNodePoolNodes, for Raw and Stream.
func NewListNodePoolNodesCall(projectId string, poolName string, nodepoolName string, params *ListNodePoolNodesParams) *Call {
	if params == nil {
		params = &ListNodePoolNodesParams{}
	}
	return &Call{endpoint: endpointListNodePoolNodes, values: []any{projectId, poolName, nodepoolName, params.Continue, params.Limit}}
}

// ListNodePoolNodes: Listing the Nodes of a Node Pool.
//
// Returns the nodes that one node pool inside a resource pool contains.
//
// The argument projectId: Project number that limits which resources the call can reach. If you do not know it,
// read Finding Your Project ID.
//
// The argument poolName: Name of the resource pool to look into.
//
// The argument nodepoolName: Name of the node pool to look into.
//
// Errors: BadRequestError: Faulty request.
func (s *ResourceManagementService) ListNodePoolNodes(ctx context.Context, projectId string, poolName string, nodepoolName string, params *ListNodePoolNodesParams, options ...RequestOption) (*ListNodePoolNodesResponseBody, error) {
	var out *ListNodePoolNodesResponseBody
	err := s.session.send(ctx, NewListNodePoolNodesCall(projectId, poolName, nodepoolName, params), &out, options)
	return out, err
}

// AllListNodePoolNodes yields all items of all pages of ListNodePoolNodes; a page is fetched when its first item is asked for.
func (s *ResourceManagementService) AllListNodePoolNodes(ctx context.Context, projectId string, poolName string, nodepoolName string, params *ListNodePoolNodesParams, options ...RequestOption) iter.Seq2[Node, error] {
	return iterate[Node](ctx, s.session, NewListNodePoolNodesCall(projectId, poolName, nodepoolName, params), pagingListNodePoolNodes, options)
}

var endpointListNodePools = &endpoint{id: "ListNodePools", method: "GET", path: "/v2/{project_id}/pools/{pool_name}/nodepools", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "pool_name", place: "path", style: "simple"}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"404": "json"}, security: [][]string{{"XAuthToken"}}}

// NewListNodePoolsCall makes a call of ListNodePools, for Raw and Stream.
func NewListNodePoolsCall(projectId string, poolName string) *Call {
	return &Call{endpoint: endpointListNodePools, values: []any{projectId, poolName}}
}

// ListNodePools: Listing the Node Pools of a Resource Pool.
//
// Returns all node pools that a resource pool is divided into.
//
// The argument projectId: Number of the project that the calling account works in. To look it up, see Finding
// Your Project ID.
//
// The argument poolName: Name of the resource pool to look into.
//
// Errors: NotFoundError: No such pool.
func (s *ResourceManagementService) ListNodePools(ctx context.Context, projectId string, poolName string, options ...RequestOption) (*ListNodePoolsResponseBody, error) {
	var out *ListNodePoolsResponseBody
	err := s.session.send(ctx, NewListNodePoolsCall(projectId, poolName), &out, options)
	return out, err
}

var endpointListNetworks = &endpoint{id: "ListNetworks", method: "GET", path: "/v1/{project_id}/networks", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "labelSelector", place: "query", style: "form", explode: true}, {name: "limit", place: "query", style: "form", explode: true}, {name: "continue", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{}, security: [][]string{{"XAuthToken"}}}

var pagingListNetworks = &paging{style: "token", parameter: "continue", limit: "limit", items: []string{"items"}, token: []string{"metadata", "continue"}}

// ListNetworksParams are what ListNetworks may be given.
type ListNetworksParams struct {
	// Returns only networks that carry the given label, written as key=value.
	LabelSelector *string

	// How many entries one query brings back at most.
	Limit *int64

	// Paging marker taken from the page before. Leave it out for the first page.
	Continue *string
}

// NewListNetworksCall makes a call of ListNetworks, for Raw and Stream.
func NewListNetworksCall(projectId string, params *ListNetworksParams) *Call {
	if params == nil {
		params = &ListNetworksParams{}
	}
	return &Call{endpoint: endpointListNetworks, values: []any{projectId, params.LabelSelector, params.Limit, params.Continue}}
}

// ListNetworks: Listing Network Resources.
//
// Returns the networks set up in a project. Labels can narrow the result.
//
// The argument projectId: Project number that limits which resources the call can reach. If you do not know it,
// read Finding Your Project ID.
func (s *ResourceManagementService) ListNetworks(ctx context.Context, projectId string, params *ListNetworksParams, options ...RequestOption) (*ListNetworksResponseBody, error) {
	var out *ListNetworksResponseBody
	err := s.session.send(ctx, NewListNetworksCall(projectId, params), &out, options)
	return out, err
}

// AllListNetworks yields all items of all pages of ListNetworks; a page is fetched when its first item is asked for.
func (s *ResourceManagementService) AllListNetworks(ctx context.Context, projectId string, params *ListNetworksParams, options ...RequestOption) iter.Seq2[Network, error] {
	return iterate[Network](ctx, s.session, NewListNetworksCall(projectId, params), pagingListNetworks, options)
}

var endpointListPoolTags = &endpoint{id: "ListPoolTags", method: "GET", path: "/v1/{project_id}/pools/tags", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"400": "json", "401": "json", "403": "json"}, security: [][]string{{"XAuthToken"}}}

// NewListPoolTagsCall makes a call of ListPoolTags, for Raw and Stream.
func NewListPoolTagsCall(projectId string) *Call {
	return &Call{endpoint: endpointListPoolTags, values: []any{projectId}}
}

// ListPoolTags: Listing Resource Pool Tags.
//
// Collects the tags in use on all resource pools of the project.
//
// The argument projectId: Number of the project that the calling account works in. To look it up, see Finding
// Your Project ID.
//
// Errors: BadRequestError: Faulty request.
//
// Errors: UnauthorizedError: Caller is not authenticated.
//
// Errors: ForbiddenError: Caller lacks the permission.
func (s *ResourceManagementService) ListPoolTags(ctx context.Context, projectId string, options ...RequestOption) (*ListPoolTagsResponseBody, error) {
	var out *ListPoolTagsResponseBody
	err := s.session.send(ctx, NewListPoolTagsCall(projectId), &out, options)
	return out, err
}
