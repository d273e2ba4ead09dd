package modelarts

import (
	"encoding/json"
	"testing"
)

func TestListImageGroupsOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_image_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ImageManagement.ListImageGroups(ctx, fromJSON[string](`"project-id"`), &ListImageGroupsParams{Name: fromJSON[*string](`"name"`), NameFuzzyMatch: fromJSON[*bool](`true`), Namespace: fromJSON[*string](`"namespace"`), Type: fromJSON[*ListImageGroupsType](`"BUILD_IN"`), WorkspaceId: fromJSON[*string](`"0"`)})
	}, data.Sent["ListImageGroups"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ImageManagement.ListImageGroups(ctx, fromJSON[string](`"project-id"`), nil)
	}, data.Sent["ListImageGroups/least"])
	made := func(c *Client) (any, error) {
		return c.ImageManagement.ListImageGroups(ctx, fromJSON[string](`"project-id"`), &ListImageGroupsParams{Name: fromJSON[*string](`"name"`), NameFuzzyMatch: fromJSON[*bool](`true`), Namespace: fromJSON[*string](`"namespace"`), Type: fromJSON[*ListImageGroupsType](`"BUILD_IN"`), WorkspaceId: fromJSON[*string](`"0"`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListImageGroups/200_0", 200, "application/json", nil}, data.Answers["ListImageGroups/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListImageGroups/200_0/unknown", 200, "application/json", nil}, data.Answers["ListImageGroups/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListImageGroups/error/401_0", 401, "", new(*UnauthorizedError)}, data.Answers["ListImageGroups/error/401_0"])
	checkError(t, s, c, made, answerTest{"ListImageGroups/error/403_1", 403, "", new(*ForbiddenError)}, data.Answers["ListImageGroups/error/403_1"])
}

func TestListImagesOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_image_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ImageManagement.ListImages(ctx, fromJSON[string](`"project-id"`), &ListImagesParams{Limit: fromJSON[*int64](`200`), Name: fromJSON[*string](`"name"`), NameFuzzyMatch: fromJSON[*bool](`true`), Namespace: fromJSON[*string](`"namespace"`), Offset: fromJSON[*int64](`0`), ServiceType: fromJSON[*ListImagesServiceType](`"COMMON"`), SortDir: fromJSON[*ListImagesSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`), Type: fromJSON[*ListImagesType](`"BUILD_IN"`), WorkspaceId: fromJSON[*string](`"0"`)})
	}, data.Sent["ListImages"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ImageManagement.ListImages(ctx, fromJSON[string](`"project-id"`), nil)
	}, data.Sent["ListImages/least"])
	made := func(c *Client) (any, error) {
		return c.ImageManagement.ListImages(ctx, fromJSON[string](`"project-id"`), &ListImagesParams{Limit: fromJSON[*int64](`200`), Name: fromJSON[*string](`"name"`), NameFuzzyMatch: fromJSON[*bool](`true`), Namespace: fromJSON[*string](`"namespace"`), Offset: fromJSON[*int64](`0`), ServiceType: fromJSON[*ListImagesServiceType](`"COMMON"`), SortDir: fromJSON[*ListImagesSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`), Type: fromJSON[*ListImagesType](`"BUILD_IN"`), WorkspaceId: fromJSON[*string](`"0"`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListImages/200_0", 200, "application/json", nil}, data.Answers["ListImages/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListImages/200_0/unknown", 200, "application/json", nil}, data.Answers["ListImages/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListImages/error/401_0", 401, "", new(*UnauthorizedError)}, data.Answers["ListImages/error/401_0"])
	checkError(t, s, c, made, answerTest{"ListImages/error/403_1", 403, "", new(*ForbiddenError)}, data.Answers["ListImages/error/403_1"])
	checkPages(t, s, c.ImageManagement.AllListImages(ctx, fromJSON[string](`"project-id"`), &ListImagesParams{Limit: fromJSON[*int64](`2`), Name: fromJSON[*string](`"name"`), NameFuzzyMatch: fromJSON[*bool](`true`), Namespace: fromJSON[*string](`"namespace"`), Offset: fromJSON[*int64](`0`), ServiceType: fromJSON[*ListImagesServiceType](`"COMMON"`), SortDir: fromJSON[*ListImagesSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`), Type: fromJSON[*ListImagesType](`"BUILD_IN"`), WorkspaceId: fromJSON[*string](`"0"`)}), []json.RawMessage{data.Answers["ListImages/pages/1"], data.Answers["ListImages/pages/2"]}, 3, []string{"limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=0&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0", "limit=2&name=name&name_fuzzy_match=true&namespace=namespace&offset=2&service_type=COMMON&sort_dir=DESC&sort_key=sort-key&type=BUILD_IN&workspace_id=0"}, "")
}
