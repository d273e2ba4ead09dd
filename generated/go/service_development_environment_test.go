package modelarts

import (
	"encoding/json"
	"testing"
)

func TestListNotebooksOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_development_environment.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.ListNotebooks(ctx, fromJSON[string](`"project-id"`), &ListNotebooksParams{Feature: fromJSON[*ListNotebooksFeature](`"NOTEBOOK"`), Limit: fromJSON[*int64](`10`), Name: fromJSON[*string](`"name"`), PoolId: fromJSON[*string](`"pool-id"`), Offset: fromJSON[*int64](`0`), Owner: fromJSON[*string](`"owner"`), SortDir: fromJSON[*ListNotebooksSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`), Status: fromJSON[*ListNotebooksStatus](`"INIT"`), WorkspaceId: fromJSON[*string](`"0"`)})
	}, data.Sent["ListNotebooks"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.ListNotebooks(ctx, fromJSON[string](`"project-id"`), nil)
	}, data.Sent["ListNotebooks/least"])
	made := func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.ListNotebooks(ctx, fromJSON[string](`"project-id"`), &ListNotebooksParams{Feature: fromJSON[*ListNotebooksFeature](`"NOTEBOOK"`), Limit: fromJSON[*int64](`10`), Name: fromJSON[*string](`"name"`), PoolId: fromJSON[*string](`"pool-id"`), Offset: fromJSON[*int64](`0`), Owner: fromJSON[*string](`"owner"`), SortDir: fromJSON[*ListNotebooksSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`), Status: fromJSON[*ListNotebooksStatus](`"INIT"`), WorkspaceId: fromJSON[*string](`"0"`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListNotebooks/200_0", 200, "application/json", nil}, data.Answers["ListNotebooks/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListNotebooks/200_0/unknown", 200, "application/json", nil}, data.Answers["ListNotebooks/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListNotebooks/error/401_0", 401, "", new(*UnauthorizedError)}, data.Answers["ListNotebooks/error/401_0"])
	checkError(t, s, c, made, answerTest{"ListNotebooks/error/403_1", 403, "", new(*ForbiddenError)}, data.Answers["ListNotebooks/error/403_1"])
	checkPages(t, s, c.DevelopmentEnvironment.AllListNotebooks(ctx, fromJSON[string](`"project-id"`), &ListNotebooksParams{Feature: fromJSON[*ListNotebooksFeature](`"NOTEBOOK"`), Limit: fromJSON[*int64](`2`), Name: fromJSON[*string](`"name"`), PoolId: fromJSON[*string](`"pool-id"`), Offset: fromJSON[*int64](`0`), Owner: fromJSON[*string](`"owner"`), SortDir: fromJSON[*ListNotebooksSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`), Status: fromJSON[*ListNotebooksStatus](`"INIT"`), WorkspaceId: fromJSON[*string](`"0"`)}), []json.RawMessage{data.Answers["ListNotebooks/pages/1"], data.Answers["ListNotebooks/pages/2"]}, 3, []string{"feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=0&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0", "feature=NOTEBOOK&limit=2&name=name&pool_id=pool-id&offset=2&owner=owner&sort_dir=DESC&sort_key=sort-key&status=INIT&workspaceId=0"}, "")
}

func TestCreateNotebookOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_development_environment.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.CreateNotebook(ctx, fromJSON[string](`"project-id"`), fromJSON[*CreateNotebookRequestBody](`{"name": "name", "description": "description", "feature": "NOTEBOOK", "flavor": "flavor", "image_id": "image-id", "duration": 3600000, "endpoints": [{"service": "NOTEBOOK"}], "pool_id": "pool-id", "volume": {"category": "EVS", "ownership": "MANAGED"}, "workspace_id": "0"}`))
	}, data.Sent["CreateNotebook"])
	made := func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.CreateNotebook(ctx, fromJSON[string](`"project-id"`), fromJSON[*CreateNotebookRequestBody](`{"name": "name", "description": "description", "feature": "NOTEBOOK", "flavor": "flavor", "image_id": "image-id", "duration": 3600000, "endpoints": [{"service": "NOTEBOOK"}], "pool_id": "pool-id", "volume": {"category": "EVS", "ownership": "MANAGED"}, "workspace_id": "0"}`))
	}
	checkAnswer(t, s, c, made, answerTest{"CreateNotebook/200_0", 200, "application/json", nil}, data.Answers["CreateNotebook/200_0"])
	checkAnswer(t, s, c, made, answerTest{"CreateNotebook/200_0/unknown", 200, "application/json", nil}, data.Answers["CreateNotebook/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"CreateNotebook/error/400_0", 400, "application/json", new(*BadRequestError)}, data.Answers["CreateNotebook/error/400_0"])
	checkError(t, s, c, made, answerTest{"CreateNotebook/error/401_1", 401, "", new(*UnauthorizedError)}, data.Answers["CreateNotebook/error/401_1"])
	checkError(t, s, c, made, answerTest{"CreateNotebook/error/403_2", 403, "", new(*ForbiddenError)}, data.Answers["CreateNotebook/error/403_2"])
}

func TestListNotebookFlavorsOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_development_environment.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.ListNotebookFlavors(ctx, fromJSON[string](`"project-id"`), &ListNotebookFlavorsParams{Category: fromJSON[*ListNotebookFlavorsCategory](`"CPU"`), Limit: fromJSON[*int64](`1`), Offset: fromJSON[*int64](`0`), Type: fromJSON[*ListNotebookFlavorsType](`"MANAGED"`), SortDir: fromJSON[*ListNotebookFlavorsSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`)})
	}, data.Sent["ListNotebookFlavors"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.ListNotebookFlavors(ctx, fromJSON[string](`"project-id"`), nil)
	}, data.Sent["ListNotebookFlavors/least"])
	made := func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.ListNotebookFlavors(ctx, fromJSON[string](`"project-id"`), &ListNotebookFlavorsParams{Category: fromJSON[*ListNotebookFlavorsCategory](`"CPU"`), Limit: fromJSON[*int64](`1`), Offset: fromJSON[*int64](`0`), Type: fromJSON[*ListNotebookFlavorsType](`"MANAGED"`), SortDir: fromJSON[*ListNotebookFlavorsSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListNotebookFlavors/200_0", 200, "application/json", nil}, data.Answers["ListNotebookFlavors/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListNotebookFlavors/200_0/unknown", 200, "application/json", nil}, data.Answers["ListNotebookFlavors/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListNotebookFlavors/error/401_0", 401, "", new(*UnauthorizedError)}, data.Answers["ListNotebookFlavors/error/401_0"])
	checkError(t, s, c, made, answerTest{"ListNotebookFlavors/error/403_1", 403, "", new(*ForbiddenError)}, data.Answers["ListNotebookFlavors/error/403_1"])
	checkError(t, s, c, made, answerTest{"ListNotebookFlavors/error/404_2", 404, "", new(*NotFoundError)}, data.Answers["ListNotebookFlavors/error/404_2"])
	checkPages(t, s, c.DevelopmentEnvironment.AllListNotebookFlavors(ctx, fromJSON[string](`"project-id"`), &ListNotebookFlavorsParams{Category: fromJSON[*ListNotebookFlavorsCategory](`"CPU"`), Limit: fromJSON[*int64](`2`), Offset: fromJSON[*int64](`0`), Type: fromJSON[*ListNotebookFlavorsType](`"MANAGED"`), SortDir: fromJSON[*ListNotebookFlavorsSortDir](`"DESC"`), SortKey: fromJSON[*string](`"sort-key"`)}), []json.RawMessage{data.Answers["ListNotebookFlavors/pages/1"], data.Answers["ListNotebookFlavors/pages/2"]}, 3, []string{"category=CPU&limit=2&offset=0&type=MANAGED&sort_dir=DESC&sort_key=sort-key", "category=CPU&limit=2&offset=2&type=MANAGED&sort_dir=DESC&sort_key=sort-key"}, "")
}

func TestDeleteNotebookOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_development_environment.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.DeleteNotebook(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"id"`))
	}, data.Sent["DeleteNotebook"])
	made := func(c *Client) (any, error) {
		return c.DevelopmentEnvironment.DeleteNotebook(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"id"`))
	}
	checkAnswer(t, s, c, made, answerTest{"DeleteNotebook/200_0", 200, "application/json", nil}, data.Answers["DeleteNotebook/200_0"])
	checkAnswer(t, s, c, made, answerTest{"DeleteNotebook/200_0/unknown", 200, "application/json", nil}, data.Answers["DeleteNotebook/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"DeleteNotebook/error/404_0", 404, "application/json", new(*NotFoundError)}, data.Answers["DeleteNotebook/error/404_0"])
}
