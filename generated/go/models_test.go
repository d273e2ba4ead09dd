package modelarts

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// checkStructure reads a structure with all its members, each into its own field, and loses nothing of it.
func checkStructure(t *testing.T, sample json.RawMessage, target any) {
	t.Helper()
	if err := json.Unmarshal(sample, target); err != nil {
		t.Fatalf("%T: %v of %s", target, err, sample)
	}
	if extra := reflect.ValueOf(target).Elem().FieldByName("Extra"); extra.Len() > 0 {
		t.Errorf("%T does not know %v", target, extra.MapKeys())
	}
	written, err := encode(target)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, written, sample)
	checkGaps(t, sample, target)
	checkCase(t, sample, target)
}

// checkCase reads a structure with members whose names differ from its own in their letters' case alone: they are others.
func checkCase(t *testing.T, sample json.RawMessage, target any) {
	t.Helper()
	structure := reflect.TypeOf(target).Elem()
	var held map[string]json.RawMessage
	if err := json.Unmarshal(sample, &held); err != nil {
		t.Fatal(err)
	}
	for name := range members(structure) {
		other := strings.ToUpper(name)
		if _, ok := members(structure)[other]; !ok {
			held[other] = json.RawMessage("[[]]")
		}
	}
	data, err := encode(held)
	if err != nil {
		t.Fatal(err)
	}
	made := reflect.New(structure).Interface()
	if err := json.Unmarshal(data, made); err != nil {
		t.Fatalf("%T: %v of %s", target, err, data)
	}
	written, err := encode(made)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, written, data)
}

// checkGaps reads a structure without one of its members: what must be there is told, and nothing else.
func checkGaps(t *testing.T, sample json.RawMessage, target any) {
	t.Helper()
	structure := reflect.TypeOf(target).Elem()
	for name, needed := range members(structure) {
		var held map[string]json.RawMessage
		if err := json.Unmarshal(sample, &held); err != nil {
			t.Fatal(err)
		}
		delete(held, name)
		without, err := encode(held)
		if err != nil {
			t.Fatal(err)
		}
		made := reflect.New(structure).Interface()
		if err := json.Unmarshal(without, made); err != nil {
			t.Fatal(err)
		}
		if found := gapsOf(made, nil); slices.Contains(found, name+": no value") != (needed != optional) {
			t.Errorf("%T without %s: %v", target, name, found)
		}
	}
}

