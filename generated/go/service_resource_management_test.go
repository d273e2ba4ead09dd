package modelarts

import (
	"encoding/json"
	"testing"
)

func TestListPoolNodesOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_resource_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ResourceManagement.ListPoolNodes(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`), &ListPoolNodesParams{Continue: fromJSON[*string](`"continue"`), Limit: fromJSON[*int64](`1`)})
	}, data.Sent["ListPoolNodes"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ResourceManagement.ListPoolNodes(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`), nil)
	}, data.Sent["ListPoolNodes/least"])
	made := func(c *Client) (any, error) {
		return c.ResourceManagement.ListPoolNodes(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`), &ListPoolNodesParams{Continue: fromJSON[*string](`"continue"`), Limit: fromJSON[*int64](`1`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListPoolNodes/200_0", 200, "application/json", nil}, data.Answers["ListPoolNodes/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListPoolNodes/200_0/unknown", 200, "application/json", nil}, data.Answers["ListPoolNodes/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListPoolNodes/error/404_0", 404, "application/json", new(*NotFoundError)}, data.Answers["ListPoolNodes/error/404_0"])
	checkPages(t, s, c.ResourceManagement.AllListPoolNodes(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`), &ListPoolNodesParams{Continue: fromJSON[*string](`"continue"`), Limit: fromJSON[*int64](`2`)}), []json.RawMessage{data.Answers["ListPoolNodes/pages/1"], data.Answers["ListPoolNodes/pages/2"]}, 3, []string{"continue=continue&limit=2", "continue=page-2&limit=2"}, "")
}

func TestListNodePoolNodesOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_resource_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ResourceManagement.ListNodePoolNodes(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`), fromJSON[string](`"nodepool-name"`), &ListNodePoolNodesParams{Continue: fromJSON[*string](`"continue"`), Limit: fromJSON[*string](`"limit"`)})
	}, data.Sent["ListNodePoolNodes"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ResourceManagement.ListNodePoolNodes(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`), fromJSON[string](`"nodepool-name"`), nil)
	}, data.Sent["ListNodePoolNodes/least"])
	made := func(c *Client) (any, error) {
		return c.ResourceManagement.ListNodePoolNodes(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`), fromJSON[string](`"nodepool-name"`), &ListNodePoolNodesParams{Continue: fromJSON[*string](`"continue"`), Limit: fromJSON[*string](`"limit"`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListNodePoolNodes/200_0", 200, "application/json", nil}, data.Answers["ListNodePoolNodes/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListNodePoolNodes/200_0/unknown", 200, "application/json", nil}, data.Answers["ListNodePoolNodes/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListNodePoolNodes/error/400_0", 400, "application/json", new(*BadRequestError)}, data.Answers["ListNodePoolNodes/error/400_0"])
	checkPages(t, s, c.ResourceManagement.AllListNodePoolNodes(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`), fromJSON[string](`"nodepool-name"`), &ListNodePoolNodesParams{Continue: fromJSON[*string](`"continue"`), Limit: fromJSON[*string](`"limit"`)}), []json.RawMessage{data.Answers["ListNodePoolNodes/pages/1"], data.Answers["ListNodePoolNodes/pages/2"]}, 3, []string{"continue=continue&limit=limit", "continue=page-2&limit=limit"}, "")
}

func TestListNodePoolsOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_resource_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ResourceManagement.ListNodePools(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`))
	}, data.Sent["ListNodePools"])
	made := func(c *Client) (any, error) {
		return c.ResourceManagement.ListNodePools(ctx, fromJSON[string](`"project-id"`), fromJSON[string](`"pool-name"`))
	}
	checkAnswer(t, s, c, made, answerTest{"ListNodePools/200_0", 200, "application/json", nil}, data.Answers["ListNodePools/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListNodePools/200_0/unknown", 200, "application/json", nil}, data.Answers["ListNodePools/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListNodePools/error/404_0", 404, "application/json", new(*NotFoundError)}, data.Answers["ListNodePools/error/404_0"])
}

func TestListNetworksOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_resource_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ResourceManagement.ListNetworks(ctx, fromJSON[string](`"project-id"`), &ListNetworksParams{LabelSelector: fromJSON[*string](`"label-selector"`), Limit: fromJSON[*int64](`1`), Continue: fromJSON[*string](`"continue"`)})
	}, data.Sent["ListNetworks"])
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ResourceManagement.ListNetworks(ctx, fromJSON[string](`"project-id"`), nil)
	}, data.Sent["ListNetworks/least"])
	made := func(c *Client) (any, error) {
		return c.ResourceManagement.ListNetworks(ctx, fromJSON[string](`"project-id"`), &ListNetworksParams{LabelSelector: fromJSON[*string](`"label-selector"`), Limit: fromJSON[*int64](`1`), Continue: fromJSON[*string](`"continue"`)})
	}
	checkAnswer(t, s, c, made, answerTest{"ListNetworks/200_0", 200, "application/json", nil}, data.Answers["ListNetworks/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListNetworks/200_0/unknown", 200, "application/json", nil}, data.Answers["ListNetworks/200_0/unknown"])
	checkPages(t, s, c.ResourceManagement.AllListNetworks(ctx, fromJSON[string](`"project-id"`), &ListNetworksParams{LabelSelector: fromJSON[*string](`"label-selector"`), Limit: fromJSON[*int64](`2`), Continue: fromJSON[*string](`"continue"`)}), []json.RawMessage{data.Answers["ListNetworks/pages/1"], data.Answers["ListNetworks/pages/2"]}, 3, []string{"labelSelector=label-selector&limit=2&continue=continue", "labelSelector=label-selector&limit=2&continue=page-2"}, "")
}

func TestListPoolTagsOperation(t *testing.T) {
	var data dataOf
	readJSON(t, "service_resource_management.json", &data)
	s := newService(t)
	c := newClient(t, s)
	checkSends(t, s, c, func(c *Client) (any, error) {
		return c.ResourceManagement.ListPoolTags(ctx, fromJSON[string](`"project-id"`))
	}, data.Sent["ListPoolTags"])
	made := func(c *Client) (any, error) {
		return c.ResourceManagement.ListPoolTags(ctx, fromJSON[string](`"project-id"`))
	}
	checkAnswer(t, s, c, made, answerTest{"ListPoolTags/200_0", 200, "application/json", nil}, data.Answers["ListPoolTags/200_0"])
	checkAnswer(t, s, c, made, answerTest{"ListPoolTags/200_0/unknown", 200, "application/json", nil}, data.Answers["ListPoolTags/200_0/unknown"])
	checkError(t, s, c, made, answerTest{"ListPoolTags/error/400_0", 400, "application/json", new(*BadRequestError)}, data.Answers["ListPoolTags/error/400_0"])
	checkError(t, s, c, made, answerTest{"ListPoolTags/error/401_1", 401, "application/json", new(*UnauthorizedError)}, data.Answers["ListPoolTags/error/401_1"])
	checkError(t, s, c, made, answerTest{"ListPoolTags/error/403_2", 403, "application/json", new(*ForbiddenError)}, data.Answers["ListPoolTags/error/403_2"])
}
