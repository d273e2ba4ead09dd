package modelarts

import (
	"context"
	"iter"
)

// DataManagementService: Data Management.
type DataManagementService struct {
	session *session
}

var endpointListLabels = &endpoint{id: "ListLabels", method: "GET", path: "/v2/{project_id}/datasets/{dataset_id}/data-annotations/labels", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "dataset_id", place: "path", style: "simple"}, {name: "version_id", place: "query", style: "form", explode: true}, {name: "offset", place: "query", style: "form", explode: true}, {name: "limit", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"401": "none", "403": "none", "404": "none"}, security: [][]string{{"XAuthToken"}}}

var pagingListLabels = &paging{style: "offset", parameter: "offset", limit: "limit", items: []string{"labels"}, token: []string{}}

// ListLabelsParams are what ListLabels may be given.
type ListLabelsParams struct {
	// Looks only at the dataset version with this number.
	VersionId *string

	// Page from which results are returned. (default 0)
	Offset *int64

	// How many labels a page holds at most. The value ranges from 1 to 100000. (at least 1; at most 100000; default 100000)
	Limit *int64
}

// NewListLabelsCall makes a call of ListLabels, for Raw and Stream.
func NewListLabelsCall(projectId string, datasetId string, params *ListLabelsParams) *Call {
	if params == nil {
		params = &ListLabelsParams{}
	}
	return &Call{endpoint: endpointListLabels, values: []any{projectId, datasetId, params.VersionId, params.Offset, params.Limit}}
}

// ListLabels: Listing the Labels of a Dataset.
//
// Returns the labels used in a dataset with their color, shortcut and other properties.
//
// The argument projectId: Project number that limits which resources the call can reach. If you do not know it,
// read Finding Your Project ID.
//
// The argument datasetId: Number of the dataset to look into.
//
// Errors: UnauthorizedError: Caller is not authenticated.
//
// Errors: ForbiddenError: Caller lacks the permission.
//
// Errors: NotFoundError: No such dataset.
func (s *DataManagementService) ListLabels(ctx context.Context, projectId string, datasetId string, params *ListLabelsParams, options ...RequestOption) (*ListLabelsResponseBody, error) {
	var out *ListLabelsResponseBody
	err := s.session.send(ctx, NewListLabelsCall(projectId, datasetId, params), &out, options)
	return out, err
}

// AllListLabels yields all items of all pages of ListLabels; a page is fetched when its first item is asked for.
func (s *DataManagementService) AllListLabels(ctx context.Context, projectId string, datasetId string, params *ListLabelsParams, options ...RequestOption) iter.Seq2[Label, error] {
	return iterate[Label](ctx, s.session, NewListLabelsCall(projectId, datasetId, params), pagingListLabels, options)
}

var endpointListImportTasks = &endpoint{id: "ListImportTasks", method: "GET", path: "/v2/{project_id}/datasets/{dataset_id}/import-tasks", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "dataset_id", place: "path", style: "simple"}, {name: "limit", place: "query", style: "form", explode: true}, {name: "offset", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"401": "none", "403": "none", "404": "none"}, security: [][]string{{"XAuthToken"}}}

var pagingListImportTasks = &paging{style: "offset", parameter: "offset", limit: "limit", items: []string{"import_tasks"}, token: []string{}}

// ListImportTasksParams are what ListImportTasks may be given.
type ListImportTasksParams struct {
	// How many jobs a page holds at most. (at least 1; at most 100; default 10)
	Limit *int64

	// Page from which results are returned. (default 0)
	Offset *int64
}

// NewListImportTasksCall makes a call of ListImportTasks, for Raw and Stream.
func NewListImportTasksCall(projectId string, datasetId string, params *ListImportTasksParams) *Call {
	if params == nil {
		params = &ListImportTasksParams{}
	}
	return &Call{endpoint: endpointListImportTasks, values: []any{projectId, datasetId, params.Limit, params.Offset}}
}

// ListImportTasks: Listing the Import Jobs of a Dataset.
//
// Returns the import jobs started for a dataset and how far each has come.
//
// The argument projectId: Number of the project that the calling account works in. To look it up, see Finding
// Your Project ID.
//
// The argument datasetId: Number of the dataset to look into.
//
// Errors: UnauthorizedError: Caller is not authenticated.
//
// Errors: ForbiddenError: Caller lacks the permission.
//
// Errors: NotFoundError: No such dataset.
func (s *DataManagementService) ListImportTasks(ctx context.Context, projectId string, datasetId string, params *ListImportTasksParams, options ...RequestOption) (*ListImportTasksResponseBody, error) {
	var out *ListImportTasksResponseBody
	err := s.session.send(ctx, NewListImportTasksCall(projectId, datasetId, params), &out, options)
	return out, err
}

// AllListImportTasks yields all items of all pages of ListImportTasks; a page is fetched when its first item is asked for.
func (s *DataManagementService) AllListImportTasks(ctx context.Context, projectId string, datasetId string, params *ListImportTasksParams, options ...RequestOption) iter.Seq2[ImportTaskStatusResp, error] {
	return iterate[ImportTaskStatusResp](ctx, s.session, NewListImportTasksCall(projectId, datasetId, params), pagingListImportTasks, options)
}
