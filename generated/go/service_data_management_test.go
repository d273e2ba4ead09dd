package modelarts

import (
	"encoding/json"
	"testing"
)

func TestListLabelsOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_data_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DataManagement.ListLabels(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"dataset-id"`), &ListLabelsParams{VersionId: fromJSON[*string](`"version-id"`), Offset: fromJSON[*int64](`0`), Limit: fromJSON[*int64](`100000`)})
	}, data.Sent["ListLabels"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DataManagement.ListLabels(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"dataset-id"`), nil)
	}, data.Sent["ListLabels/least"])
	made := func(c *Client) (any, error) {
		return c.DataManagement.ListLabels(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"dataset-id"`), &ListLabelsParams{VersionId: fromJSON[*string](`"version-id"`), Offset: fromJSON[*int64](`0`), Limit: fromJSON[*int64](`100000`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListLabels/200_0", 200, "application/json", nil}, data.Answers["ListLabels/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListLabels/200_0/unknown", 200, "application/json", nil}, data.Answers["ListLabels/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListLabels/error/401_0", 401, "", new(*UnauthorizedError)}, data.Answers["ListLabels/error/401_0"])
	checkError(t, s, c, made, answerTest{"ListLabels/error/403_1", 403, "", new(*ForbiddenError)}, data.Answers["ListLabels/error/403_1"])
	checkError(t, s, c, made, answerTest{"ListLabels/error/404_2", 404, "", new(*NotFoundError)}, data.Answers["ListLabels/error/404_2"])
	checkPages(t, s, c.DataManagement.AllListLabels(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"dataset-id"`), &ListLabelsParams{VersionId: fromJSON[*string](`"version-id"`), Offset: fromJSON[*int64](`0`), Limit: fromJSON[*int64](`2`)}), []json.RawMessage{data.Answers["ListLabels/pages/1"], data.Answers["ListLabels/pages/2"]}, 3, []string{"version_id=version-id&offset=0&limit=2", "version_id=version-id&offset=2&limit=2"}, "")
}

func TestListImportTasksOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_data_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DataManagement.ListImportTasks(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"dataset-id"`), &ListImportTasksParams{Limit: fromJSON[*int64](`10`), Offset: fromJSON[*int64](`0`)})
	}, data.Sent["ListImportTasks"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DataManagement.ListImportTasks(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"dataset-id"`), nil)
	}, data.Sent["ListImportTasks/least"])
	made := func(c *Client) (any, error) {
		return c.DataManagement.ListImportTasks(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"dataset-id"`), &ListImportTasksParams{Limit: fromJSON[*int64](`10`), Offset: fromJSON[*int64](`0`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListImportTasks/200_0", 200, "application/json", nil}, data.Answers["ListImportTasks/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListImportTasks/200_0/unknown", 200, "application/json", nil}, data.Answers["ListImportTasks/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListImportTasks/error/401_0", 401, "", new(*UnauthorizedError)}, data.Answers["ListImportTasks/error/401_0"])
	checkError(t, s, c, made, answerTest{"ListImportTasks/error/403_1", 403, "", new(*ForbiddenError)}, data.Answers["ListImportTasks/error/403_1"])
	checkError(t, s, c, made, answerTest{"ListImportTasks/error/404_2", 404, "", new(*NotFoundError)}, data.Answers["ListImportTasks/error/404_2"])
	checkPages(t, s, c.DataManagement.AllListImportTasks(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"dataset-id"`), &ListImportTasksParams{Limit: fromJSON[*int64](`2`), Offset: fromJSON[*int64](`0`)}), []json.RawMessage{data.Answers["ListImportTasks/pages/1"], data.Answers["ListImportTasks/pages/2"]}, 3, []string{"limit=2&offset=0", "limit=2&offset=2"}, "")
}
