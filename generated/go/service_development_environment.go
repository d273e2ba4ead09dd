package modelarts

import (
	"context"
	"iter"
)

// DevelopmentEnvironmentService: Development Environment.
type DevelopmentEnvironmentService struct {
	session *session
}

var endpointListNotebooks = &endpoint{id: "ListNotebooks", method: "GET", path: "/v1/{project_id}/notebooks", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "feature", place: "query", style: "form", explode: true}, {name: "limit", place: "query", style: "form", explode: true}, {name: "name", place: "query", style: "form", explode: true}, {name: "pool_id", place: "query", style: "form", explode: true}, {name: "offset", place: "query", style: "form", explode: true}, {name: "owner", place: "query", style: "form", explode: true}, {name: "sort_dir", place: "query", style: "form", explode: true}, {name: "sort_key", place: "query", style: "form", explode: true}, {name: "status", place: "query", style: "form", explode: true}, {name: "workspaceId", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"401": "none", "403": "none"}, security: [][]string{{"XAuthToken"}}}

var pagingListNotebooks = &paging{style: "offset", parameter: "offset", limit: "limit", items: []string{"data"}, token: []string{}}

// ListNotebooksParams are what ListNotebooks may be given.
type ListNotebooksParams struct {
	// Returns only instances of one category. Enumeration values: - DEFAULT: free flavor offered by CodeLab, at
	// most one for each user - NOTEBOOK: flavor charged by use (default "NOTEBOOK")
	Feature *ListNotebooksFeature

	// How many instances a page holds at most. (default 10)
	Limit *int64

	// Looks for instances by name; a part of it will do. Letters, digits, underscores and hyphens are allowed. The
	// value contains a maximum of 128 characters. (at most 128 characters)
	Name *string

	// Returns only instances in the dedicated resource pool with this number.
	PoolId *string

	// Entry from which results are returned. (default 0)
	Offset *int64

	// Returns only instances of the user with this number, which consists of 32 lowercase letters and digits and is
	// generally that of the person logged in. It has an effect only for the main account or with the admin
	// permission.
	Owner *string

	// Direction in which results are arranged. Enumeration values: - ASC: smallest first - DESC: largest first
	// (default "DESC")
	SortDir *ListNotebooksSortDir

	// Name of the field to sort by. To sort by several fields, put commas between their names.
	SortKey *string

	// Returns only instances in one stage. Enumeration values: - INIT: just registered - CREATING: being set up -
	// STARTING: starting up - STOPPING: shutting down - DELETING: being removed - RUNNING: at work - STOPPED: shut
	// down - SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED: could not be set up -
	// START_FAILED: could not start up - DELETE_FAILED: could not be removed - ERROR: out of order - DELETED:
	// removed - FROZEN: blocked.
	Status *ListNotebooksStatus

	// Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts without any
	// workspace of their own use 0; otherwise give the actual number. (default "0")
	WorkspaceId *string
}

// NewListNotebooksCall makes a call of ListNotebooks, for Raw and Stream.
func NewListNotebooksCall(projectId string, params *ListNotebooksParams) *Call {
	if params == nil {
		params = &ListNotebooksParams{}
	}
	return &Call{endpoint: endpointListNotebooks, values: []any{projectId, params.Feature, params.Limit, params.Name, params.PoolId, params.Offset, params.Owner, params.SortDir, params.SortKey, params.Status, params.WorkspaceId}}
}

// ListNotebooks: Listing Notebook Instances.
//
// Returns the notebook instances that meet the given conditions, or all that the user can see if there are none.
//
// The argument projectId: Number of the project that the calling account works in. To look it up, see Finding
// Your Project ID.
//
// Errors: UnauthorizedError: Caller is not authenticated.
//
// Errors: ForbiddenError: Caller lacks the permission.
func (s *DevelopmentEnvironmentService) ListNotebooks(ctx context.Context, projectId string, params *ListNotebooksParams, options ...RequestOption) (*ListNotebooksResponseBody, error) {
	var out *ListNotebooksResponseBody
	err := s.session.send(ctx, NewListNotebooksCall(projectId, params), &out, options)
	return out, err
}

// AllListNotebooks yields all items of all pages of ListNotebooks; a page is fetched when its first item is asked for.
func (s *DevelopmentEnvironmentService) AllListNotebooks(ctx context.Context, projectId string, params *ListNotebooksParams, options ...RequestOption) iter.Seq2[NotebookResp, error] {
	return iterate[NotebookResp](ctx, s.session, NewListNotebooksCall(projectId, params), pagingListNotebooks, options)
}

var endpointCreateNotebook = &endpoint{id: "CreateNotebook", method: "POST", path: "/v1/{project_id}/notebooks", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}}, mediaType: "application/json", form: "json", answers: map[string]string{"200": "json"}, errors: map[string]string{"400": "json", "401": "none", "403": "none"}, security: [][]string{{"XAuthToken"}}}

// NewCreateNotebookCall makes a call of CreateNotebook, for Raw and Stream.
func NewCreateNotebookCall(projectId string, body *CreateNotebookRequestBody) *Call {
	return &Call{endpoint: endpointCreateNotebook, values: []any{projectId}, body: body, hasBody: true}
}

