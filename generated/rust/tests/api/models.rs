//! Structures are read with all their members, each into its own field, and nothing of them is lost.

use super::support::{data, same};
use serde_json::{json, Value};

use modelarts::models;
use modelarts::runtime::lenient::lenient;

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

/// A structure of which a member is missing, or of another kind, is read, and that is told where it matters.
macro_rules! check_odd {
    ($samples:ident, $name:ident) => {{
        // A function of its own, so that the stack holds the values of one structure at a time.
        fn check(whole: &Value) {
            let whole = whole.as_object().expect(stringify!($name));
            for member in whole.keys() {
                let (mut without, mut odd) = (whole.clone(), whole.clone());
                without.remove(member);
                odd.insert(member.clone(), json!([{"odd": [null]}]));
                for changed in [without, odd].map(Value::Object) {
                    let fits = serde_json::from_value::<models::$name>(changed.clone()).is_ok();
                    let (_, problems) = lenient::<models::$name>(changed).expect(stringify!($name));
                    assert_eq!(fits, problems.is_empty(), "{}.{member}: {problems:?}", stringify!($name));
                }
            }
        }
        check(&$samples[stringify!($name)]);
    }};
}

#[test]
fn structures_that_are_not_as_documented_are_read_as_far_as_they_go() {
    let samples = data(include_str!("data/models.json"));
    check_odd!(samples, AscendInfo);
    check_odd!(samples, AzCount);
    check_odd!(samples, BillingInfo);
    check_odd!(samples, CreateNotebookRequestBody);
    check_odd!(samples, EndpointsReq);
    check_odd!(samples, VolumeReq);
    check_odd!(samples, CreateNotebookResponseBody);
    check_odd!(samples, EndpointsRes);
    check_odd!(samples, ImageInfo);
    check_odd!(samples, LeaseInfo);
    check_odd!(samples, VolumeInfo);
    check_odd!(samples, DataSource);
    check_odd!(samples, SchemaMap);
    check_odd!(samples, SourceInfo);
    check_odd!(samples, DeleteNotebookResponseBody);
    check_odd!(samples, ErrorResponse);
    check_odd!(samples, FileCopyProgress);
    check_odd!(samples, GpuInfo);
    check_odd!(samples, ImageGroup);
    check_odd!(samples, ImageResponse);
    check_odd!(samples, ImportTaskStatusResp);
    check_odd!(samples, Label);
    check_odd!(samples, LabelProperty);
    check_odd!(samples, ListImageGroupsResponseBody);
    check_odd!(samples, ListImagesResponseBody);
    check_odd!(samples, ListImportTasksResponseBody);
    check_odd!(samples, ListLabelsResponseBody);
    check_odd!(samples, ListModelsResponseBody);
    check_odd!(samples, ModelListItem);
    check_odd!(samples, ModelSpecification);
    check_odd!(samples, ListNetworksResponseBody);
    check_odd!(samples, NetworkListMetadata);
    check_odd!(samples, Network);
    check_odd!(samples, NetworkMetadata);
    check_odd!(samples, NetworkLabels);
    check_odd!(samples, NetworkSpec);
    check_odd!(samples, NetworkConnection);
    check_odd!(samples, PeerConnectionItem);
    check_odd!(samples, NetworkStatus);
    check_odd!(samples, NetworkConnectionStatus);
    check_odd!(samples, PeerConnectionStatus);
    check_odd!(samples, ListNodePoolNodesResponseBody);
    check_odd!(samples, NodeListMetadata);
    check_odd!(samples, Node);
    check_odd!(samples, Metadata);
    check_odd!(samples, NodeSpec);
    check_odd!(samples, NodeStatus);
    check_odd!(samples, NodeResource);
    check_odd!(samples, ListNodePoolsResponseBody);
    check_odd!(samples, NodePool);
    check_odd!(samples, NodePoolMetadata);
    check_odd!(samples, NodePoolSpec);
    check_odd!(samples, NodePoolResource);
    check_odd!(samples, NodePoolNetwork);
    check_odd!(samples, NodePoolStatus);
    check_odd!(samples, NodePoolStatusResources);
    check_odd!(samples, NodePoolAvailable);
    check_odd!(samples, ListNotebookFlavorsResponseBody);
    check_odd!(samples, NotebookFlavor);
    check_odd!(samples, ListNotebooksResponseBody);
    check_odd!(samples, NotebookResp);
    check_odd!(samples, ListPoolNodesResponseBody);
    check_odd!(samples, ListPoolTagsResponseBody);
    check_odd!(samples, PoolTag);
}
