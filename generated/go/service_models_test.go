package modelarts

import (
	"encoding/json"
	"testing"
)

func TestListModelsOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_models.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.Models.ListModels(ctx, fromJSON[string](`"project-id"`), &ListModelsParams{ModelName: fromJSON[*string](`"model-name"`), ExactMatch: fromJSON[*bool](`true`), ModelVersion: fromJSON[*string](`"model-version"`), ModelStatus: fromJSON[*ListModelsModelStatus](`"publishing"`), Description: fromJSON[*string](`"description"`), Offset: fromJSON[*int64](`0`), Limit: fromJSON[*int64](`1000`), SortBy: fromJSON[*ListModelsSortBy](`"create_at"`), Order: fromJSON[*ListModelsOrder](`"desc"`), WorkspaceId: fromJSON[*string](`"0"`), ModelType: fromJSON[*ListModelsModelType](`"Custom"`), NotModelType: fromJSON[*ListModelsNotModelType](`"Custom"`)})
	}, data.Sent["ListModels"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.Models.ListModels(ctx, fromJSON[string](`"project-id"`), nil)
	}, data.Sent["ListModels/least"])
	made := func(c *Client) (any, error) {
		return c.Models.ListModels(ctx, fromJSON[string](`"project-id"`), &ListModelsParams{ModelName: fromJSON[*string](`"model-name"`), ExactMatch: fromJSON[*bool](`true`), ModelVersion: fromJSON[*string](`"model-version"`), ModelStatus: fromJSON[*ListModelsModelStatus](`"publishing"`), Description: fromJSON[*string](`"description"`), Offset: fromJSON[*int64](`0`), Limit: fromJSON[*int64](`1000`), SortBy: fromJSON[*ListModelsSortBy](`"create_at"`), Order: fromJSON[*ListModelsOrder](`"desc"`), WorkspaceId: fromJSON[*string](`"0"`), ModelType: fromJSON[*ListModelsModelType](`"Custom"`), NotModelType: fromJSON[*ListModelsNotModelType](`"Custom"`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListModels/200_0", 200, "application/json", nil}, data.Answers["ListModels/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListModels/200_0/unknown", 200, "application/json", nil}, data.Answers["ListModels/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListModels/error/400_0", 400, "", new(*BadRequestError)}, data.Answers["ListModels/error/400_0"])
	checkPages(t, s, c.Models.AllListModels(ctx, fromJSON[string](`"project-id"`), &ListModelsParams{ModelName: fromJSON[*string](`"model-name"`), ExactMatch: fromJSON[*bool](`true`), ModelVersion: fromJSON[*string](`"model-version"`), ModelStatus: fromJSON[*ListModelsModelStatus](`"publishing"`), Description: fromJSON[*string](`"description"`), Offset: fromJSON[*int64](`0`), Limit: fromJSON[*int64](`2`), SortBy: fromJSON[*ListModelsSortBy](`"create_at"`), Order: fromJSON[*ListModelsOrder](`"desc"`), WorkspaceId: fromJSON[*string](`"0"`), ModelType: fromJSON[*ListModelsModelType](`"Custom"`), NotModelType: fromJSON[*ListModelsNotModelType](`"Custom"`)}), []json.RawMessage{data.Answers["ListModels/pages/1"], data.Answers["ListModels/pages/2"]}, 3, []string{"model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=0&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom", "model_name=model-name&exact_match=true&model_version=model-version&model_status=publishing&description=description&offset=2&limit=2&sort_by=create_at&order=desc&workspace_id=0&model_type=Custom&not_model_type=Custom"}, "")
}