// CreateNotebook: Setting Up a Notebook Instance.
//
// Sets up a notebook instance with the chosen flavor, image and storage. The work goes on after the answer;
// follow it by the instance number.
//
// The argument projectId: Number of the project that the calling account works in. To look it up, see Finding
// Your Project ID.
//
// Errors: BadRequestError: Faulty request.
//
// Errors: UnauthorizedError: Caller is not authenticated.
//
// Errors: ForbiddenError: Caller lacks the permission.
func (s *DevelopmentEnvironmentService) CreateNotebook(ctx context.Context, projectId string, body *CreateNotebookRequestBody, options ...RequestOption) (*CreateNotebookResponseBody, error) {
	var out *CreateNotebookResponseBody
	err := s.session.send(ctx, NewCreateNotebookCall(projectId, body), &out, options)
	return out, err
}

var endpointListNotebookFlavors = &endpoint{id: "ListNotebookFlavors", method: "GET", path: "/v1/{project_id}/notebooks/flavors", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "category", place: "query", style: "form", explode: true}, {name: "limit", place: "query", style: "form", explode: true}, {name: "offset", place: "query", style: "form", explode: true}, {name: "type", place: "query", style: "form", explode: true}, {name: "sort_dir", place: "query", style: "form", explode: true}, {name: "sort_key", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"401": "none", "403": "none", "404": "none"}, security: [][]string{{"XAuthToken"}}}

var pagingListNotebookFlavors = &paging{style: "offset", parameter: "offset", limit: "limit", items: []string{"data"}, token: []string{}}

// ListNotebookFlavorsParams are what ListNotebookFlavors may be given.
type ListNotebookFlavorsParams struct {
	// Returns only flavors with one type of processor. The options are as follows: - CPU - GPU - ASCEND.
	Category *ListNotebookFlavorsCategory

	// How many flavors a page holds at most. There is no upper limit if it is left out.
	Limit *int64

	// Entry from which results are returned. (default 0)
	Offset *int64

	// Type of cluster that offers the flavor. The options are as follows: - MANAGED: cluster shared by all -
	// DEDICATED: cluster reserved for one user.
	Type *ListNotebookFlavorsType

	// Direction in which results are arranged: ASC (smallest first) or DESC (largest first). (default "DESC")
	SortDir *ListNotebookFlavorsSortDir

	// Name of the field to sort by. To sort by several fields, put commas between their names.
	SortKey *string
}

// NewListNotebookFlavorsCall makes a call of ListNotebookFlavors, for Raw and Stream.
func NewListNotebookFlavorsCall(projectId string, params *ListNotebookFlavorsParams) *Call {
	if params == nil {
		params = &ListNotebookFlavorsParams{}
	}
	return &Call{endpoint: endpointListNotebookFlavors, values: []any{projectId, params.Category, params.Limit, params.Offset, params.Type, params.SortDir, params.SortKey}}
}

// ListNotebookFlavors: Listing Flavors for Notebooks.
//
// Returns the flavors that can be picked for a notebook instance.
//
// The argument projectId: Project number that limits which resources the call can reach. If you do not know it,
// read Finding Your Project ID.
//
// Errors: UnauthorizedError: Caller is not authenticated.
//
// Errors: ForbiddenError: Caller lacks the permission.
//
// Errors: NotFoundError: Nothing found.
func (s *DevelopmentEnvironmentService) ListNotebookFlavors(ctx context.Context, projectId string, params *ListNotebookFlavorsParams, options ...RequestOption) (*ListNotebookFlavorsResponseBody, error) {
	var out *ListNotebookFlavorsResponseBody
	err := s.session.send(ctx, NewListNotebookFlavorsCall(projectId, params), &out, options)
	return out, err
}

// AllListNotebookFlavors yields all items of all pages of ListNotebookFlavors; a page is fetched when its first item is asked for.
func (s *DevelopmentEnvironmentService) AllListNotebookFlavors(ctx context.Context, projectId string, params *ListNotebookFlavorsParams, options ...RequestOption) iter.Seq2[NotebookFlavor, error] {
	return iterate[NotebookFlavor](ctx, s.session, NewListNotebookFlavorsCall(projectId, params), pagingListNotebookFlavors, options)
}

var endpointDeleteNotebook = &endpoint{id: "DeleteNotebook", method: "DELETE", path: "/v1/{project_id}/notebooks/{id}", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "id", place: "path", style: "simple"}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"404": "json"}, security: [][]string{{"XAuthToken"}}}

// NewDeleteNotebookCall makes a call of DeleteNotebook, for Raw and Stream.
func NewDeleteNotebookCall(projectId string, id string) *Call {
	return &Call{endpoint: endpointDeleteNotebook, values: []any{projectId, id}}
}

// DeleteNotebook: Removing a Notebook Instance.
//
// Removes one notebook instance. Storage run by the platform is wiped with it and cannot be brought back.
//
// The argument projectId: Project number that limits which resources the call can reach. If you do not know it,
// read Finding Your Project ID.
//
// The argument id: UUID of the instance to remove.
//
// Errors: NotFoundError: No such instance.
func (s *DevelopmentEnvironmentService) DeleteNotebook(ctx context.Context, projectId string, id string, options ...RequestOption) (*DeleteNotebookResponseBody, error) {
	var out *DeleteNotebookResponseBody
	err := s.session.send(ctx, NewDeleteNotebookCall(projectId, id), &out, options)
	return out, err
}