func TestStructuresKnowAllTheirMembers(t *testing.T) {
	var samples map[string]json.RawMessage
	readJSON(t, "models.json", &samples)
	checkStructure(t, samples["AscendInfo"], new(AscendInfo))
	checkStructure(t, samples["AzCount"], new(AzCount))
	checkStructure(t, samples["BillingInfo"], new(BillingInfo))
	checkStructure(t, samples["CreateNotebookRequestBody"], new(CreateNotebookRequestBody))
	checkStructure(t, samples["EndpointsReq"], new(EndpointsReq))
	checkStructure(t, samples["VolumeReq"], new(VolumeReq))
	checkStructure(t, samples["CreateNotebookResponseBody"], new(CreateNotebookResponseBody))
	checkStructure(t, samples["EndpointsRes"], new(EndpointsRes))
	checkStructure(t, samples["ImageInfo"], new(ImageInfo))
	checkStructure(t, samples["LeaseInfo"], new(LeaseInfo))
	checkStructure(t, samples["VolumeInfo"], new(VolumeInfo))
	checkStructure(t, samples["DataSource"], new(DataSource))
	checkStructure(t, samples["SchemaMap"], new(SchemaMap))
	checkStructure(t, samples["SourceInfo"], new(SourceInfo))
	checkStructure(t, samples["DeleteNotebookResponseBody"], new(DeleteNotebookResponseBody))
	checkStructure(t, samples["ErrorResponse"], new(ErrorResponse))
	checkStructure(t, samples["FileCopyProgress"], new(FileCopyProgress))
	checkStructure(t, samples["GpuInfo"], new(GpuInfo))
	checkStructure(t, samples["ImageGroup"], new(ImageGroup))
	checkStructure(t, samples["ImageResponse"], new(ImageResponse))
	checkStructure(t, samples["ImportTaskStatusResp"], new(ImportTaskStatusResp))
	checkStructure(t, samples["Label"], new(Label))
	checkStructure(t, samples["LabelProperty"], new(LabelProperty))
	checkStructure(t, samples["ListImageGroupsResponseBody"], new(ListImageGroupsResponseBody))
	checkStructure(t, samples["ListImagesResponseBody"], new(ListImagesResponseBody))
	checkStructure(t, samples["ListImportTasksResponseBody"], new(ListImportTasksResponseBody))
	checkStructure(t, samples["ListLabelsResponseBody"], new(ListLabelsResponseBody))
	checkStructure(t, samples["ListModelsResponseBody"], new(ListModelsResponseBody))
	checkStructure(t, samples["ModelListItem"], new(ModelListItem))
	checkStructure(t, samples["ModelSpecification"], new(ModelSpecification))
	checkStructure(t, samples["ListNetworksResponseBody"], new(ListNetworksResponseBody))
	checkStructure(t, samples["NetworkListMetadata"], new(NetworkListMetadata))
	checkStructure(t, samples["Network"], new(Network))
	checkStructure(t, samples["NetworkMetadata"], new(NetworkMetadata))
	checkStructure(t, samples["NetworkLabels"], new(NetworkLabels))
	checkStructure(t, samples["NetworkSpec"], new(NetworkSpec))
	checkStructure(t, samples["NetworkConnection"], new(NetworkConnection))
	checkStructure(t, samples["PeerConnectionItem"], new(PeerConnectionItem))
	checkStructure(t, samples["NetworkStatus"], new(NetworkStatus))
	checkStructure(t, samples["NetworkConnectionStatus"], new(NetworkConnectionStatus))
	checkStructure(t, samples["PeerConnectionStatus"], new(PeerConnectionStatus))
	checkStructure(t, samples["ListNodePoolNodesResponseBody"], new(ListNodePoolNodesResponseBody))
	checkStructure(t, samples["NodeListMetadata"], new(NodeListMetadata))
	checkStructure(t, samples["Node"], new(Node))
	checkStructure(t, samples["Metadata"], new(Metadata))
	checkStructure(t, samples["NodeSpec"], new(NodeSpec))
	checkStructure(t, samples["NodeStatus"], new(NodeStatus))
	checkStructure(t, samples["NodeResource"], new(NodeResource))
	checkStructure(t, samples["ListNodePoolsResponseBody"], new(ListNodePoolsResponseBody))
	checkStructure(t, samples["NodePool"], new(NodePool))
	checkStructure(t, samples["NodePoolMetadata"], new(NodePoolMetadata))
	checkStructure(t, samples["NodePoolSpec"], new(NodePoolSpec))
	checkStructure(t, samples["NodePoolResource"], new(NodePoolResource))
	checkStructure(t, samples["NodePoolNetwork"], new(NodePoolNetwork))
	checkStructure(t, samples["NodePoolStatus"], new(NodePoolStatus))
	checkStructure(t, samples["NodePoolStatusResources"], new(NodePoolStatusResources))
	checkStructure(t, samples["NodePoolAvailable"], new(NodePoolAvailable))
	checkStructure(t, samples["ListNotebookFlavorsResponseBody"], new(ListNotebookFlavorsResponseBody))
	checkStructure(t, samples["NotebookFlavor"], new(NotebookFlavor))
	checkStructure(t, samples["ListNotebooksResponseBody"], new(ListNotebooksResponseBody))
	checkStructure(t, samples["NotebookResp"], new(NotebookResp))
	checkStructure(t, samples["ListPoolNodesResponseBody"], new(ListPoolNodesResponseBody))
	checkStructure(t, samples["ListPoolTagsResponseBody"], new(ListPoolTagsResponseBody))
	checkStructure(t, samples["PoolTag"], new(PoolTag))
}
