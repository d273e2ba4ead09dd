package modelarts

import (
	"context"
	"iter"
)

// ModelsService: Models.
type ModelsService struct {
	session *session
}

var endpointListModels = &endpoint{id: "ListModels", method: "GET", path: "/v1/{project_id}/models", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "model_name", place: "query", style: "form", explode: true}, {name: "exact_match", place: "query", style: "form", explode: true}, {name: "model_version", place: "query", style: "form", explode: true}, {name: "model_status", place: "query", style: "form", explode: true}, {name: "description", place: "query", style: "form", explode: true}, {name: "offset", place: "query", style: "form", explode: true}, {name: "limit", place: "query", style: "form", explode: true}, {name: "sort_by", place: "query", style: "form", explode: true}, {name: "order", place: "query", style: "form", explode: true}, {name: "workspace_id", place: "query", style: "form", explode: true}, {name: "model_type", place: "query", style: "form", explode: true}, {name: "not_model_type", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"400": "none"}, security: [][]string{{"XAuthToken"}}}

var pagingListModels = &paging{style: "offset", parameter: "offset", limit: "limit", items: []string{"models"}, token: []string{}}

// ListModelsParams are what ListModels may be given.
type ListModelsParams struct {
	// Looks for models by name; a part of it will do.
	ModelName *string

	// Whether the name has to be exactly the same.
	ExactMatch *bool

	// Looks for models by version. A version has three positive whole numbers of 1 or 2 digits, for example 2.10.3.
	// None of them may begin with 0, so 02.10.03 is wrong.
	ModelVersion *string

	// Returns only models in one state. Possible values: - publishing: being published - published: available -
	// failed: could not be published - building: image being built - building_failed: image could not be built.
	ModelStatus *ListModelsModelStatus

	// Looks for models by their remark; a part of it will do.
	Description *string

	// Page to look at, counted from 0. (default 0)
	Offset *int64

	// How many models a page holds at most. (default 1000)
	Limit *int64

	// Field to sort by. Possible values: - create_at: when the application was set up (default value) -
	// model_version: version of the application - model_size: size of the application (default "create_at")
	SortBy *ListModelsSortBy

	// Direction in which results are arranged. Possible values: - asc: smallest first - desc: largest first
	// (default value) (default "desc")
	Order *ListModelsOrder

	// Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts without any
	// workspace of their own use 0; otherwise give the actual number. (default "0")
	WorkspaceId *string

	// Returns only models of this type. Do not use it together with not_model_type. The value can be Custom, Image,
	// MindSpore, PyTorch, TensorFlow or Template.
	ModelType *ListModelsModelType

	// Leaves out models of this type. Do not use it together with model_type. The value can be Custom, Image,
	// MindSpore, PyTorch, TensorFlow or Template.
	NotModelType *ListModelsNotModelType
}

// NewListModelsCall makes a call of ListModels, for Raw and Stream.
func NewListModelsCall(projectId string, params *ListModelsParams) *Call {
	if params == nil {
		params = &ListModelsParams{}
	}
	return &Call{endpoint: endpointListModels, values: []any{projectId, params.ModelName, params.ExactMatch, params.ModelVersion, params.ModelStatus, params.Description, params.Offset, params.Limit, params.SortBy, params.Order, params.WorkspaceId, params.ModelType, params.NotModelType}}
}

// ListModels: Listing Models.
//
// Returns the models that meet the given conditions.
//
// The argument projectId: Number of the project that the calling account works in. To look it up, see Finding
// Your Project ID.
//
// Errors: BadRequestError: Faulty request.
func (s *ModelsService) ListModels(ctx context.Context, projectId string, params *ListModelsParams, options ...RequestOption) (*ListModelsResponseBody, error) {
	var out *ListModelsResponseBody
	err := s.session.send(ctx, NewListModelsCall(projectId, params), &out, options)
	return out, err
}

// AllListModels yields all items of all pages of ListModels; a page is fetched when its first item is asked for.
func (s *ModelsService) AllListModels(ctx context.Context, projectId string, params *ListModelsParams, options ...RequestOption) iter.Seq2[ModelListItem, error] {
	return iterate[ModelListItem](ctx, s.session, NewListModelsCall(projectId, params), pagingListModels, options)
}
