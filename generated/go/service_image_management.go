package modelarts

import (
	"context"
	"iter"
)

// ImageManagementService: Image Management.
type ImageManagementService struct {
	session *session
}

var endpointListImageGroups = &endpoint{id: "ListImageGroups", method: "GET", path: "/v1/{project_id}/images/group", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "name", place: "query", style: "form", explode: true}, {name: "name_fuzzy_match", place: "query", style: "form", explode: true}, {name: "namespace", place: "query", style: "form", explode: true}, {name: "type", place: "query", style: "form", explode: true}, {name: "workspace_id", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"401": "none", "403": "none"}, security: [][]string{{"XAuthToken"}}}

// ListImageGroupsParams are what ListImageGroups may be given.
type ListImageGroupsParams struct {
	// Definition Name of the image. Constraints Lowercase letters, digits, underscores, hyphens and dots are
	// allowed. Range The value can contain a maximum of 512 characters. Default Value N/A (at most 512 characters)
	Name *string

	// Definition Whether a part of the image name is enough. Constraints N/A Range N/A (default true)
	NameFuzzyMatch *bool

	// Definition SWR organization that holds the image, as shown on the organization page of the SWR console.
	// Constraints N/A Range N/A Default Value N/A.
	Namespace *string

	// Definition Who supplied the image. Constraints N/A Range - BUILD_IN: image supplied with the platform -
	// DEDICATED: image that a user saved Default Value N/A.
	Type *ListImageGroupsType

	// Definition Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts without
	// any workspace of their own use 0; otherwise give the actual number. Constraints N/A Range N/A (default "0")
	WorkspaceId *string
}

// NewListImageGroupsCall makes a call of ListImageGroups, for Raw and Stream.
func NewListImageGroupsCall(projectId string, params *ListImageGroupsParams) *Call {
	if params == nil {
		params = &ListImageGroupsParams{}
	}
	return &Call{endpoint: endpointListImageGroups, values: []any{projectId, params.Name, params.NameFuzzyMatch, params.Namespace, params.Type, params.WorkspaceId}}
}

// ListImageGroups: Listing Image Groups.
//
// Returns images grouped so that all versions of one name stand together.
//
// The argument projectId: Definition Number of the project that the calling account works in. To look it up, see
// Finding Your Project ID. Constraints N/A Range N/A Default Value N/A.
//
// Errors: UnauthorizedError: Caller is not authenticated.
//
// Errors: ForbiddenError: Caller lacks the permission.
func (s *ImageManagementService) ListImageGroups(ctx context.Context, projectId string, params *ListImageGroupsParams, options ...RequestOption) (*ListImageGroupsResponseBody, error) {
	var out *ListImageGroupsResponseBody
	err := s.session.send(ctx, NewListImageGroupsCall(projectId, params), &out, options)
	return out, err
}

var endpointListImages = &endpoint{id: "ListImages", method: "GET", path: "/v1/{project_id}/images", parameters: []parameter{{name: "project_id", place: "path", style: "simple"}, {name: "limit", place: "query", style: "form", explode: true}, {name: "name", place: "query", style: "form", explode: true}, {name: "name_fuzzy_match", place: "query", style: "form", explode: true}, {name: "namespace", place: "query", style: "form", explode: true}, {name: "offset", place: "query", style: "form", explode: true}, {name: "service_type", place: "query", style: "form", explode: true}, {name: "sort_dir", place: "query", style: "form", explode: true}, {name: "sort_key", place: "query", style: "form", explode: true}, {name: "type", place: "query", style: "form", explode: true}, {name: "workspace_id", place: "query", style: "form", explode: true}}, answers: map[string]string{"200": "json"}, errors: map[string]string{"401": "none", "403": "none"}, security: [][]string{{"XAuthToken"}}}

var pagingListImages = &paging{style: "offset", parameter: "offset", limit: "limit", items: []string{"data"}, token: []string{}}

// ListImagesParams are what ListImages may be given.
type ListImagesParams struct {
	// How many images a page holds at most. (default 200)
	Limit *int64

	// Name of the image. Lowercase letters, digits, underscores, hyphens and dots are allowed. The value contains a
	// maximum of 512 characters. (at most 512 characters)
	Name *string

	// Whether a part of the image name is enough. (default true)
	NameFuzzyMatch *bool

	// SWR organization that holds the image, as shown on the organization page of the SWR console.
	Namespace *string

	// Entry from which results are returned. (default 0)
	Offset *int64

	// Purpose that the image suits. Enumeration values: - COMMON: for any purpose - INFERENCE: best for inference -
	// TRAIN: best for training jobs - DEV: best for development and tests - UNKNOWN: purpose not stated.
	ServiceType *ListImagesServiceType

	// Direction in which results are arranged: ASC (smallest first) or DESC (largest first). (default "DESC")
	SortDir *ListImagesSortDir

	// Name of the field to sort by. To sort by several fields, put commas between their names.
	SortKey *string

	// Who supplied the image. Enumeration values: - BUILD_IN: image supplied with the platform - DEDICATED: image
	// that a user saved.
	Type *ListImagesType

	// Number of the workspace to filter by, as shown by the API that lists workspaces. Accounts without any
	// workspace of their own use 0; otherwise give the actual number. (default "0")
	WorkspaceId *string
}

// NewListImagesCall makes a call of ListImages, for Raw and Stream.
func NewListImagesCall(projectId string, params *ListImagesParams) *Call {
	if params == nil {
		params = &ListImagesParams{}
	}
	return &Call{endpoint: endpointListImages, values: []any{projectId, params.Limit, params.Name, params.NameFuzzyMatch, params.Namespace, params.Offset, params.ServiceType, params.SortDir, params.SortKey, params.Type, params.WorkspaceId}}
}

// ListImages: Listing Images.
//
// Returns images that notebook instances can be set up with.
//
// The argument projectId: Project number that limits which resources the call can reach. If you do not know it,
// read Finding Your Project ID.
//
// Errors: UnauthorizedError: Caller is not authenticated.
//
// Errors: ForbiddenError: Caller lacks the permission.
func (s *ImageManagementService) ListImages(ctx context.Context, projectId string, params *ListImagesParams, options ...RequestOption) (*ListImagesResponseBody, error) {
	var out *ListImagesResponseBody
	err := s.session.send(ctx, NewListImagesCall(projectId, params), &out, options)
	return out, err
}

// AllListImages yields all items of all pages of ListImages; a page is fetched when its first item is asked for.
func (s *ImageManagementService) AllListImages(ctx context.Context, projectId string, params *ListImagesParams, options ...RequestOption) iter.Seq2[ImageResponse, error] {
	return iterate[ImageResponse](ctx, s.session, NewListImagesCall(projectId, params), pagingListImages, options)
}
