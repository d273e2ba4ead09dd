//! Structures are read with all their members, each into its own field, and nothing of them is lost.

use super::support::{data, same};

use modelarts::models;

macro_rules! check {
    ($samples:ident, $name:ident) => {
        let sample = &$samples[stringify!($name)];
        let made: models::$name = serde_json::from_value(sample.clone()).expect(stringify!($name));
        assert!(made.extra.is_empty(), "{} does not know {:?}", stringify!($name), made.extra);
        same(&serde_json::to_value(&made).expect(stringify!($name)), sample);
    };
}

#[test]
fn structures_know_all_their_members() {
    let samples = data(include_str!("data/models.json"));
    check!(samples, AscendInfo);
    check!(samples, AzCount);
    check!(samples, BillingInfo);
    check!(samples, CreateNotebookRequestBody);
    check!(samples, EndpointsReq);
    check!(samples, VolumeReq);
    check!(samples, CreateNotebookResponseBody);
    check!(samples, EndpointsRes);
    check!(samples, ImageInfo);
    check!(samples, LeaseInfo);
    check!(samples, VolumeInfo);
    check!(samples, DataSource);
    check!(samples, SchemaMap);
    check!(samples, SourceInfo);
    check!(samples, DeleteNotebookResponseBody);
    check!(samples, ErrorResponse);
    check!(samples, FileCopyProgress);
    check!(samples, GpuInfo);
    check!(samples, ImageGroup);
    check!(samples, ImageResponse);
    check!(samples, ImportTaskStatusResp);
    check!(samples, Label);
    check!(samples, LabelProperty);
    check!(samples, ListImageGroupsResponseBody);
    check!(samples, ListImagesResponseBody);
    check!(samples, ListImportTasksResponseBody);
    check!(samples, ListLabelsResponseBody);
    check!(samples, ListModelsResponseBody);
    check!(samples, ModelListItem);
    check!(samples, ModelSpecification);
    check!(samples, ListNetworksResponseBody);
    check!(samples, NetworkListMetadata);
    check!(samples, Network);
    check!(samples, NetworkMetadata);
    check!(samples, NetworkLabels);
    check!(samples, NetworkSpec);
    check!(samples, NetworkConnection);
    check!(samples, PeerConnectionItem);
    check!(samples, NetworkStatus);
    check!(samples, NetworkConnectionStatus);
    check!(samples, PeerConnectionStatus);
    check!(samples, ListNodePoolNodesResponseBody);
    check!(samples, NodeListMetadata);
    check!(samples, Node);
    check!(samples, Metadata);
    check!(samples, NodeSpec);
    check!(samples, NodeStatus);
    check!(samples, NodeResource);
    check!(samples, ListNodePoolsResponseBody);
    check!(samples, NodePool);
    check!(samples, NodePoolMetadata);
    check!(samples, NodePoolSpec);
    check!(samples, NodePoolResource);
    check!(samples, NodePoolNetwork);
    check!(samples, NodePoolStatus);
    check!(samples, NodePoolStatusResources);
    check!(samples, NodePoolAvailable);
    check!(samples, ListNotebookFlavorsResponseBody);
    check!(samples, NotebookFlavor);
    check!(samples, ListNotebooksResponseBody);
    check!(samples, NotebookResp);
    check!(samples, ListPoolNodesResponseBody);
    check!(samples, ListPoolTagsResponseBody);
    check!(samples, PoolTag);
}
