//! Structures and values of the API. Members and values that the documentation does not know are kept.

use crate::runtime::values::{integer_enum, string_enum, structure};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The structure `AscendInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AscendInfo {
    /// How many NPUs there are.
    pub npu: Option<i64>,
    /// Memory of each NPU.
    pub npu_memory: Option<String>,
    /// Model of the NPU.
    pub type_: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl AscendInfo {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { npu: None, npu_memory: None, type_: None, extra: Map::new() }
    }

    /// With `npu`.
    pub fn npu(mut self, npu: i64) -> Self {
        self.npu = Some(npu);
        self
    }

    /// With `npu_memory`.
    pub fn npu_memory(mut self, npu_memory: impl Into<String>) -> Self {
        self.npu_memory = Some(npu_memory.into());
        self
    }

    /// With `type_`.
    pub fn type_(mut self, type_: impl Into<String>) -> Self {
        self.type_ = Some(type_.into());
        self
    }
}

structure! {
    AscendInfo {
        optional put_optional npu = "npu",
        optional put_optional npu_memory = "npu_memory",
        optional put_optional type_ = "type",
    }
}

/// The structure `AzCount`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AzCount {
    /// Name of the AZ.
    pub az: Option<String>,
    /// Number of nodes in the AZ.
    pub count: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl AzCount {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { az: None, count: None, extra: Map::new() }
    }

    /// With `az`.
    pub fn az(mut self, az: impl Into<String>) -> Self {
        self.az = Some(az.into());
        self
    }

    /// With `count`.
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }
}

structure! {
    AzCount {
        optional put_optional az = "az",
        optional put_optional count = "count",
    }
}

/// The structure `BillingInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BillingInfo {
    /// Code used for charging.
    pub code: Option<String>,
    /// How many charging units it counts as.
    pub unit_num: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl BillingInfo {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { code: None, unit_num: None, extra: Map::new() }
    }

    /// With `code`.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// With `unit_num`.
    pub fn unit_num(mut self, unit_num: i64) -> Self {
        self.unit_num = Some(unit_num);
        self
    }
}

structure! {
    BillingInfo {
        optional put_optional code = "code",
        optional put_optional unit_num = "unit_num",
    }
}

/// The structure `CreateNotebookRequestBody`.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateNotebookRequestBody {
    /// Name for the instance: 1 to 128 letters, digits, underscores or hyphens.
    pub name: String,
    /// Remark on what the instance is for.
    /// Maximum length: 512
    /// (at most 512 characters)
    pub description: Option<String>,
    /// Category of the instance to set up. The value can be:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    /// (default "NOTEBOOK")
    pub feature: Option<CreateNotebookRequestBodyFeature>,
    /// Code of the chosen flavor, taken from the list of flavors.
    pub flavor: String,
    /// UUID of the chosen image, taken from the list of images.
    pub image_id: String,
    /// How long the instance works before it is shut down automatically, in milliseconds.
    /// (at least 3600000; at most 86400000; default 3600000)
    pub duration: Option<i64>,
    /// Ways of access to open besides the browser, 2 at most.
    pub endpoints: Option<Vec<EndpointsReq>>,
    /// Number of the dedicated pool to place the instance in. The public pool is used if it is left
    /// out.
    pub pool_id: Option<String>,
    /// Storage to attach to the instance.
    pub volume: VolumeReq,
    /// Workspace to put the instance in.
    /// (default "0")
    pub workspace_id: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl CreateNotebookRequestBody {
    /// The structure with what it must hold.
    pub fn new(
        name: impl Into<String>,
        flavor: impl Into<String>,
        image_id: impl Into<String>,
        volume: VolumeReq,
    ) -> Self {
        Self {
            name: name.into(),
            flavor: flavor.into(),
            image_id: image_id.into(),
            volume,
            description: None,
            feature: None,
            duration: None,
            endpoints: None,
            pool_id: None,
            workspace_id: None,
            extra: Map::new(),
        }
    }

    /// With `description`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// With `feature`.
    pub fn feature(mut self, feature: impl Into<CreateNotebookRequestBodyFeature>) -> Self {
        self.feature = Some(feature.into());
        self
    }

    /// With `duration`.
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// With `endpoints`.
    pub fn endpoints(mut self, endpoints: Vec<EndpointsReq>) -> Self {
        self.endpoints = Some(endpoints);
        self
    }

    /// With `pool_id`.
    pub fn pool_id(mut self, pool_id: impl Into<String>) -> Self {
        self.pool_id = Some(pool_id.into());
        self
    }

    /// With `workspace_id`.
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.workspace_id = Some(workspace_id.into());
        self
    }
}

structure! {
    CreateNotebookRequestBody {
        required put_required name = "name",
        optional put_optional description = "description",
        optional put_optional feature = "feature",
        required put_required flavor = "flavor",
        required put_required image_id = "image_id",
        optional put_optional duration = "duration",
        optional put_optional endpoints = "endpoints",
        optional put_optional pool_id = "pool_id",
        required put_required volume = "volume",
        optional put_optional workspace_id = "workspace_id",
    }
}

string_enum! {
    /// Category of the instance to set up. The value can be:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    CreateNotebookRequestBodyFeature {
        /// free flavor offered by CodeLab, at most one for each user
        Default = "DEFAULT",
        /// flavor charged by use
        Notebook = "NOTEBOOK",
    }
}

/// The structure `EndpointsReq`.
#[derive(Clone, Debug, PartialEq)]
pub struct EndpointsReq {
    /// Kind of access. The value can be:
    /// \- NOTEBOOK: open the notebook in a browser over HTTPS
    /// \- SSH: connect an IDE on your computer to the notebook over SSH
    pub service: EndpointsReqService,
    /// Public IPs that may connect, 5 at most. There is no limit if it is left out.
    pub allowed_access_ips: Option<Vec<String>>,
    /// Names of the key pairs that SSH connections may use.
    pub key_pair_names: Option<Vec<String>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl EndpointsReq {
    /// The structure with what it must hold.
    pub fn new(service: impl Into<EndpointsReqService>) -> Self {
        Self { service: service.into(), allowed_access_ips: None, key_pair_names: None, extra: Map::new() }
    }

    /// With `allowed_access_ips`.
    pub fn allowed_access_ips(mut self, allowed_access_ips: Vec<String>) -> Self {
        self.allowed_access_ips = Some(allowed_access_ips);
        self
    }

    /// With `key_pair_names`.
    pub fn key_pair_names(mut self, key_pair_names: Vec<String>) -> Self {
        self.key_pair_names = Some(key_pair_names);
        self
    }
}

structure! {
    EndpointsReq {
        required put_required service = "service",
        optional put_optional allowed_access_ips = "allowed_access_ips",
        optional put_optional key_pair_names = "key_pair_names",
    }
}

string_enum! {
    /// Kind of access. The value can be:
    /// \- NOTEBOOK: open the notebook in a browser over HTTPS
    /// \- SSH: connect an IDE on your computer to the notebook over SSH
    EndpointsReqService {
        /// open the notebook in a browser over HTTPS
        Notebook = "NOTEBOOK",
        /// connect an IDE on your computer to the notebook over SSH
        Ssh = "SSH",
    }
}

/// The structure `VolumeReq`.
#[derive(Clone, Debug, PartialEq)]
pub struct VolumeReq {
    /// Category of the storage. The value can be:
    /// \- EVS: block storage
    /// \- EFS: scalable file service
    pub category: VolumeReqCategory,
    /// Who looks after the storage. The value can be:
    /// \- MANAGED: storage run by the platform
    /// \- DEDICATED: storage owned by the user
    pub ownership: VolumeReqOwnership,
    /// Storage capacity in GB.
    /// (at least 5; at most 4096; default 5)
    pub capacity: Option<i64>,
    /// Address of the storage. Needed if the user looks after it.
    pub uri: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl VolumeReq {
    /// The structure with what it must hold.
    pub fn new(category: impl Into<VolumeReqCategory>, ownership: impl Into<VolumeReqOwnership>) -> Self {
        Self { category: category.into(), ownership: ownership.into(), capacity: None, uri: None, extra: Map::new() }
    }

    /// With `capacity`.
    pub fn capacity(mut self, capacity: i64) -> Self {
        self.capacity = Some(capacity);
        self
    }

    /// With `uri`.
    pub fn uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

structure! {
    VolumeReq {
        required put_required category = "category",
        required put_required ownership = "ownership",
        optional put_optional capacity = "capacity",
        optional put_optional uri = "uri",
    }
}

string_enum! {
    /// Category of the storage. The value can be:
    /// \- EVS: block storage
    /// \- EFS: scalable file service
    VolumeReqCategory {
        /// block storage
        Evs = "EVS",
        /// scalable file service
        Efs = "EFS",
    }
}

string_enum! {
    /// Who looks after the storage. The value can be:
    /// \- MANAGED: storage run by the platform
    /// \- DEDICATED: storage owned by the user
    VolumeReqOwnership {
        /// storage run by the platform
        Managed = "MANAGED",
        /// storage owned by the user
        Dedicated = "DEDICATED",
    }
}

/// The structure `CreateNotebookResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateNotebookResponseBody {
    /// When the instance was set up, in UTC milliseconds.
    pub create_at: Option<i64>,
    /// Remark given when the instance was set up.
    pub description: Option<String>,
    /// Ways to get into the instance.
    pub endpoints: Option<Vec<EndpointsRes>>,
    /// Why an operation did not succeed. Absent otherwise.
    pub fail_reason: Option<String>,
    /// Category that the instance belongs to. The value can be:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    pub feature: Option<CreateNotebookResponseBodyFeature>,
    /// Code of the flavor that the instance uses.
    pub flavor: Option<String>,
    /// Number of the instance, a UUID.
    pub id: Option<String>,
    /// Image that the instance runs.
    pub image: Option<ImageInfo>,
    /// Settings of the automatic shutdown.
    pub lease: Option<LeaseInfo>,
    /// Display name of the instance.
    pub name: Option<String>,
    /// Stage that the instance is in. The value can be:
    /// \- INIT: just registered
    /// \- CREATING: being set up
    /// \- STARTING: starting up
    /// \- STOPPING: shutting down
    /// \- DELETING: being removed
    /// \- RUNNING: at work
    /// \- STOPPED: shut down
    /// \- SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    /// \- CREATE\_FAILED: could not be set up
    /// \- START\_FAILED: could not start up
    /// \- DELETE\_FAILED: could not be removed
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- FROZEN: blocked
    pub status: Option<CreateNotebookResponseBodyStatus>,
    /// Check string used when the instance is opened as a notebook.
    pub token: Option<String>,
    /// When the instance last changed, in UTC milliseconds.
    pub update_at: Option<i64>,
    /// Web address under which a browser opens the instance.
    pub url: Option<String>,
    /// Storage attached to the instance.
    pub volume: Option<VolumeInfo>,
    /// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    /// number otherwise.
    /// (default "0")
    pub workspace_id: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl CreateNotebookResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            create_at: None,
            description: None,
            endpoints: None,
            fail_reason: None,
            feature: None,
            flavor: None,
            id: None,
            image: None,
            lease: None,
            name: None,
            status: None,
            token: None,
            update_at: None,
            url: None,
            volume: None,
            workspace_id: None,
            extra: Map::new(),
        }
    }

    /// With `create_at`.
    pub fn create_at(mut self, create_at: i64) -> Self {
        self.create_at = Some(create_at);
        self
    }

    /// With `description`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// With `endpoints`.
    pub fn endpoints(mut self, endpoints: Vec<EndpointsRes>) -> Self {
        self.endpoints = Some(endpoints);
        self
    }

    /// With `fail_reason`.
    pub fn fail_reason(mut self, fail_reason: impl Into<String>) -> Self {
        self.fail_reason = Some(fail_reason.into());
        self
    }

    /// With `feature`.
    pub fn feature(mut self, feature: impl Into<CreateNotebookResponseBodyFeature>) -> Self {
        self.feature = Some(feature.into());
        self
    }

    /// With `flavor`.
    pub fn flavor(mut self, flavor: impl Into<String>) -> Self {
        self.flavor = Some(flavor.into());
        self
    }

    /// With `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// With `image`.
    pub fn image(mut self, image: ImageInfo) -> Self {
        self.image = Some(image);
        self
    }

    /// With `lease`.
    pub fn lease(mut self, lease: LeaseInfo) -> Self {
        self.lease = Some(lease);
        self
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `status`.
    pub fn status(mut self, status: impl Into<CreateNotebookResponseBodyStatus>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// With `token`.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// With `update_at`.
    pub fn update_at(mut self, update_at: i64) -> Self {
        self.update_at = Some(update_at);
        self
    }

    /// With `url`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// With `volume`.
    pub fn volume(mut self, volume: VolumeInfo) -> Self {
        self.volume = Some(volume);
        self
    }

    /// With `workspace_id`.
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.workspace_id = Some(workspace_id.into());
        self
    }
}

structure! {
    CreateNotebookResponseBody {
        optional put_optional create_at = "create_at",
        optional put_optional description = "description",
        optional put_optional endpoints = "endpoints",
        optional put_optional fail_reason = "fail_reason",
        optional put_optional feature = "feature",
        optional put_optional flavor = "flavor",
        optional put_optional id = "id",
        optional put_optional image = "image",
        optional put_optional lease = "lease",
        optional put_optional name = "name",
        optional put_optional status = "status",
        optional put_optional token = "token",
        optional put_optional update_at = "update_at",
        optional put_optional url = "url",
        optional put_optional volume = "volume",
        optional put_optional workspace_id = "workspace_id",
    }
}

/// The structure `EndpointsRes`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EndpointsRes {
    /// Public IPs that may connect. Not set means no limit.
    pub allowed_access_ips: Option<Vec<String>>,
    /// Names of the key pairs that SSH connections may use.
    pub key_pair_names: Option<Vec<String>>,
    /// Kind of access. Enumeration values:
    /// \- NOTEBOOK: open the notebook in a browser over HTTPS
    /// \- SSH: connect an IDE on your computer to the notebook over SSH
    pub service: Option<EndpointsResService>,
    /// Address that belongs to this kind of access.
    pub uri: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl EndpointsRes {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { allowed_access_ips: None, key_pair_names: None, service: None, uri: None, extra: Map::new() }
    }

    /// With `allowed_access_ips`.
    pub fn allowed_access_ips(mut self, allowed_access_ips: Vec<String>) -> Self {
        self.allowed_access_ips = Some(allowed_access_ips);
        self
    }

    /// With `key_pair_names`.
    pub fn key_pair_names(mut self, key_pair_names: Vec<String>) -> Self {
        self.key_pair_names = Some(key_pair_names);
        self
    }

    /// With `service`.
    pub fn service(mut self, service: impl Into<EndpointsResService>) -> Self {
        self.service = Some(service.into());
        self
    }

    /// With `uri`.
    pub fn uri(mut self, uri: impl Into<String>) -> Self {
        self.uri = Some(uri.into());
        self
    }
}

structure! {
    EndpointsRes {
        optional put_optional allowed_access_ips = "allowed_access_ips",
        optional put_optional key_pair_names = "key_pair_names",
        optional put_optional service = "service",
        optional put_optional uri = "uri",
    }
}

string_enum! {
    /// Kind of access. Enumeration values:
    /// \- NOTEBOOK: open the notebook in a browser over HTTPS
    /// \- SSH: connect an IDE on your computer to the notebook over SSH
    EndpointsResService {
        /// open the notebook in a browser over HTTPS
        Notebook = "NOTEBOOK",
        /// connect an IDE on your computer to the notebook over SSH
        Ssh = "SSH",
    }
}

string_enum! {
    /// Category that the instance belongs to. The value can be:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    CreateNotebookResponseBodyFeature {
        /// free flavor offered by CodeLab, at most one for each user
        Default = "DEFAULT",
        /// flavor charged by use
        Notebook = "NOTEBOOK",
    }
}

/// The structure `ImageInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageInfo {
    /// UUID of the image.
    pub id: Option<String>,
    /// Display name of the image.
    pub name: Option<String>,
    /// Full address of the image in the SWR registry.
    pub swr_path: Option<String>,
    /// Who supplied the image. Enumeration values:
    /// \- BUILD\_IN: image supplied with the platform
    /// \- DEDICATED: image that a user saved
    pub type_: Option<ImageInfoType>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ImageInfo {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { id: None, name: None, swr_path: None, type_: None, extra: Map::new() }
    }

    /// With `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `swr_path`.
    pub fn swr_path(mut self, swr_path: impl Into<String>) -> Self {
        self.swr_path = Some(swr_path.into());
        self
    }

    /// With `type_`.
    pub fn type_(mut self, type_: impl Into<ImageInfoType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }
}

structure! {
    ImageInfo {
        optional put_optional id = "id",
        optional put_optional name = "name",
        optional put_optional swr_path = "swr_path",
        optional put_optional type_ = "type",
    }
}

string_enum! {
    /// Who supplied the image. Enumeration values:
    /// \- BUILD\_IN: image supplied with the platform
    /// \- DEDICATED: image that a user saved
    ImageInfoType {
        /// image supplied with the platform
        BuildIn = "BUILD_IN",
        /// image that a user saved
        Dedicated = "DEDICATED",
    }
}

/// The structure `LeaseInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeaseInfo {
    /// When the setting took effect, in UTC milliseconds.
    pub create_at: Option<i64>,
    /// How long the instance may work without a break, in milliseconds.
    pub duration: Option<i64>,
    /// Whether the automatic shutdown is on.
    pub enable: Option<bool>,
    /// When the setting was last changed, in UTC milliseconds.
    pub update_at: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl LeaseInfo {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { create_at: None, duration: None, enable: None, update_at: None, extra: Map::new() }
    }

    /// With `create_at`.
    pub fn create_at(mut self, create_at: i64) -> Self {
        self.create_at = Some(create_at);
        self
    }

    /// With `duration`.
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// With `enable`.
    pub fn enable(mut self, enable: bool) -> Self {
        self.enable = Some(enable);
        self
    }

    /// With `update_at`.
    pub fn update_at(mut self, update_at: i64) -> Self {
        self.update_at = Some(update_at);
        self
    }
}

structure! {
    LeaseInfo {
        optional put_optional create_at = "create_at",
        optional put_optional duration = "duration",
        optional put_optional enable = "enable",
        optional put_optional update_at = "update_at",
    }
}

string_enum! {
    /// Stage that the instance is in. The value can be:
    /// \- INIT: just registered
    /// \- CREATING: being set up
    /// \- STARTING: starting up
    /// \- STOPPING: shutting down
    /// \- DELETING: being removed
    /// \- RUNNING: at work
    /// \- STOPPED: shut down
    /// \- SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    /// \- CREATE\_FAILED: could not be set up
    /// \- START\_FAILED: could not start up
    /// \- DELETE\_FAILED: could not be removed
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- FROZEN: blocked
    CreateNotebookResponseBodyStatus {
        /// just registered
        Init = "INIT",
        /// being set up
        Creating = "CREATING",
        /// starting up
        Starting = "STARTING",
        /// shutting down
        Stopping = "STOPPING",
        /// being removed
        Deleting = "DELETING",
        /// at work
        Running = "RUNNING",
        /// shut down
        Stopped = "STOPPED",
        /// taking a snapshot, that is, while an image is saved
        Snapshotting = "SNAPSHOTTING",
        /// could not be set up
        CreateFailed = "CREATE_FAILED",
        /// could not start up
        StartFailed = "START_FAILED",
        /// could not be removed
        DeleteFailed = "DELETE_FAILED",
        /// out of order
        Error = "ERROR",
        /// removed
        Deleted = "DELETED",
        /// blocked
        Frozen = "FROZEN",
    }
}

/// The structure `VolumeInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VolumeInfo {
    /// Storage capacity in GB.
    pub capacity: Option<i64>,
    /// Category of the storage. Enumeration values:
    /// \- EVS: block storage
    /// \- EFS: scalable file service
    pub category: Option<VolumeInfoCategory>,
    /// Directory of the instance in which the storage appears.
    pub mount_path: Option<String>,
    /// Who looks after the storage. Enumeration values:
    /// \- MANAGED: storage run by the platform
    /// \- DEDICATED: storage owned by the user
    pub ownership: Option<VolumeInfoOwnership>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl VolumeInfo {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { capacity: None, category: None, mount_path: None, ownership: None, extra: Map::new() }
    }

    /// With `capacity`.
    pub fn capacity(mut self, capacity: i64) -> Self {
        self.capacity = Some(capacity);
        self
    }

    /// With `category`.
    pub fn category(mut self, category: impl Into<VolumeInfoCategory>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// With `mount_path`.
    pub fn mount_path(mut self, mount_path: impl Into<String>) -> Self {
        self.mount_path = Some(mount_path.into());
        self
    }

    /// With `ownership`.
    pub fn ownership(mut self, ownership: impl Into<VolumeInfoOwnership>) -> Self {
        self.ownership = Some(ownership.into());
        self
    }
}

structure! {
    VolumeInfo {
        optional put_optional capacity = "capacity",
        optional put_optional category = "category",
        optional put_optional mount_path = "mount_path",
        optional put_optional ownership = "ownership",
    }
}

string_enum! {
    /// Category of the storage. Enumeration values:
    /// \- EVS: block storage
    /// \- EFS: scalable file service
    VolumeInfoCategory {
        /// block storage
        Evs = "EVS",
        /// scalable file service
        Efs = "EFS",
    }
}

string_enum! {
    /// Who looks after the storage. Enumeration values:
    /// \- MANAGED: storage run by the platform
    /// \- DEDICATED: storage owned by the user
    VolumeInfoOwnership {
        /// storage run by the platform
        Managed = "MANAGED",
        /// storage owned by the user
        Dedicated = "DEDICATED",
    }
}

/// The structure `DataSource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DataSource {
    /// Path under which the data is kept.
    pub data_path: Option<String>,
    /// Service that provides the data. Enumeration values:
    /// (default 0)
    pub data_type: Option<DataSourceDataType>,
    /// How columns of tables correspond.
    pub schema_maps: Option<Vec<SchemaMap>>,
    /// What is used to connect to a source of tables.
    pub source_info: Option<SourceInfo>,
    /// Whether the first line of a table file has the column names. Enumeration values:
    /// \- true: the first line has the column names
    /// \- false: the first line is data
    pub with_column_header: Option<bool>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl DataSource {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            data_path: None,
            data_type: None,
            schema_maps: None,
            source_info: None,
            with_column_header: None,
            extra: Map::new(),
        }
    }

    /// With `data_path`.
    pub fn data_path(mut self, data_path: impl Into<String>) -> Self {
        self.data_path = Some(data_path.into());
        self
    }

    /// With `data_type`.
    pub fn data_type(mut self, data_type: DataSourceDataType) -> Self {
        self.data_type = Some(data_type);
        self
    }

    /// With `schema_maps`.
    pub fn schema_maps(mut self, schema_maps: Vec<SchemaMap>) -> Self {
        self.schema_maps = Some(schema_maps);
        self
    }

    /// With `source_info`.
    pub fn source_info(mut self, source_info: SourceInfo) -> Self {
        self.source_info = Some(source_info);
        self
    }

    /// With `with_column_header`.
    pub fn with_column_header(mut self, with_column_header: bool) -> Self {
        self.with_column_header = Some(with_column_header);
        self
    }
}

structure! {
    DataSource {
        optional put_optional data_path = "data_path",
        optional put_optional data_type = "data_type",
        optional put_optional schema_maps = "schema_maps",
        optional put_optional source_info = "source_info",
        optional put_optional with_column_header = "with_column_header",
    }
}

integer_enum! {
    /// Service that provides the data. Enumeration values:
    DataSourceDataType {
        /// bucket in OBS (default value)
        N0 = 0,
        /// GaussDB(DWS), the data warehouse
        N1 = 1,
        /// Data Lake Insight (DLI)
        N2 = 2,
        /// relational database service (RDS)
        N3 = 3,
        /// MapReduce service (MRS)
        N4 = 4,
        /// AI Gallery
        N5 = 5,
        /// inference
        N6 = 6,
    }
}

/// The structure `SchemaMap`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SchemaMap {
    /// Name of the column after the import.
    pub dest_name: Option<String>,
    /// Name of the column before the import.
    pub src_name: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl SchemaMap {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { dest_name: None, src_name: None, extra: Map::new() }
    }

    /// With `dest_name`.
    pub fn dest_name(mut self, dest_name: impl Into<String>) -> Self {
        self.dest_name = Some(dest_name.into());
        self
    }

    /// With `src_name`.
    pub fn src_name(mut self, src_name: impl Into<String>) -> Self {
        self.src_name = Some(src_name.into());
        self
    }
}

structure! {
    SchemaMap {
        optional put_optional dest_name = "dest_name",
        optional put_optional src_name = "src_name",
    }
}

/// The structure `SourceInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceInfo {
    /// Number of the MRS cluster, shown on the MRS console.
    pub cluster_id: Option<String>,
    /// Whether the MRS cluster runs in security mode. Enumeration values:
    /// \- 0: off
    /// \- 1: on
    pub cluster_mode: Option<SourceInfoClusterMode>,
    /// Name of the MRS cluster, shown on the MRS console.
    pub cluster_name: Option<String>,
    /// Database that holds the table.
    pub database_name: Option<String>,
    /// HDFS path of the table, for example /data/sales.
    pub input: Option<String>,
    /// IP under which the GaussDB(DWS) cluster is reached.
    pub ip: Option<String>,
    /// Port under which the GaussDB(DWS) cluster is reached.
    pub port: Option<String>,
    /// DLI queue that reads the table.
    pub queue_name: Option<String>,
    /// Number of the subnet that the MRS cluster is attached to.
    pub subnet_id: Option<String>,
    /// Table to import.
    pub table_name: Option<String>,
    /// User who logs in to GaussDB(DWS). Needed for imports from that service.
    pub user_name: Option<String>,
    /// Password for the login to GaussDB(DWS). Needed for imports from that service.
    pub user_password: Option<String>,
    /// Number of the VPC that the MRS cluster is attached to.
    pub vpc_id: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl SourceInfo {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            cluster_id: None,
            cluster_mode: None,
            cluster_name: None,
            database_name: None,
            input: None,
            ip: None,
            port: None,
            queue_name: None,
            subnet_id: None,
            table_name: None,
            user_name: None,
            user_password: None,
            vpc_id: None,
            extra: Map::new(),
        }
    }

    /// With `cluster_id`.
    pub fn cluster_id(mut self, cluster_id: impl Into<String>) -> Self {
        self.cluster_id = Some(cluster_id.into());
        self
    }

    /// With `cluster_mode`.
    pub fn cluster_mode(mut self, cluster_mode: impl Into<SourceInfoClusterMode>) -> Self {
        self.cluster_mode = Some(cluster_mode.into());
        self
    }

    /// With `cluster_name`.
    pub fn cluster_name(mut self, cluster_name: impl Into<String>) -> Self {
        self.cluster_name = Some(cluster_name.into());
        self
    }

    /// With `database_name`.
    pub fn database_name(mut self, database_name: impl Into<String>) -> Self {
        self.database_name = Some(database_name.into());
        self
    }

    /// With `input`.
    pub fn input(mut self, input: impl Into<String>) -> Self {
        self.input = Some(input.into());
        self
    }

    /// With `ip`.
    pub fn ip(mut self, ip: impl Into<String>) -> Self {
        self.ip = Some(ip.into());
        self
    }

    /// With `port`.
    pub fn port(mut self, port: impl Into<String>) -> Self {
        self.port = Some(port.into());
        self
    }

    /// With `queue_name`.
    pub fn queue_name(mut self, queue_name: impl Into<String>) -> Self {
        self.queue_name = Some(queue_name.into());
        self
    }

    /// With `subnet_id`.
    pub fn subnet_id(mut self, subnet_id: impl Into<String>) -> Self {
        self.subnet_id = Some(subnet_id.into());
        self
    }

    /// With `table_name`.
    pub fn table_name(mut self, table_name: impl Into<String>) -> Self {
        self.table_name = Some(table_name.into());
        self
    }

    /// With `user_name`.
    pub fn user_name(mut self, user_name: impl Into<String>) -> Self {
        self.user_name = Some(user_name.into());
        self
    }

    /// With `user_password`.
    pub fn user_password(mut self, user_password: impl Into<String>) -> Self {
        self.user_password = Some(user_password.into());
        self
    }

    /// With `vpc_id`.
    pub fn vpc_id(mut self, vpc_id: impl Into<String>) -> Self {
        self.vpc_id = Some(vpc_id.into());
        self
    }
}

structure! {
    SourceInfo {
        optional put_optional cluster_id = "cluster_id",
        optional put_optional cluster_mode = "cluster_mode",
        optional put_optional cluster_name = "cluster_name",
        optional put_optional database_name = "database_name",
        optional put_optional input = "input",
        optional put_optional ip = "ip",
        optional put_optional port = "port",
        optional put_optional queue_name = "queue_name",
        optional put_optional subnet_id = "subnet_id",
        optional put_optional table_name = "table_name",
        optional put_optional user_name = "user_name",
        optional put_optional user_password = "user_password",
        optional put_optional vpc_id = "vpc_id",
    }
}

string_enum! {
    /// Whether the MRS cluster runs in security mode. Enumeration values:
    /// \- 0: off
    /// \- 1: on
    SourceInfoClusterMode {
        /// off
        N0 = "0",
        /// on
        N1 = "1",
    }
}

/// The structure `DeleteNotebookResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DeleteNotebookResponseBody {
    /// When the instance was set up, in UTC milliseconds.
    pub create_at: Option<i64>,
    /// Remark given when the instance was set up.
    pub description: Option<String>,
    /// Ways to get into the instance.
    pub endpoints: Option<Vec<EndpointsRes>>,
    /// Why an operation did not succeed. Absent otherwise.
    pub fail_reason: Option<String>,
    /// Category that the instance belongs to. Possible values:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    pub feature: Option<DeleteNotebookResponseBodyFeature>,
    /// Code of the flavor that the instance uses.
    pub flavor: Option<String>,
    /// Number of the instance, a UUID.
    pub id: Option<String>,
    /// Image that the instance runs.
    pub image: Option<ImageInfo>,
    /// Settings of the automatic shutdown.
    pub lease: Option<LeaseInfo>,
    /// Display name of the instance.
    pub name: Option<String>,
    /// Stage that the instance is in. Possible values:
    /// \- INIT: just registered
    /// \- CREATING: being set up
    /// \- STARTING: starting up
    /// \- STOPPING: shutting down
    /// \- DELETING: being removed
    /// \- RUNNING: at work
    /// \- STOPPED: shut down
    /// \- SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    /// \- CREATE\_FAILED: could not be set up
    /// \- START\_FAILED: could not start up
    /// \- DELETE\_FAILED: could not be removed
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- FROZEN: blocked
    pub status: Option<DeleteNotebookResponseBodyStatus>,
    /// Check string used when the instance is opened as a notebook.
    pub token: Option<String>,
    /// When the instance last changed, in UTC milliseconds.
    pub update_at: Option<i64>,
    /// Web address under which a browser opens the instance.
    pub url: Option<String>,
    /// Storage attached to the instance.
    pub volume: Option<VolumeInfo>,
    /// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    /// number otherwise.
    /// (default "0")
    pub workspace_id: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl DeleteNotebookResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            create_at: None,
            description: None,
            endpoints: None,
            fail_reason: None,
            feature: None,
            flavor: None,
            id: None,
            image: None,
            lease: None,
            name: None,
            status: None,
            token: None,
            update_at: None,
            url: None,
            volume: None,
            workspace_id: None,
            extra: Map::new(),
        }
    }

    /// With `create_at`.
    pub fn create_at(mut self, create_at: i64) -> Self {
        self.create_at = Some(create_at);
        self
    }

    /// With `description`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// With `endpoints`.
    pub fn endpoints(mut self, endpoints: Vec<EndpointsRes>) -> Self {
        self.endpoints = Some(endpoints);
        self
    }

    /// With `fail_reason`.
    pub fn fail_reason(mut self, fail_reason: impl Into<String>) -> Self {
        self.fail_reason = Some(fail_reason.into());
        self
    }

    /// With `feature`.
    pub fn feature(mut self, feature: impl Into<DeleteNotebookResponseBodyFeature>) -> Self {
        self.feature = Some(feature.into());
        self
    }

    /// With `flavor`.
    pub fn flavor(mut self, flavor: impl Into<String>) -> Self {
        self.flavor = Some(flavor.into());
        self
    }

    /// With `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// With `image`.
    pub fn image(mut self, image: ImageInfo) -> Self {
        self.image = Some(image);
        self
    }

    /// With `lease`.
    pub fn lease(mut self, lease: LeaseInfo) -> Self {
        self.lease = Some(lease);
        self
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `status`.
    pub fn status(mut self, status: impl Into<DeleteNotebookResponseBodyStatus>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// With `token`.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// With `update_at`.
    pub fn update_at(mut self, update_at: i64) -> Self {
        self.update_at = Some(update_at);
        self
    }

    /// With `url`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// With `volume`.
    pub fn volume(mut self, volume: VolumeInfo) -> Self {
        self.volume = Some(volume);
        self
    }

    /// With `workspace_id`.
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.workspace_id = Some(workspace_id.into());
        self
    }
}

structure! {
    DeleteNotebookResponseBody {
        optional put_optional create_at = "create_at",
        optional put_optional description = "description",
        optional put_optional endpoints = "endpoints",
        optional put_optional fail_reason = "fail_reason",
        optional put_optional feature = "feature",
        optional put_optional flavor = "flavor",
        optional put_optional id = "id",
        optional put_optional image = "image",
        optional put_optional lease = "lease",
        optional put_optional name = "name",
        optional put_optional status = "status",
        optional put_optional token = "token",
        optional put_optional update_at = "update_at",
        optional put_optional url = "url",
        optional put_optional volume = "volume",
        optional put_optional workspace_id = "workspace_id",
    }
}

string_enum! {
    /// Category that the instance belongs to. Possible values:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    DeleteNotebookResponseBodyFeature {
        /// free flavor offered by CodeLab, at most one for each user
        Default = "DEFAULT",
        /// flavor charged by use
        Notebook = "NOTEBOOK",
    }
}

string_enum! {
    /// Stage that the instance is in. Possible values:
    /// \- INIT: just registered
    /// \- CREATING: being set up
    /// \- STARTING: starting up
    /// \- STOPPING: shutting down
    /// \- DELETING: being removed
    /// \- RUNNING: at work
    /// \- STOPPED: shut down
    /// \- SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    /// \- CREATE\_FAILED: could not be set up
    /// \- START\_FAILED: could not start up
    /// \- DELETE\_FAILED: could not be removed
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- FROZEN: blocked
    DeleteNotebookResponseBodyStatus {
        /// just registered
        Init = "INIT",
        /// being set up
        Creating = "CREATING",
        /// starting up
        Starting = "STARTING",
        /// shutting down
        Stopping = "STOPPING",
        /// being removed
        Deleting = "DELETING",
        /// at work
        Running = "RUNNING",
        /// shut down
        Stopped = "STOPPED",
        /// taking a snapshot, that is, while an image is saved
        Snapshotting = "SNAPSHOTTING",
        /// could not be set up
        CreateFailed = "CREATE_FAILED",
        /// could not start up
        StartFailed = "START_FAILED",
        /// could not be removed
        DeleteFailed = "DELETE_FAILED",
        /// out of order
        Error = "ERROR",
        /// removed
        Deleted = "DELETED",
        /// blocked
        Frozen = "FROZEN",
    }
}

/// The structure `ErrorResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorResponse {
    /// ModelArts code that identifies the failure.
    pub error_code: Option<String>,
    /// Text that explains why the call failed.
    pub error_msg: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ErrorResponse {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { error_code: None, error_msg: None, extra: Map::new() }
    }

    /// With `error_code`.
    pub fn error_code(mut self, error_code: impl Into<String>) -> Self {
        self.error_code = Some(error_code.into());
        self
    }

    /// With `error_msg`.
    pub fn error_msg(mut self, error_msg: impl Into<String>) -> Self {
        self.error_msg = Some(error_msg.into());
        self
    }
}

structure! {
    ErrorResponse {
        optional put_optional error_code = "error_code",
        optional put_optional error_msg = "error_msg",
    }
}

/// The structure `FileCopyProgress`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FileCopyProgress {
    /// How many files have been transferred.
    pub file_num_finished: Option<i64>,
    /// How many files there are altogether.
    pub file_num_total: Option<i64>,
    /// How many bytes have been transferred.
    pub file_size_finished: Option<i64>,
    /// How many bytes the files have altogether.
    pub file_size_total: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl FileCopyProgress {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            file_num_finished: None,
            file_num_total: None,
            file_size_finished: None,
            file_size_total: None,
            extra: Map::new(),
        }
    }

    /// With `file_num_finished`.
    pub fn file_num_finished(mut self, file_num_finished: i64) -> Self {
        self.file_num_finished = Some(file_num_finished);
        self
    }

    /// With `file_num_total`.
    pub fn file_num_total(mut self, file_num_total: i64) -> Self {
        self.file_num_total = Some(file_num_total);
        self
    }

    /// With `file_size_finished`.
    pub fn file_size_finished(mut self, file_size_finished: i64) -> Self {
        self.file_size_finished = Some(file_size_finished);
        self
    }

    /// With `file_size_total`.
    pub fn file_size_total(mut self, file_size_total: i64) -> Self {
        self.file_size_total = Some(file_size_total);
        self
    }
}

structure! {
    FileCopyProgress {
        optional put_optional file_num_finished = "file_num_finished",
        optional put_optional file_num_total = "file_num_total",
        optional put_optional file_size_finished = "file_size_finished",
        optional put_optional file_size_total = "file_size_total",
    }
}

/// The structure `GpuInfo`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GpuInfo {
    /// How many GPUs there are.
    pub gpu: Option<i64>,
    /// Memory of each GPU.
    pub gpu_memory: Option<String>,
    /// Model of the GPU.
    pub type_: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl GpuInfo {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { gpu: None, gpu_memory: None, type_: None, extra: Map::new() }
    }

    /// With `gpu`.
    pub fn gpu(mut self, gpu: i64) -> Self {
        self.gpu = Some(gpu);
        self
    }

    /// With `gpu_memory`.
    pub fn gpu_memory(mut self, gpu_memory: impl Into<String>) -> Self {
        self.gpu_memory = Some(gpu_memory.into());
        self
    }

    /// With `type_`.
    pub fn type_(mut self, type_: impl Into<String>) -> Self {
        self.type_ = Some(type_.into());
        self
    }
}

structure! {
    GpuInfo {
        optional put_optional gpu = "gpu",
        optional put_optional gpu_memory = "gpu_memory",
        optional put_optional type_ = "type",
    }
}

/// The structure `ImageGroup`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageGroup {
    /// Definition
    /// Name that the images of the group share.
    /// Range
    /// N/A
    pub name: Option<String>,
    /// Definition
    /// When the image was set up, in UTC milliseconds.
    /// Range
    /// N/A
    pub create_at: Option<i64>,
    /// Definition
    /// SWR organization that holds the image.
    /// Range
    /// N/A
    pub namespace: Option<String>,
    /// Definition
    /// When the image last changed, in UTC milliseconds.
    /// Range
    /// N/A
    pub update_at: Option<i64>,
    /// Definition
    /// How many versions the group has.
    /// Range
    /// N/A
    pub version_count: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ImageGroup {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { name: None, create_at: None, namespace: None, update_at: None, version_count: None, extra: Map::new() }
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `create_at`.
    pub fn create_at(mut self, create_at: i64) -> Self {
        self.create_at = Some(create_at);
        self
    }

    /// With `namespace`.
    pub fn namespace(mut self, namespace: impl Into<String>) -> Self {
        self.namespace = Some(namespace.into());
        self
    }

    /// With `update_at`.
    pub fn update_at(mut self, update_at: i64) -> Self {
        self.update_at = Some(update_at);
        self
    }

    /// With `version_count`.
    pub fn version_count(mut self, version_count: i64) -> Self {
        self.version_count = Some(version_count);
        self
    }
}

structure! {
    ImageGroup {
        optional put_optional name = "name",
        optional put_optional create_at = "create_at",
        optional put_optional namespace = "namespace",
        optional put_optional update_at = "update_at",
        optional put_optional version_count = "version_count",
    }
}

/// The structure `ImageResponse`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImageResponse {
    /// Processor architecture that the image is made for. Enumeration values:
    /// \- X86\_64: x86 instruction set
    /// \- AARCH64: Arm instruction set
    pub arch: Option<ImageResponseArch>,
    /// When the image was set up, in UTC milliseconds.
    pub create_at: Option<i64>,
    /// Remark that introduces the image.
    /// The value contains a maximum of 512 characters.
    /// (at most 512 characters)
    pub description: Option<String>,
    /// Ways of access that the image offers. Enumeration values:
    /// \- NOTEBOOK: open the notebook in a browser over HTTPS
    /// \- SSH: connect an IDE on your computer to the notebook over SSH
    pub dev_services: Option<Vec<ImageResponseDevServicesItem>>,
    /// UUID of the image, which names it when a notebook instance is set up.
    pub id: Option<String>,
    /// Name of the image.
    /// Lowercase letters, digits, underscores, hyphens and dots are allowed.
    /// The value contains a maximum of 512 characters.
    /// (at most 512 characters)
    pub name: Option<String>,
    /// SWR organization that holds the image, as shown on the organization page of the SWR console.
    pub namespace: Option<String>,
    /// Where the image comes from. Enumeration values:
    /// \- CUSTOMIZE: built by a user
    /// \- IMAGE\_SAVE: saved from a notebook instance
    /// (default "CUSTOMIZE")
    pub origin: Option<ImageResponseOrigin>,
    /// Processors on which the image works. Enumeration values:
    /// \- CPU
    /// \- GPU
    /// \- ASCEND
    pub resource_categories: Option<Vec<ImageResponseResourceCategoriesItem>>,
    /// Purpose that the image suits. Enumeration values:
    /// \- COMMON: for any purpose
    /// \- INFERENCE: best for inference
    /// \- TRAIN: best for training jobs
    /// \- DEV: best for development and tests
    /// \- UNKNOWN: purpose not stated
    pub service_type: Option<ImageResponseServiceType>,
    /// Size of the image in KB.
    pub size: Option<i64>,
    /// Stage that the image is in. Enumeration values:
    /// \- INIT: just registered
    /// \- CREATING: being saved; the notebook cannot be used meanwhile
    /// \- CREATE\_FAILED: could not be saved
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with it
    pub status: Option<ImageResponseStatus>,
    /// Build messages from the time the image was saved.
    pub status_message: Option<String>,
    /// Full address of the image in the SWR registry.
    pub swr_path: Option<String>,
    /// Version mark of the image.
    pub tag: Option<String>,
    /// Who supplied the image. Enumeration values:
    /// \- BUILD\_IN: image supplied with the platform
    /// \- DEDICATED: image that a user saved
    pub type_: Option<ImageResponseType>,
    /// When the image last changed, in UTC milliseconds.
    pub update_at: Option<i64>,
    /// Who may see the image. Enumeration values:
    /// \- PRIVATE: its owner only
    /// \- PUBLIC: anyone who knows the image number, for reading only
    pub visibility: Option<ImageResponseVisibility>,
    /// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    /// number otherwise.
    /// (default "0")
    pub workspace_id: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ImageResponse {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            arch: None,
            create_at: None,
            description: None,
            dev_services: None,
            id: None,
            name: None,
            namespace: None,
            origin: None,
            resource_categories: None,
            service_type: None,
            size: None,
            status: None,
            status_message: None,
            swr_path: None,
            tag: None,
            type_: None,
            update_at: None,
            visibility: None,
            workspace_id: None,
            extra: Map::new(),
        }
    }

    /// With `arch`.
    pub fn arch(mut self, arch: impl Into<ImageResponseArch>) -> Self {
        self.arch = Some(arch.into());
        self
    }

    /// With `create_at`.
    pub fn create_at(mut self, create_at: i64) -> Self {
        self.create_at = Some(create_at);
        self
    }

    /// With `description`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// With `dev_services`.
    pub fn dev_services(mut self, dev_services: Vec<ImageResponseDevServicesItem>) -> Self {
        self.dev_services = Some(dev_services);
        self
    }

    /// With `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `namespace`.
    pub fn namespace(mut self, namespace: impl Into<String>) -> Self {
        self.namespace = Some(namespace.into());
        self
    }

    /// With `origin`.
    pub fn origin(mut self, origin: impl Into<ImageResponseOrigin>) -> Self {
        self.origin = Some(origin.into());
        self
    }

    /// With `resource_categories`.
    pub fn resource_categories(mut self, resource_categories: Vec<ImageResponseResourceCategoriesItem>) -> Self {
        self.resource_categories = Some(resource_categories);
        self
    }

    /// With `service_type`.
    pub fn service_type(mut self, service_type: impl Into<ImageResponseServiceType>) -> Self {
        self.service_type = Some(service_type.into());
        self
    }

    /// With `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// With `status`.
    pub fn status(mut self, status: impl Into<ImageResponseStatus>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// With `status_message`.
    pub fn status_message(mut self, status_message: impl Into<String>) -> Self {
        self.status_message = Some(status_message.into());
        self
    }

    /// With `swr_path`.
    pub fn swr_path(mut self, swr_path: impl Into<String>) -> Self {
        self.swr_path = Some(swr_path.into());
        self
    }

    /// With `tag`.
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    /// With `type_`.
    pub fn type_(mut self, type_: impl Into<ImageResponseType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// With `update_at`.
    pub fn update_at(mut self, update_at: i64) -> Self {
        self.update_at = Some(update_at);
        self
    }

    /// With `visibility`.
    pub fn visibility(mut self, visibility: impl Into<ImageResponseVisibility>) -> Self {
        self.visibility = Some(visibility.into());
        self
    }

    /// With `workspace_id`.
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.workspace_id = Some(workspace_id.into());
        self
    }
}

structure! {
    ImageResponse {
        optional put_optional arch = "arch",
        optional put_optional create_at = "create_at",
        optional put_optional description = "description",
        optional put_optional dev_services = "dev_services",
        optional put_optional id = "id",
        optional put_optional name = "name",
        optional put_optional namespace = "namespace",
        optional put_optional origin = "origin",
        optional put_optional resource_categories = "resource_categories",
        optional put_optional service_type = "service_type",
        optional put_optional size = "size",
        optional put_optional status = "status",
        optional put_optional status_message = "status_message",
        optional put_optional swr_path = "swr_path",
        optional put_optional tag = "tag",
        optional put_optional type_ = "type",
        optional put_optional update_at = "update_at",
        optional put_optional visibility = "visibility",
        optional put_optional workspace_id = "workspace_id",
    }
}

string_enum! {
    /// Processor architecture that the image is made for. Enumeration values:
    /// \- X86\_64: x86 instruction set
    /// \- AARCH64: Arm instruction set
    ImageResponseArch {
        /// x86 instruction set
        X8664 = "X86_64",
        /// Arm instruction set
        Aarch64 = "AARCH64",
    }
}

string_enum! {
    /// Documented values of `ImageResponseDevServicesItem`.
    ImageResponseDevServicesItem {
        /// open the notebook in a browser over HTTPS
        Notebook = "NOTEBOOK",
        /// connect an IDE on your computer to the notebook over SSH
        Ssh = "SSH",
    }
}

string_enum! {
    /// Where the image comes from. Enumeration values:
    /// \- CUSTOMIZE: built by a user
    /// \- IMAGE\_SAVE: saved from a notebook instance
    ImageResponseOrigin {
        /// built by a user
        Customize = "CUSTOMIZE",
        /// saved from a notebook instance
        ImageSave = "IMAGE_SAVE",
    }
}

string_enum! {
    /// Documented values of `ImageResponseResourceCategoriesItem`.
    ImageResponseResourceCategoriesItem {
        Cpu = "CPU",
        Gpu = "GPU",
        Ascend = "ASCEND",
    }
}

string_enum! {
    /// Purpose that the image suits. Enumeration values:
    /// \- COMMON: for any purpose
    /// \- INFERENCE: best for inference
    /// \- TRAIN: best for training jobs
    /// \- DEV: best for development and tests
    /// \- UNKNOWN: purpose not stated
    ImageResponseServiceType {
        /// for any purpose
        Common = "COMMON",
        /// best for inference
        Inference = "INFERENCE",
        /// best for training jobs
        Train = "TRAIN",
        /// best for development and tests
        Dev = "DEV",
        /// purpose not stated
        Unknown2 = "UNKNOWN",
    }
}

string_enum! {
    /// Stage that the image is in. Enumeration values:
    /// \- INIT: just registered
    /// \- CREATING: being saved; the notebook cannot be used meanwhile
    /// \- CREATE\_FAILED: could not be saved
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with it
    ImageResponseStatus {
        /// just registered
        Init = "INIT",
        /// being saved; the notebook cannot be used meanwhile
        Creating = "CREATING",
        /// could not be saved
        CreateFailed = "CREATE_FAILED",
        /// out of order
        Error = "ERROR",
        /// removed
        Deleted = "DELETED",
        /// saved; it appears on the SWR console, and notebook instances can be set up with it
        Active = "ACTIVE",
    }
}

string_enum! {
    /// Who supplied the image. Enumeration values:
    /// \- BUILD\_IN: image supplied with the platform
    /// \- DEDICATED: image that a user saved
    ImageResponseType {
        /// image supplied with the platform
        BuildIn = "BUILD_IN",
        /// image that a user saved
        Dedicated = "DEDICATED",
    }
}

string_enum! {
    /// Who may see the image. Enumeration values:
    /// \- PRIVATE: its owner only
    /// \- PUBLIC: anyone who knows the image number, for reading only
    ImageResponseVisibility {
        /// its owner only
        Private = "PRIVATE",
        /// anyone who knows the image number, for reading only
        Public = "PUBLIC",
    }
}

/// The structure `ImportTaskStatusResp`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportTaskStatusResp {
    /// How many samples carry labels.
    pub annotated_sample_count: Option<i64>,
    /// When the job was started.
    pub create_time: Option<i64>,
    /// Where the data is taken from.
    pub data_source: Option<DataSource>,
    /// Number of the dataset that receives the data.
    pub dataset_id: Option<String>,
    /// How many seconds the job has taken.
    pub elapsed_time: Option<i64>,
    /// Code of the error, if the job failed.
    pub error_code: Option<String>,
    /// Text on the error, if the job failed.
    pub error_msg: Option<String>,
    /// How far the copying of files has come.
    pub file_statistics: Option<FileCopyProgress>,
    /// How many files have been transferred.
    pub finished_file_count: Option<i64>,
    /// How many bytes have been transferred.
    pub finished_file_size: Option<i64>,
    /// OBS directory or manifest file that holds the data. For an import by manifest, the path leads to
    /// the manifest file itself. For an import by directory, only datasets for sorting images, texts or
    /// sounds and for marking objects are supported.
    pub import_path: Option<String>,
    /// How the data is imported. Enumeration values:
    /// \- 0: directory by directory
    /// \- 1: as a manifest file lists it
    pub import_type: Option<ImportTaskStatusRespImportType>,
    /// How many samples have been imported.
    pub imported_sample_count: Option<i64>,
    /// How many subsamples have been imported.
    pub imported_sub_sample_count: Option<i64>,
    /// Number of the job that prepares the data.
    pub processor_task_id: Option<String>,
    /// State of the job that prepares the data.
    pub processor_task_status: Option<i64>,
    /// Step that the job has reached. Enumeration values:
    /// \- QUEUING: waiting
    /// \- STARTING: about to run
    /// \- RUNNING: at work
    /// \- COMPLETED: ended well
    /// \- FAILED: broke off
    /// \- NOT\_EXIST: no such job
    pub status: Option<ImportTaskStatusRespStatus>,
    /// Number of the job.
    pub task_id: Option<String>,
    /// How many files there are altogether.
    pub total_file_count: Option<i64>,
    /// How many bytes the files have altogether.
    pub total_file_size: Option<i64>,
    /// How many samples there are altogether.
    pub total_sample_count: Option<i64>,
    /// How many subsamples were split off from samples.
    pub total_sub_sample_count: Option<i64>,
    /// How many samples wait for a person to confirm them.
    pub unconfirmed_sample_count: Option<i64>,
    /// When the job last changed.
    pub update_ms: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ImportTaskStatusResp {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            annotated_sample_count: None,
            create_time: None,
            data_source: None,
            dataset_id: None,
            elapsed_time: None,
            error_code: None,
            error_msg: None,
            file_statistics: None,
            finished_file_count: None,
            finished_file_size: None,
            import_path: None,
            import_type: None,
            imported_sample_count: None,
            imported_sub_sample_count: None,
            processor_task_id: None,
            processor_task_status: None,
            status: None,
            task_id: None,
            total_file_count: None,
            total_file_size: None,
            total_sample_count: None,
            total_sub_sample_count: None,
            unconfirmed_sample_count: None,
            update_ms: None,
            extra: Map::new(),
        }
    }

    /// With `annotated_sample_count`.
    pub fn annotated_sample_count(mut self, annotated_sample_count: i64) -> Self {
        self.annotated_sample_count = Some(annotated_sample_count);
        self
    }

    /// With `create_time`.
    pub fn create_time(mut self, create_time: i64) -> Self {
        self.create_time = Some(create_time);
        self
    }

    /// With `data_source`.
    pub fn data_source(mut self, data_source: DataSource) -> Self {
        self.data_source = Some(data_source);
        self
    }

    /// With `dataset_id`.
    pub fn dataset_id(mut self, dataset_id: impl Into<String>) -> Self {
        self.dataset_id = Some(dataset_id.into());
        self
    }

    /// With `elapsed_time`.
    pub fn elapsed_time(mut self, elapsed_time: i64) -> Self {
        self.elapsed_time = Some(elapsed_time);
        self
    }

    /// With `error_code`.
    pub fn error_code(mut self, error_code: impl Into<String>) -> Self {
        self.error_code = Some(error_code.into());
        self
    }

    /// With `error_msg`.
    pub fn error_msg(mut self, error_msg: impl Into<String>) -> Self {
        self.error_msg = Some(error_msg.into());
        self
    }

    /// With `file_statistics`.
    pub fn file_statistics(mut self, file_statistics: FileCopyProgress) -> Self {
        self.file_statistics = Some(file_statistics);
        self
    }

    /// With `finished_file_count`.
    pub fn finished_file_count(mut self, finished_file_count: i64) -> Self {
        self.finished_file_count = Some(finished_file_count);
        self
    }

    /// With `finished_file_size`.
    pub fn finished_file_size(mut self, finished_file_size: i64) -> Self {
        self.finished_file_size = Some(finished_file_size);
        self
    }

    /// With `import_path`.
    pub fn import_path(mut self, import_path: impl Into<String>) -> Self {
        self.import_path = Some(import_path.into());
        self
    }

    /// With `import_type`.
    pub fn import_type(mut self, import_type: ImportTaskStatusRespImportType) -> Self {
        self.import_type = Some(import_type);
        self
    }

    /// With `imported_sample_count`.
    pub fn imported_sample_count(mut self, imported_sample_count: i64) -> Self {
        self.imported_sample_count = Some(imported_sample_count);
        self
    }

    /// With `imported_sub_sample_count`.
    pub fn imported_sub_sample_count(mut self, imported_sub_sample_count: i64) -> Self {
        self.imported_sub_sample_count = Some(imported_sub_sample_count);
        self
    }

    /// With `processor_task_id`.
    pub fn processor_task_id(mut self, processor_task_id: impl Into<String>) -> Self {
        self.processor_task_id = Some(processor_task_id.into());
        self
    }

    /// With `processor_task_status`.
    pub fn processor_task_status(mut self, processor_task_status: i64) -> Self {
        self.processor_task_status = Some(processor_task_status);
        self
    }

    /// With `status`.
    pub fn status(mut self, status: impl Into<ImportTaskStatusRespStatus>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// With `task_id`.
    pub fn task_id(mut self, task_id: impl Into<String>) -> Self {
        self.task_id = Some(task_id.into());
        self
    }

    /// With `total_file_count`.
    pub fn total_file_count(mut self, total_file_count: i64) -> Self {
        self.total_file_count = Some(total_file_count);
        self
    }

    /// With `total_file_size`.
    pub fn total_file_size(mut self, total_file_size: i64) -> Self {
        self.total_file_size = Some(total_file_size);
        self
    }

    /// With `total_sample_count`.
    pub fn total_sample_count(mut self, total_sample_count: i64) -> Self {
        self.total_sample_count = Some(total_sample_count);
        self
    }

    /// With `total_sub_sample_count`.
    pub fn total_sub_sample_count(mut self, total_sub_sample_count: i64) -> Self {
        self.total_sub_sample_count = Some(total_sub_sample_count);
        self
    }

    /// With `unconfirmed_sample_count`.
    pub fn unconfirmed_sample_count(mut self, unconfirmed_sample_count: i64) -> Self {
        self.unconfirmed_sample_count = Some(unconfirmed_sample_count);
        self
    }

    /// With `update_ms`.
    pub fn update_ms(mut self, update_ms: i64) -> Self {
        self.update_ms = Some(update_ms);
        self
    }
}

structure! {
    ImportTaskStatusResp {
        optional put_optional annotated_sample_count = "annotated_sample_count",
        optional put_optional create_time = "create_time",
        optional put_optional data_source = "data_source",
        optional put_optional dataset_id = "dataset_id",
        optional put_optional elapsed_time = "elapsed_time",
        optional put_optional error_code = "error_code",
        optional put_optional error_msg = "error_msg",
        optional put_optional file_statistics = "file_statistics",
        optional put_optional finished_file_count = "finished_file_count",
        optional put_optional finished_file_size = "finished_file_size",
        optional put_optional import_path = "import_path",
        optional put_optional import_type = "import_type",
        optional put_optional imported_sample_count = "imported_sample_count",
        optional put_optional imported_sub_sample_count = "imported_sub_sample_count",
        optional put_optional processor_task_id = "processor_task_id",
        optional put_optional processor_task_status = "processor_task_status",
        optional put_optional status = "status",
        optional put_optional task_id = "task_id",
        optional put_optional total_file_count = "total_file_count",
        optional put_optional total_file_size = "total_file_size",
        optional put_optional total_sample_count = "total_sample_count",
        optional put_optional total_sub_sample_count = "total_sub_sample_count",
        optional put_optional unconfirmed_sample_count = "unconfirmed_sample_count",
        optional put_optional update_ms = "update_ms",
    }
}

integer_enum! {
    /// How the data is imported. Enumeration values:
    /// \- 0: directory by directory
    /// \- 1: as a manifest file lists it
    ImportTaskStatusRespImportType {
        /// directory by directory
        N0 = 0,
        /// as a manifest file lists it
        N1 = 1,
    }
}

string_enum! {
    /// Step that the job has reached. Enumeration values:
    /// \- QUEUING: waiting
    /// \- STARTING: about to run
    /// \- RUNNING: at work
    /// \- COMPLETED: ended well
    /// \- FAILED: broke off
    /// \- NOT\_EXIST: no such job
    ImportTaskStatusRespStatus {
        /// waiting
        Queuing = "QUEUING",
        /// about to run
        Starting = "STARTING",
        /// at work
        Running = "RUNNING",
        /// ended well
        Completed = "COMPLETED",
        /// broke off
        Failed = "FAILED",
        /// no such job
        NotExist = "NOT_EXIST",
    }
}

/// The structure `Label`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Label {
    /// Display name of the label.
    pub name: Option<String>,
    /// Kind of labeling job that the label is for. The options are as follows:
    /// \- 0: sorting whole images
    /// \- 1: marking objects in images
    /// \- 100: sorting texts
    /// \- 101: marking entities in texts
    /// \- 200: sorting sounds
    /// \- 600: labeling videos
    pub type_: Option<LabelType>,
    /// Properties of the label, given as keys and values.
    pub property: Option<LabelProperty>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl Label {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { name: None, type_: None, property: None, extra: Map::new() }
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `type_`.
    pub fn type_(mut self, type_: LabelType) -> Self {
        self.type_ = Some(type_);
        self
    }

    /// With `property`.
    pub fn property(mut self, property: LabelProperty) -> Self {
        self.property = Some(property);
        self
    }
}

structure! {
    Label {
        optional put_optional name = "name",
        optional put_optional type_ = "type",
        optional put_optional property = "property",
    }
}

integer_enum! {
    /// Kind of labeling job that the label is for. The options are as follows:
    /// \- 0: sorting whole images
    /// \- 1: marking objects in images
    /// \- 100: sorting texts
    /// \- 101: marking entities in texts
    /// \- 200: sorting sounds
    /// \- 600: labeling videos
    LabelType {
        /// sorting whole images
        N0 = 0,
        /// marking objects in images
        N1 = 1,
        /// sorting texts
        N100 = 100,
        /// marking entities in texts
        N101 = 101,
        /// sorting sounds
        N200 = 200,
        /// labeling videos
        N600 = 600,
    }
}

/// The structure `LabelProperty`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelProperty {
    /// Color of the label on the screen, in hexadecimal notation such as #1a9c5b.
    pub modelarts_color: Option<String>,
    /// Shape used first when objects are marked. The options are as follows:
    /// \- bndbox: rectangle
    /// \- polygon: polygon
    /// \- circle: circle
    /// \- point: point
    pub modelarts_default_shape: Option<LabelPropertyModelartsDefaultShape>,
    /// Keys that select the label.
    pub modelarts_shortcut: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl LabelProperty {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { modelarts_color: None, modelarts_default_shape: None, modelarts_shortcut: None, extra: Map::new() }
    }

    /// With `modelarts_color`.
    pub fn modelarts_color(mut self, modelarts_color: impl Into<String>) -> Self {
        self.modelarts_color = Some(modelarts_color.into());
        self
    }

    /// With `modelarts_default_shape`.
    pub fn modelarts_default_shape(
        mut self,
        modelarts_default_shape: impl Into<LabelPropertyModelartsDefaultShape>,
    ) -> Self {
        self.modelarts_default_shape = Some(modelarts_default_shape.into());
        self
    }

    /// With `modelarts_shortcut`.
    pub fn modelarts_shortcut(mut self, modelarts_shortcut: impl Into<String>) -> Self {
        self.modelarts_shortcut = Some(modelarts_shortcut.into());
        self
    }
}

structure! {
    LabelProperty {
        optional put_optional modelarts_color = "@modelarts:color",
        optional put_optional modelarts_default_shape = "@modelarts:default_shape",
        optional put_optional modelarts_shortcut = "@modelarts:shortcut",
    }
}

string_enum! {
    /// Shape used first when objects are marked. The options are as follows:
    /// \- bndbox: rectangle
    /// \- polygon: polygon
    /// \- circle: circle
    /// \- point: point
    LabelPropertyModelartsDefaultShape {
        /// rectangle
        Bndbox = "bndbox",
        /// polygon
        Polygon = "polygon",
        /// circle
        Circle = "circle",
        /// point
        Point = "point",
    }
}

/// The structure `ListImageGroupsResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListImageGroupsResponseBody {
    /// Definition
    /// Number of the page returned.
    /// Range
    /// N/A
    pub current: Option<i64>,
    /// Definition
    /// Image groups on this page.
    /// Range
    /// N/A
    pub data: Option<Vec<ImageGroup>>,
    /// Definition
    /// How many pages the whole result has.
    /// Range
    /// N/A
    pub pages: Option<i64>,
    /// Definition
    /// How many entries a page holds.
    /// Range
    /// N/A
    pub size: Option<i64>,
    /// Definition
    /// How many entries match altogether.
    /// Range
    /// N/A
    pub total: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListImageGroupsResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { current: None, data: None, pages: None, size: None, total: None, extra: Map::new() }
    }

    /// With `current`.
    pub fn current(mut self, current: i64) -> Self {
        self.current = Some(current);
        self
    }

    /// With `data`.
    pub fn data(mut self, data: Vec<ImageGroup>) -> Self {
        self.data = Some(data);
        self
    }

    /// With `pages`.
    pub fn pages(mut self, pages: i64) -> Self {
        self.pages = Some(pages);
        self
    }

    /// With `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// With `total`.
    pub fn total(mut self, total: i64) -> Self {
        self.total = Some(total);
        self
    }
}

structure! {
    ListImageGroupsResponseBody {
        optional put_optional current = "current",
        optional put_optional data = "data",
        optional put_optional pages = "pages",
        optional put_optional size = "size",
        optional put_optional total = "total",
    }
}

/// The structure `ListImagesResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListImagesResponseBody {
    /// Number of the page returned.
    pub current: Option<i64>,
    /// Images on this page.
    pub data: Option<Vec<ImageResponse>>,
    /// How many pages the whole result has.
    pub pages: Option<i64>,
    /// How many entries a page holds.
    pub size: Option<i64>,
    /// How many entries match altogether.
    pub total: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListImagesResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { current: None, data: None, pages: None, size: None, total: None, extra: Map::new() }
    }

    /// With `current`.
    pub fn current(mut self, current: i64) -> Self {
        self.current = Some(current);
        self
    }

    /// With `data`.
    pub fn data(mut self, data: Vec<ImageResponse>) -> Self {
        self.data = Some(data);
        self
    }

    /// With `pages`.
    pub fn pages(mut self, pages: i64) -> Self {
        self.pages = Some(pages);
        self
    }

    /// With `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// With `total`.
    pub fn total(mut self, total: i64) -> Self {
        self.total = Some(total);
        self
    }
}

structure! {
    ListImagesResponseBody {
        optional put_optional current = "current",
        optional put_optional data = "data",
        optional put_optional pages = "pages",
        optional put_optional size = "size",
        optional put_optional total = "total",
    }
}

/// The structure `ListImportTasksResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListImportTasksResponseBody {
    /// Import jobs on this page.
    pub import_tasks: Option<Vec<ImportTaskStatusResp>>,
    /// How many import jobs there are altogether.
    pub total_count: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListImportTasksResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { import_tasks: None, total_count: None, extra: Map::new() }
    }

    /// With `import_tasks`.
    pub fn import_tasks(mut self, import_tasks: Vec<ImportTaskStatusResp>) -> Self {
        self.import_tasks = Some(import_tasks);
        self
    }

    /// With `total_count`.
    pub fn total_count(mut self, total_count: i64) -> Self {
        self.total_count = Some(total_count);
        self
    }
}

structure! {
    ListImportTasksResponseBody {
        optional put_optional import_tasks = "import_tasks",
        optional put_optional total_count = "total_count",
    }
}

/// The structure `ListLabelsResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListLabelsResponseBody {
    /// How many labels there are altogether.
    pub total_number: Option<i64>,
    /// The labels, one entry each.
    pub labels: Option<Vec<Label>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListLabelsResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { total_number: None, labels: None, extra: Map::new() }
    }

    /// With `total_number`.
    pub fn total_number(mut self, total_number: i64) -> Self {
        self.total_number = Some(total_number);
        self
    }

    /// With `labels`.
    pub fn labels(mut self, labels: Vec<Label>) -> Self {
        self.labels = Some(labels);
        self
    }
}

structure! {
    ListLabelsResponseBody {
        optional put_optional total_number = "total_number",
        optional put_optional labels = "labels",
    }
}

/// The structure `ListModelsResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListModelsResponseBody {
    /// Models on this page.
    pub models: Option<Vec<ModelListItem>>,
    /// How many models match, all pages taken together.
    pub total_count: Option<i64>,
    /// How many models match.
    pub count: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListModelsResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { models: None, total_count: None, count: None, extra: Map::new() }
    }

    /// With `models`.
    pub fn models(mut self, models: Vec<ModelListItem>) -> Self {
        self.models = Some(models);
        self
    }

    /// With `total_count`.
    pub fn total_count(mut self, total_count: i64) -> Self {
        self.total_count = Some(total_count);
        self
    }

    /// With `count`.
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }
}

structure! {
    ListModelsResponseBody {
        optional put_optional models = "models",
        optional put_optional total_count = "total_count",
        optional put_optional count = "count",
    }
}

/// The structure `ModelListItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelListItem {
    /// Number of the user who owns the model.
    pub owner: Option<String>,
    /// Version of this model.
    pub model_version: Option<String>,
    /// Type of this model.
    pub model_type: Option<String>,
    /// Remark that introduces the model.
    pub description: Option<String>,
    /// Number of the project of the owner.
    pub project: Option<String>,
    /// Where the model comes from. Present only for models that ExeML produced, with the value auto.
    pub source_type: Option<String>,
    /// Number of this model.
    pub model_id: Option<String>,
    /// How the model came about. Possible values:
    /// \- auto: produced by ExeML
    /// \- algos: produced by an algorithm of the platform
    /// \- custom: brought along by the user
    pub model_source: Option<ModelListItemModelSource>,
    /// Ways in which the model can be deployed.
    pub install_type: Option<Vec<String>>,
    /// How many bytes the model takes up.
    pub model_size: Option<i64>,
    /// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    /// number otherwise.
    /// (default "0")
    pub workspace_id: Option<String>,
    /// State of this model.
    pub model_status: Option<String>,
    /// Whether the model was obtained from the marketplace.
    pub market_flag: Option<bool>,
    /// Whether the model can be tuned again: true if it can, false if it cannot.
    pub tunable: Option<bool>,
    /// Name of this model.
    pub model_name: Option<String>,
    /// When the model was set up, in milliseconds of UTC counted from 1970.
    pub create_at: Option<i64>,
    /// Whether the model may be put on the marketplace.
    pub publishable_flag: Option<bool>,
    /// Whether the image is copied. It matters only to models whose model\_type is Image. Possible
    /// values:
    /// \- true: it is copied; setting up takes longer, and later changes to the image in SWR do not
    /// touch services
    /// \- false: it is not copied; setting up is fast, but changes to the image do touch services
    /// (default "true")
    pub source_copy: Option<ModelListItemSourceCopy>,
    /// Account number of the owner.
    pub tenant: Option<String>,
    /// Number of the subscription that brought the model.
    pub subscription_id: Option<String>,
    /// Kept for extensions.
    pub extra_2: Option<String>,
    /// What it takes at least to deploy the model.
    pub specification: Option<ModelSpecification>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ModelListItem {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            owner: None,
            model_version: None,
            model_type: None,
            description: None,
            project: None,
            source_type: None,
            model_id: None,
            model_source: None,
            install_type: None,
            model_size: None,
            workspace_id: None,
            model_status: None,
            market_flag: None,
            tunable: None,
            model_name: None,
            create_at: None,
            publishable_flag: None,
            source_copy: None,
            tenant: None,
            subscription_id: None,
            extra_2: None,
            specification: None,
            extra: Map::new(),
        }
    }

    /// With `owner`.
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = Some(owner.into());
        self
    }

    /// With `model_version`.
    pub fn model_version(mut self, model_version: impl Into<String>) -> Self {
        self.model_version = Some(model_version.into());
        self
    }

    /// With `model_type`.
    pub fn model_type(mut self, model_type: impl Into<String>) -> Self {
        self.model_type = Some(model_type.into());
        self
    }

    /// With `description`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// With `project`.
    pub fn project(mut self, project: impl Into<String>) -> Self {
        self.project = Some(project.into());
        self
    }

    /// With `source_type`.
    pub fn source_type(mut self, source_type: impl Into<String>) -> Self {
        self.source_type = Some(source_type.into());
        self
    }

    /// With `model_id`.
    pub fn model_id(mut self, model_id: impl Into<String>) -> Self {
        self.model_id = Some(model_id.into());
        self
    }

    /// With `model_source`.
    pub fn model_source(mut self, model_source: impl Into<ModelListItemModelSource>) -> Self {
        self.model_source = Some(model_source.into());
        self
    }

    /// With `install_type`.
    pub fn install_type(mut self, install_type: Vec<String>) -> Self {
        self.install_type = Some(install_type);
        self
    }

    /// With `model_size`.
    pub fn model_size(mut self, model_size: i64) -> Self {
        self.model_size = Some(model_size);
        self
    }

    /// With `workspace_id`.
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.workspace_id = Some(workspace_id.into());
        self
    }

    /// With `model_status`.
    pub fn model_status(mut self, model_status: impl Into<String>) -> Self {
        self.model_status = Some(model_status.into());
        self
    }

    /// With `market_flag`.
    pub fn market_flag(mut self, market_flag: bool) -> Self {
        self.market_flag = Some(market_flag);
        self
    }

    /// With `tunable`.
    pub fn tunable(mut self, tunable: bool) -> Self {
        self.tunable = Some(tunable);
        self
    }

    /// With `model_name`.
    pub fn model_name(mut self, model_name: impl Into<String>) -> Self {
        self.model_name = Some(model_name.into());
        self
    }

    /// With `create_at`.
    pub fn create_at(mut self, create_at: i64) -> Self {
        self.create_at = Some(create_at);
        self
    }

    /// With `publishable_flag`.
    pub fn publishable_flag(mut self, publishable_flag: bool) -> Self {
        self.publishable_flag = Some(publishable_flag);
        self
    }

    /// With `source_copy`.
    pub fn source_copy(mut self, source_copy: impl Into<ModelListItemSourceCopy>) -> Self {
        self.source_copy = Some(source_copy.into());
        self
    }

    /// With `tenant`.
    pub fn tenant(mut self, tenant: impl Into<String>) -> Self {
        self.tenant = Some(tenant.into());
        self
    }

    /// With `subscription_id`.
    pub fn subscription_id(mut self, subscription_id: impl Into<String>) -> Self {
        self.subscription_id = Some(subscription_id.into());
        self
    }

    /// With `extra_2`.
    pub fn extra_2(mut self, extra_2: impl Into<String>) -> Self {
        self.extra_2 = Some(extra_2.into());
        self
    }

    /// With `specification`.
    pub fn specification(mut self, specification: ModelSpecification) -> Self {
        self.specification = Some(specification);
        self
    }
}

structure! {
    ModelListItem {
        optional put_optional owner = "owner",
        optional put_optional model_version = "model_version",
        optional put_optional model_type = "model_type",
        optional put_optional description = "description",
        optional put_optional project = "project",
        optional put_optional source_type = "source_type",
        optional put_optional model_id = "model_id",
        optional put_optional model_source = "model_source",
        optional put_optional install_type = "install_type",
        optional put_optional model_size = "model_size",
        optional put_optional workspace_id = "workspace_id",
        optional put_optional model_status = "model_status",
        optional put_optional market_flag = "market_flag",
        optional put_optional tunable = "tunable",
        optional put_optional model_name = "model_name",
        optional put_optional create_at = "create_at",
        optional put_optional publishable_flag = "publishable_flag",
        optional put_optional source_copy = "source_copy",
        optional put_optional tenant = "tenant",
        optional put_optional subscription_id = "subscription_id",
        optional put_optional extra_2 = "extra",
        optional put_optional specification = "specification",
    }
}

string_enum! {
    /// How the model came about. Possible values:
    /// \- auto: produced by ExeML
    /// \- algos: produced by an algorithm of the platform
    /// \- custom: brought along by the user
    ModelListItemModelSource {
        /// produced by ExeML
        Auto = "auto",
        /// produced by an algorithm of the platform
        Algos = "algos",
        /// brought along by the user
        Custom = "custom",
    }
}

string_enum! {
    /// Whether the image is copied. It matters only to models whose model\_type is Image. Possible
    /// values:
    /// \- true: it is copied; setting up takes longer, and later changes to the image in SWR do not
    /// touch services
    /// \- false: it is not copied; setting up is fast, but changes to the image do touch services
    ModelListItemSourceCopy {
        /// it is copied; setting up takes longer, and later changes to the image in SWR do not touch
        /// services
        True = "true",
        /// it is not copied; setting up is fast, but changes to the image do touch services
        False = "false",
    }
}

/// The structure `ModelSpecification`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ModelSpecification {
    /// CPU needed at least.
    pub min_cpu: Option<String>,
    /// GPU needed at least.
    pub min_gpu: Option<String>,
    /// Memory needed at least.
    pub min_memory: Option<String>,
    /// Ascend chips needed at least.
    pub min_ascend: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ModelSpecification {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { min_cpu: None, min_gpu: None, min_memory: None, min_ascend: None, extra: Map::new() }
    }

    /// With `min_cpu`.
    pub fn min_cpu(mut self, min_cpu: impl Into<String>) -> Self {
        self.min_cpu = Some(min_cpu.into());
        self
    }

    /// With `min_gpu`.
    pub fn min_gpu(mut self, min_gpu: impl Into<String>) -> Self {
        self.min_gpu = Some(min_gpu.into());
        self
    }

    /// With `min_memory`.
    pub fn min_memory(mut self, min_memory: impl Into<String>) -> Self {
        self.min_memory = Some(min_memory.into());
        self
    }

    /// With `min_ascend`.
    pub fn min_ascend(mut self, min_ascend: impl Into<String>) -> Self {
        self.min_ascend = Some(min_ascend.into());
        self
    }
}

structure! {
    ModelSpecification {
        optional put_optional min_cpu = "min_cpu",
        optional put_optional min_gpu = "min_gpu",
        optional put_optional min_memory = "min_memory",
        optional put_optional min_ascend = "min_ascend",
    }
}

/// The structure `ListNetworksResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNetworksResponseBody {
    /// Version of this API. The options are as follows:
    /// \- v1
    pub api_version: Option<ListNetworksResponseBodyApiVersion>,
    /// Kind of the returned object. The options are as follows:
    /// \- NetworkList: list made of networks
    pub kind: Option<ListNetworksResponseBodyKind>,
    /// Paging data of the list itself.
    pub metadata: Option<NetworkListMetadata>,
    /// The networks, one entry each.
    pub items: Option<Vec<Network>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListNetworksResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { api_version: None, kind: None, metadata: None, items: None, extra: Map::new() }
    }

    /// With `api_version`.
    pub fn api_version(mut self, api_version: impl Into<ListNetworksResponseBodyApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// With `kind`.
    pub fn kind(mut self, kind: impl Into<ListNetworksResponseBodyKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// With `metadata`.
    pub fn metadata(mut self, metadata: NetworkListMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// With `items`.
    pub fn items(mut self, items: Vec<Network>) -> Self {
        self.items = Some(items);
        self
    }
}

structure! {
    ListNetworksResponseBody {
        optional put_optional api_version = "apiVersion",
        optional put_optional kind = "kind",
        optional put_optional metadata = "metadata",
        optional put_optional items = "items",
    }
}

string_enum! {
    /// Version of this API. The options are as follows:
    /// \- v1
    ListNetworksResponseBodyApiVersion {
        V1 = "v1",
    }
}

string_enum! {
    /// Kind of the returned object. The options are as follows:
    /// \- NetworkList: list made of networks
    ListNetworksResponseBodyKind {
        /// list made of networks
        NetworkList = "NetworkList",
    }
}

/// The structure `NetworkListMetadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkListMetadata {
    /// Marker of where the next page starts. Send it back unchanged to go on.
    pub continue_: Option<String>,
    /// How many entries have not been returned yet.
    pub remaining_item_count: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NetworkListMetadata {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { continue_: None, remaining_item_count: None, extra: Map::new() }
    }

    /// With `continue_`.
    pub fn continue_(mut self, continue_: impl Into<String>) -> Self {
        self.continue_ = Some(continue_.into());
        self
    }

    /// With `remaining_item_count`.
    pub fn remaining_item_count(mut self, remaining_item_count: i64) -> Self {
        self.remaining_item_count = Some(remaining_item_count);
        self
    }
}

structure! {
    NetworkListMetadata {
        optional put_optional continue_ = "continue",
        optional put_optional remaining_item_count = "remainingItemCount",
    }
}

/// The structure `Network`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// API version that the network data follows. The options are as follows:
    /// \- v1
    pub api_version: Option<NetworkApiVersion>,
    /// Kind of object. The options are as follows:
    /// \- Network: a single network
    pub kind: Option<NetworkKind>,
    /// Basic data of the network.
    pub metadata: Option<NetworkMetadata>,
    /// Configuration wanted for the network.
    pub spec: Option<NetworkSpec>,
    /// Actual situation of the network right now.
    pub status: Option<NetworkStatus>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl Network {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { api_version: None, kind: None, metadata: None, spec: None, status: None, extra: Map::new() }
    }

    /// With `api_version`.
    pub fn api_version(mut self, api_version: impl Into<NetworkApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// With `kind`.
    pub fn kind(mut self, kind: impl Into<NetworkKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// With `metadata`.
    pub fn metadata(mut self, metadata: NetworkMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// With `spec`.
    pub fn spec(mut self, spec: NetworkSpec) -> Self {
        self.spec = Some(spec);
        self
    }

    /// With `status`.
    pub fn status(mut self, status: NetworkStatus) -> Self {
        self.status = Some(status);
        self
    }
}

structure! {
    Network {
        optional put_optional api_version = "apiVersion",
        optional put_optional kind = "kind",
        optional put_optional metadata = "metadata",
        optional put_optional spec = "spec",
        optional put_optional status = "status",
    }
}

string_enum! {
    /// API version that the network data follows. The options are as follows:
    /// \- v1
    NetworkApiVersion {
        V1 = "v1",
    }
}

string_enum! {
    /// Kind of object. The options are as follows:
    /// \- Network: a single network
    NetworkKind {
        /// a single network
        Network = "Network",
    }
}

/// The structure `NetworkMetadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkMetadata {
    /// Network name that the system generated.
    pub name: Option<String>,
    /// When the network was set up, in UTC.
    pub creation_timestamp: Option<String>,
    /// Labels that the network carries.
    pub labels: Option<NetworkLabels>,
    /// Additional remarks, kept as keys and values.
    pub annotations: Option<BTreeMap<String, String>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NetworkMetadata {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { name: None, creation_timestamp: None, labels: None, annotations: None, extra: Map::new() }
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `creation_timestamp`.
    pub fn creation_timestamp(mut self, creation_timestamp: impl Into<String>) -> Self {
        self.creation_timestamp = Some(creation_timestamp.into());
        self
    }

    /// With `labels`.
    pub fn labels(mut self, labels: NetworkLabels) -> Self {
        self.labels = Some(labels);
        self
    }

    /// With `annotations`.
    pub fn annotations(mut self, annotations: BTreeMap<String, String>) -> Self {
        self.annotations = Some(annotations);
        self
    }
}

structure! {
    NetworkMetadata {
        optional put_optional name = "name",
        optional put_optional creation_timestamp = "creationTimestamp",
        optional put_optional labels = "labels",
        optional put_optional annotations = "annotations",
    }
}

/// The structure `NetworkLabels`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkLabels {
    /// Name that the user gave the network.
    pub os_modelarts_name: Option<String>,
    /// Number of the workspace that the network belongs to.
    pub os_modelarts_workspace_id: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NetworkLabels {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { os_modelarts_name: None, os_modelarts_workspace_id: None, extra: Map::new() }
    }

    /// With `os_modelarts_name`.
    pub fn os_modelarts_name(mut self, os_modelarts_name: impl Into<String>) -> Self {
        self.os_modelarts_name = Some(os_modelarts_name.into());
        self
    }

    /// With `os_modelarts_workspace_id`.
    pub fn os_modelarts_workspace_id(mut self, os_modelarts_workspace_id: impl Into<String>) -> Self {
        self.os_modelarts_workspace_id = Some(os_modelarts_workspace_id.into());
        self
    }
}

structure! {
    NetworkLabels {
        optional put_optional os_modelarts_name = "os.modelarts/name",
        optional put_optional os_modelarts_workspace_id = "os.modelarts/workspace.id",
    }
}

/// The structure `NetworkSpec`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkSpec {
    /// Address block that the network takes up.
    pub cidr: Option<String>,
    /// How the network is joined to others.
    pub connection: Option<NetworkConnection>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NetworkSpec {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { cidr: None, connection: None, extra: Map::new() }
    }

    /// With `cidr`.
    pub fn cidr(mut self, cidr: impl Into<String>) -> Self {
        self.cidr = Some(cidr.into());
        self
    }

    /// With `connection`.
    pub fn connection(mut self, connection: NetworkConnection) -> Self {
        self.connection = Some(connection);
        self
    }
}

structure! {
    NetworkSpec {
        optional put_optional cidr = "cidr",
        optional put_optional connection = "connection",
    }
}

/// The structure `NetworkConnection`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkConnection {
    /// VPCs to join, 2 at most.
    pub peer_connection_list: Option<Vec<PeerConnectionItem>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NetworkConnection {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { peer_connection_list: None, extra: Map::new() }
    }

    /// With `peer_connection_list`.
    pub fn peer_connection_list(mut self, peer_connection_list: Vec<PeerConnectionItem>) -> Self {
        self.peer_connection_list = Some(peer_connection_list);
        self
    }
}

structure! {
    NetworkConnection {
        optional put_optional peer_connection_list = "peerConnectionList",
    }
}

/// The structure `PeerConnectionItem`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeerConnectionItem {
    /// Number of the VPC on the other side.
    pub peer_vpc_id: Option<String>,
    /// Number of the subnet on the other side.
    pub peer_subnet_id: Option<String>,
    /// Whether the default route leads to the other side.
    /// (default false)
    pub default_gate_way: Option<bool>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl PeerConnectionItem {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { peer_vpc_id: None, peer_subnet_id: None, default_gate_way: None, extra: Map::new() }
    }

    /// With `peer_vpc_id`.
    pub fn peer_vpc_id(mut self, peer_vpc_id: impl Into<String>) -> Self {
        self.peer_vpc_id = Some(peer_vpc_id.into());
        self
    }

    /// With `peer_subnet_id`.
    pub fn peer_subnet_id(mut self, peer_subnet_id: impl Into<String>) -> Self {
        self.peer_subnet_id = Some(peer_subnet_id.into());
        self
    }

    /// With `default_gate_way`.
    pub fn default_gate_way(mut self, default_gate_way: bool) -> Self {
        self.default_gate_way = Some(default_gate_way);
        self
    }
}

structure! {
    PeerConnectionItem {
        optional put_optional peer_vpc_id = "peerVpcId",
        optional put_optional peer_subnet_id = "peerSubnetId",
        optional put_optional default_gate_way = "defaultGateWay",
    }
}

/// The structure `NetworkStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkStatus {
    /// Stage that the network is in. The options are as follows:
    /// \- Creating: being set up
    /// \- Active: ready for use
    /// \- Abnormal: faulty
    pub phase: Option<NetworkStatusPhase>,
    /// How far the joining has come.
    pub connection_status: Option<NetworkConnectionStatus>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NetworkStatus {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { phase: None, connection_status: None, extra: Map::new() }
    }

    /// With `phase`.
    pub fn phase(mut self, phase: impl Into<NetworkStatusPhase>) -> Self {
        self.phase = Some(phase.into());
        self
    }

    /// With `connection_status`.
    pub fn connection_status(mut self, connection_status: NetworkConnectionStatus) -> Self {
        self.connection_status = Some(connection_status);
        self
    }
}

structure! {
    NetworkStatus {
        optional put_optional phase = "phase",
        optional put_optional connection_status = "connectionStatus",
    }
}

string_enum! {
    /// Stage that the network is in. The options are as follows:
    /// \- Creating: being set up
    /// \- Active: ready for use
    /// \- Abnormal: faulty
    NetworkStatusPhase {
        /// being set up
        Creating = "Creating",
        /// ready for use
        Active = "Active",
        /// faulty
        Abnormal = "Abnormal",
    }
}

/// The structure `NetworkConnectionStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NetworkConnectionStatus {
    /// Outcome for each VPC on the other side.
    pub peer_connection_status: Option<Vec<PeerConnectionStatus>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NetworkConnectionStatus {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { peer_connection_status: None, extra: Map::new() }
    }

    /// With `peer_connection_status`.
    pub fn peer_connection_status(mut self, peer_connection_status: Vec<PeerConnectionStatus>) -> Self {
        self.peer_connection_status = Some(peer_connection_status);
        self
    }
}

structure! {
    NetworkConnectionStatus {
        optional put_optional peer_connection_status = "peerConnectionStatus",
    }
}

/// The structure `PeerConnectionStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeerConnectionStatus {
    /// Number of the VPC on the other side.
    pub peer_vpc_id: Option<String>,
    /// Outcome of the joining. The options are as follows:
    /// \- Connecting: being joined
    /// \- Active: joined
    /// \- Abnormal: joining failed
    pub phase: Option<PeerConnectionStatusPhase>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl PeerConnectionStatus {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { peer_vpc_id: None, phase: None, extra: Map::new() }
    }

    /// With `peer_vpc_id`.
    pub fn peer_vpc_id(mut self, peer_vpc_id: impl Into<String>) -> Self {
        self.peer_vpc_id = Some(peer_vpc_id.into());
        self
    }

    /// With `phase`.
    pub fn phase(mut self, phase: impl Into<PeerConnectionStatusPhase>) -> Self {
        self.phase = Some(phase.into());
        self
    }
}

structure! {
    PeerConnectionStatus {
        optional put_optional peer_vpc_id = "peerVpcId",
        optional put_optional phase = "phase",
    }
}

string_enum! {
    /// Outcome of the joining. The options are as follows:
    /// \- Connecting: being joined
    /// \- Active: joined
    /// \- Abnormal: joining failed
    PeerConnectionStatusPhase {
        /// being joined
        Connecting = "Connecting",
        /// joined
        Active = "Active",
        /// joining failed
        Abnormal = "Abnormal",
    }
}

/// The structure `ListNodePoolNodesResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNodePoolNodesResponseBody {
    /// Version of this API. Enumeration values:
    /// \- v2
    pub api_version: Option<ListNodePoolNodesResponseBodyApiVersion>,
    /// Kind of the returned object. Enumeration values:
    /// \- NodeList: list made of nodes
    pub kind: Option<ListNodePoolNodesResponseBodyKind>,
    /// Paging data of the list itself.
    pub metadata: Option<NodeListMetadata>,
    /// The nodes, one entry each.
    pub items: Option<Vec<Node>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListNodePoolNodesResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { api_version: None, kind: None, metadata: None, items: None, extra: Map::new() }
    }

    /// With `api_version`.
    pub fn api_version(mut self, api_version: impl Into<ListNodePoolNodesResponseBodyApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// With `kind`.
    pub fn kind(mut self, kind: impl Into<ListNodePoolNodesResponseBodyKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// With `metadata`.
    pub fn metadata(mut self, metadata: NodeListMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// With `items`.
    pub fn items(mut self, items: Vec<Node>) -> Self {
        self.items = Some(items);
        self
    }
}

structure! {
    ListNodePoolNodesResponseBody {
        optional put_optional api_version = "apiVersion",
        optional put_optional kind = "kind",
        optional put_optional metadata = "metadata",
        optional put_optional items = "items",
    }
}

string_enum! {
    /// Version of this API. Enumeration values:
    /// \- v2
    ListNodePoolNodesResponseBodyApiVersion {
        V2 = "v2",
    }
}

string_enum! {
    /// Kind of the returned object. Enumeration values:
    /// \- NodeList: list made of nodes
    ListNodePoolNodesResponseBodyKind {
        /// list made of nodes
        NodeList = "NodeList",
    }
}

/// The structure `NodeListMetadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeListMetadata {
    /// Marker of where the next page starts. Send it back unchanged to go on.
    pub continue_: Option<String>,
    /// How many entries have not been returned yet.
    pub remaining_item_count: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodeListMetadata {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { continue_: None, remaining_item_count: None, extra: Map::new() }
    }

    /// With `continue_`.
    pub fn continue_(mut self, continue_: impl Into<String>) -> Self {
        self.continue_ = Some(continue_.into());
        self
    }

    /// With `remaining_item_count`.
    pub fn remaining_item_count(mut self, remaining_item_count: i64) -> Self {
        self.remaining_item_count = Some(remaining_item_count);
        self
    }
}

structure! {
    NodeListMetadata {
        optional put_optional continue_ = "continue",
        optional put_optional remaining_item_count = "remainingItemCount",
    }
}

/// The structure `Node`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// API version that the node data follows. The options are as follows:
    /// \- v2
    pub api_version: Option<NodeApiVersion>,
    /// Kind of object. The options are as follows:
    /// \- Node: a single node
    pub kind: Option<NodeKind>,
    /// Basic data of the node such as its name and age.
    pub metadata: Option<Metadata>,
    /// Configuration wanted for the node.
    pub spec: Option<NodeSpec>,
    /// Actual situation of the node right now.
    pub status: Option<NodeStatus>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl Node {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { api_version: None, kind: None, metadata: None, spec: None, status: None, extra: Map::new() }
    }

    /// With `api_version`.
    pub fn api_version(mut self, api_version: impl Into<NodeApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// With `kind`.
    pub fn kind(mut self, kind: impl Into<NodeKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// With `metadata`.
    pub fn metadata(mut self, metadata: Metadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// With `spec`.
    pub fn spec(mut self, spec: NodeSpec) -> Self {
        self.spec = Some(spec);
        self
    }

    /// With `status`.
    pub fn status(mut self, status: NodeStatus) -> Self {
        self.status = Some(status);
        self
    }
}

structure! {
    Node {
        optional put_optional api_version = "apiVersion",
        optional put_optional kind = "kind",
        optional put_optional metadata = "metadata",
        optional put_optional spec = "spec",
        optional put_optional status = "status",
    }
}

string_enum! {
    /// API version that the node data follows. The options are as follows:
    /// \- v2
    NodeApiVersion {
        V2 = "v2",
    }
}

string_enum! {
    /// Kind of object. The options are as follows:
    /// \- Node: a single node
    NodeKind {
        /// a single node
        Node = "Node",
    }
}

/// The structure `Metadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metadata {
    /// Name that is unique among the nodes of the pool.
    pub name: Option<String>,
    /// When the node was set up, in UTC, for example 2024-03-05T08:00:00Z.
    pub creation_timestamp: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl Metadata {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { name: None, creation_timestamp: None, extra: Map::new() }
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `creation_timestamp`.
    pub fn creation_timestamp(mut self, creation_timestamp: impl Into<String>) -> Self {
        self.creation_timestamp = Some(creation_timestamp.into());
        self
    }
}

structure! {
    Metadata {
        optional put_optional name = "name",
        optional put_optional creation_timestamp = "creationTimestamp",
    }
}

/// The structure `NodeSpec`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeSpec {
    /// Code of the flavor that the node uses.
    pub flavor: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodeSpec {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { flavor: None, extra: Map::new() }
    }

    /// With `flavor`.
    pub fn flavor(mut self, flavor: impl Into<String>) -> Self {
        self.flavor = Some(flavor.into());
        self
    }
}

structure! {
    NodeSpec {
        optional put_optional flavor = "flavor",
    }
}

/// The structure `NodeStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeStatus {
    /// Stage that the node is in. The options are as follows:
    /// \- Available: ready for use
    /// \- Creating: being set up
    /// \- Deleting: being removed
    /// \- Abnormal: faulty
    /// \- Checking: running its self-check
    pub phase: Option<NodeStatusPhase>,
    /// AZ that hosts the node.
    pub az: Option<String>,
    /// IP of the node on the private network.
    pub private_ip: Option<String>,
    /// All resources that the node has.
    pub resources: Option<NodeResource>,
    /// Resources on the node that can still be handed out.
    pub available_resources: Option<NodeResource>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodeStatus {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { phase: None, az: None, private_ip: None, resources: None, available_resources: None, extra: Map::new() }
    }

    /// With `phase`.
    pub fn phase(mut self, phase: impl Into<NodeStatusPhase>) -> Self {
        self.phase = Some(phase.into());
        self
    }

    /// With `az`.
    pub fn az(mut self, az: impl Into<String>) -> Self {
        self.az = Some(az.into());
        self
    }

    /// With `private_ip`.
    pub fn private_ip(mut self, private_ip: impl Into<String>) -> Self {
        self.private_ip = Some(private_ip.into());
        self
    }

    /// With `resources`.
    pub fn resources(mut self, resources: NodeResource) -> Self {
        self.resources = Some(resources);
        self
    }

    /// With `available_resources`.
    pub fn available_resources(mut self, available_resources: NodeResource) -> Self {
        self.available_resources = Some(available_resources);
        self
    }
}

structure! {
    NodeStatus {
        optional put_optional phase = "phase",
        optional put_optional az = "az",
        optional put_optional private_ip = "privateIp",
        optional put_optional resources = "resources",
        optional put_optional available_resources = "availableResources",
    }
}

string_enum! {
    /// Stage that the node is in. The options are as follows:
    /// \- Available: ready for use
    /// \- Creating: being set up
    /// \- Deleting: being removed
    /// \- Abnormal: faulty
    /// \- Checking: running its self-check
    NodeStatusPhase {
        /// ready for use
        Available = "Available",
        /// being set up
        Creating = "Creating",
        /// being removed
        Deleting = "Deleting",
        /// faulty
        Abnormal = "Abnormal",
        /// running its self-check
        Checking = "Checking",
    }
}

/// The structure `NodeResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodeResource {
    /// Amount of CPU. The suffix m stands for a thousandth of a core.
    pub cpu: Option<String>,
    /// Amount of memory, for example 6144Mi.
    pub memory: Option<String>,
    /// Number of GPUs, on nodes that have any.
    pub nvidia_com_gpu: Option<String>,
    /// Number of NPUs, on nodes with Ascend chips.
    pub huawei_com_ascend_snt3: Option<String>,
    /// Number of NPUs, on nodes with Ascend chips.
    pub huawei_com_ascend_snt9: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodeResource {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            cpu: None,
            memory: None,
            nvidia_com_gpu: None,
            huawei_com_ascend_snt3: None,
            huawei_com_ascend_snt9: None,
            extra: Map::new(),
        }
    }

    /// With `cpu`.
    pub fn cpu(mut self, cpu: impl Into<String>) -> Self {
        self.cpu = Some(cpu.into());
        self
    }

    /// With `memory`.
    pub fn memory(mut self, memory: impl Into<String>) -> Self {
        self.memory = Some(memory.into());
        self
    }

    /// With `nvidia_com_gpu`.
    pub fn nvidia_com_gpu(mut self, nvidia_com_gpu: impl Into<String>) -> Self {
        self.nvidia_com_gpu = Some(nvidia_com_gpu.into());
        self
    }

    /// With `huawei_com_ascend_snt3`.
    pub fn huawei_com_ascend_snt3(mut self, huawei_com_ascend_snt3: impl Into<String>) -> Self {
        self.huawei_com_ascend_snt3 = Some(huawei_com_ascend_snt3.into());
        self
    }

    /// With `huawei_com_ascend_snt9`.
    pub fn huawei_com_ascend_snt9(mut self, huawei_com_ascend_snt9: impl Into<String>) -> Self {
        self.huawei_com_ascend_snt9 = Some(huawei_com_ascend_snt9.into());
        self
    }
}

structure! {
    NodeResource {
        optional put_optional cpu = "cpu",
        optional put_optional memory = "memory",
        optional put_optional nvidia_com_gpu = "nvidia.com/gpu",
        optional put_optional huawei_com_ascend_snt3 = "huawei.com/ascend-snt3",
        optional put_optional huawei_com_ascend_snt9 = "huawei.com/ascend-snt9",
    }
}

/// The structure `ListNodePoolsResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNodePoolsResponseBody {
    /// Version of this API. The options are as follows:
    /// \- v2
    pub api_version: Option<ListNodePoolsResponseBodyApiVersion>,
    /// Kind of the returned object. The options are as follows:
    /// \- NodePoolList: list made of node pools
    pub kind: Option<ListNodePoolsResponseBodyKind>,
    /// The node pools, one entry each.
    pub items: Option<Vec<NodePool>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListNodePoolsResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { api_version: None, kind: None, items: None, extra: Map::new() }
    }

    /// With `api_version`.
    pub fn api_version(mut self, api_version: impl Into<ListNodePoolsResponseBodyApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// With `kind`.
    pub fn kind(mut self, kind: impl Into<ListNodePoolsResponseBodyKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// With `items`.
    pub fn items(mut self, items: Vec<NodePool>) -> Self {
        self.items = Some(items);
        self
    }
}

structure! {
    ListNodePoolsResponseBody {
        optional put_optional api_version = "apiVersion",
        optional put_optional kind = "kind",
        optional put_optional items = "items",
    }
}

string_enum! {
    /// Version of this API. The options are as follows:
    /// \- v2
    ListNodePoolsResponseBodyApiVersion {
        V2 = "v2",
    }
}

string_enum! {
    /// Kind of the returned object. The options are as follows:
    /// \- NodePoolList: list made of node pools
    ListNodePoolsResponseBodyKind {
        /// list made of node pools
        NodePoolList = "NodePoolList",
    }
}

/// The structure `NodePool`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePool {
    /// API version that the node pool data follows. The options are as follows:
    /// \- v2
    pub api_version: Option<NodePoolApiVersion>,
    /// Kind of object. The options are as follows:
    /// \- NodePool: a single node pool
    pub kind: Option<NodePoolKind>,
    /// Basic data of the node pool.
    pub metadata: Option<NodePoolMetadata>,
    /// Configuration wanted for the node pool.
    pub spec: Option<NodePoolSpec>,
    /// Actual situation of the node pool right now.
    pub status: Option<NodePoolStatus>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodePool {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { api_version: None, kind: None, metadata: None, spec: None, status: None, extra: Map::new() }
    }

    /// With `api_version`.
    pub fn api_version(mut self, api_version: impl Into<NodePoolApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// With `kind`.
    pub fn kind(mut self, kind: impl Into<NodePoolKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// With `metadata`.
    pub fn metadata(mut self, metadata: NodePoolMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// With `spec`.
    pub fn spec(mut self, spec: NodePoolSpec) -> Self {
        self.spec = Some(spec);
        self
    }

    /// With `status`.
    pub fn status(mut self, status: NodePoolStatus) -> Self {
        self.status = Some(status);
        self
    }
}

structure! {
    NodePool {
        optional put_optional api_version = "apiVersion",
        optional put_optional kind = "kind",
        optional put_optional metadata = "metadata",
        optional put_optional spec = "spec",
        optional put_optional status = "status",
    }
}

string_enum! {
    /// API version that the node pool data follows. The options are as follows:
    /// \- v2
    NodePoolApiVersion {
        V2 = "v2",
    }
}

string_enum! {
    /// Kind of object. The options are as follows:
    /// \- NodePool: a single node pool
    NodePoolKind {
        /// a single node pool
        NodePool = "NodePool",
    }
}

/// The structure `NodePoolMetadata`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePoolMetadata {
    /// Name that is unique among the node pools of the resource pool.
    pub name: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodePoolMetadata {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { name: None, extra: Map::new() }
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

structure! {
    NodePoolMetadata {
        optional put_optional name = "name",
    }
}

/// The structure `NodePoolSpec`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePoolSpec {
    /// Nodes that are wanted.
    pub resources: Option<NodePoolResource>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodePoolSpec {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { resources: None, extra: Map::new() }
    }

    /// With `resources`.
    pub fn resources(mut self, resources: NodePoolResource) -> Self {
        self.resources = Some(resources);
        self
    }
}

structure! {
    NodePoolSpec {
        optional put_optional resources = "resources",
    }
}

/// The structure `NodePoolResource`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePoolResource {
    /// Name of the node pool that it belongs to.
    pub node_pool: Option<String>,
    /// Code of the flavor that nodes of the pool use.
    pub flavor: Option<String>,
    /// Number of nodes that is always kept.
    pub count: Option<i64>,
    /// Most nodes allowed after scaling out.
    pub max_count: Option<i64>,
    /// Network that nodes of the pool are attached to.
    pub network: Option<NodePoolNetwork>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodePoolResource {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { node_pool: None, flavor: None, count: None, max_count: None, network: None, extra: Map::new() }
    }

    /// With `node_pool`.
    pub fn node_pool(mut self, node_pool: impl Into<String>) -> Self {
        self.node_pool = Some(node_pool.into());
        self
    }

    /// With `flavor`.
    pub fn flavor(mut self, flavor: impl Into<String>) -> Self {
        self.flavor = Some(flavor.into());
        self
    }

    /// With `count`.
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// With `max_count`.
    pub fn max_count(mut self, max_count: i64) -> Self {
        self.max_count = Some(max_count);
        self
    }

    /// With `network`.
    pub fn network(mut self, network: NodePoolNetwork) -> Self {
        self.network = Some(network);
        self
    }
}

structure! {
    NodePoolResource {
        optional put_optional node_pool = "nodePool",
        optional put_optional flavor = "flavor",
        optional put_optional count = "count",
        optional put_optional max_count = "maxCount",
        optional put_optional network = "network",
    }
}

/// The structure `NodePoolNetwork`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePoolNetwork {
    /// Number of the VPC.
    pub vpc: Option<String>,
    /// Number of the subnet.
    pub subnet: Option<String>,
    /// Numbers of the security groups in force.
    pub security_groups: Option<Vec<String>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodePoolNetwork {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { vpc: None, subnet: None, security_groups: None, extra: Map::new() }
    }

    /// With `vpc`.
    pub fn vpc(mut self, vpc: impl Into<String>) -> Self {
        self.vpc = Some(vpc.into());
        self
    }

    /// With `subnet`.
    pub fn subnet(mut self, subnet: impl Into<String>) -> Self {
        self.subnet = Some(subnet.into());
        self
    }

    /// With `security_groups`.
    pub fn security_groups(mut self, security_groups: Vec<String>) -> Self {
        self.security_groups = Some(security_groups);
        self
    }
}

structure! {
    NodePoolNetwork {
        optional put_optional vpc = "vpc",
        optional put_optional subnet = "subnet",
        optional put_optional security_groups = "securityGroups",
    }
}

/// The structure `NodePoolStatus`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePoolStatus {
    /// Nodes counted by condition.
    pub resources: Option<NodePoolStatusResources>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodePoolStatus {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { resources: None, extra: Map::new() }
    }

    /// With `resources`.
    pub fn resources(mut self, resources: NodePoolStatusResources) -> Self {
        self.resources = Some(resources);
        self
    }
}

structure! {
    NodePoolStatus {
        optional put_optional resources = "resources",
    }
}

/// The structure `NodePoolStatusResources`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePoolStatusResources {
    /// Nodes that can be used.
    pub available: Option<NodePoolAvailable>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodePoolStatusResources {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { available: None, extra: Map::new() }
    }

    /// With `available`.
    pub fn available(mut self, available: NodePoolAvailable) -> Self {
        self.available = Some(available);
        self
    }
}

structure! {
    NodePoolStatusResources {
        optional put_optional available = "available",
    }
}

/// The structure `NodePoolAvailable`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NodePoolAvailable {
    /// Name of the node pool that it belongs to.
    pub node_pool: Option<String>,
    /// Code of the flavor that nodes of the pool use.
    pub flavor: Option<String>,
    /// Number of nodes that is always kept.
    pub count: Option<i64>,
    /// Most nodes allowed after scaling out.
    pub max_count: Option<i64>,
    /// How the nodes are spread over AZs.
    pub azs: Option<Vec<AzCount>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NodePoolAvailable {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { node_pool: None, flavor: None, count: None, max_count: None, azs: None, extra: Map::new() }
    }

    /// With `node_pool`.
    pub fn node_pool(mut self, node_pool: impl Into<String>) -> Self {
        self.node_pool = Some(node_pool.into());
        self
    }

    /// With `flavor`.
    pub fn flavor(mut self, flavor: impl Into<String>) -> Self {
        self.flavor = Some(flavor.into());
        self
    }

    /// With `count`.
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// With `max_count`.
    pub fn max_count(mut self, max_count: i64) -> Self {
        self.max_count = Some(max_count);
        self
    }

    /// With `azs`.
    pub fn azs(mut self, azs: Vec<AzCount>) -> Self {
        self.azs = Some(azs);
        self
    }
}

structure! {
    NodePoolAvailable {
        optional put_optional node_pool = "nodePool",
        optional put_optional flavor = "flavor",
        optional put_optional count = "count",
        optional put_optional max_count = "maxCount",
        optional put_optional azs = "azs",
    }
}

/// The structure `ListNotebookFlavorsResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNotebookFlavorsResponseBody {
    /// Number of the page returned.
    pub current: Option<i64>,
    /// Flavors on this page.
    pub data: Option<Vec<NotebookFlavor>>,
    /// Flavors that an instance can change to.
    pub flavors: Option<Vec<NotebookFlavor>>,
    /// How many pages the whole result has.
    pub pages: Option<i64>,
    /// How many entries a page holds.
    pub size: Option<i64>,
    /// How many entries match altogether.
    pub total: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListNotebookFlavorsResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { current: None, data: None, flavors: None, pages: None, size: None, total: None, extra: Map::new() }
    }

    /// With `current`.
    pub fn current(mut self, current: i64) -> Self {
        self.current = Some(current);
        self
    }

    /// With `data`.
    pub fn data(mut self, data: Vec<NotebookFlavor>) -> Self {
        self.data = Some(data);
        self
    }

    /// With `flavors`.
    pub fn flavors(mut self, flavors: Vec<NotebookFlavor>) -> Self {
        self.flavors = Some(flavors);
        self
    }

    /// With `pages`.
    pub fn pages(mut self, pages: i64) -> Self {
        self.pages = Some(pages);
        self
    }

    /// With `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// With `total`.
    pub fn total(mut self, total: i64) -> Self {
        self.total = Some(total);
        self
    }
}

structure! {
    ListNotebookFlavorsResponseBody {
        optional put_optional current = "current",
        optional put_optional data = "data",
        optional put_optional flavors = "flavors",
        optional put_optional pages = "pages",
        optional put_optional size = "size",
        optional put_optional total = "total",
    }
}

/// The structure `NotebookFlavor`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NotebookFlavor {
    /// Instruction set architecture of the processor. The options are as follows:
    /// \- X86\_64
    /// \- AARCH64
    pub arch: Option<NotebookFlavorArch>,
    /// NPUs of the flavor.
    pub ascend: Option<AscendInfo>,
    /// Data for charging.
    pub billing: Option<BillingInfo>,
    /// Type of processor. The options are as follows:
    /// \- CPU
    /// \- GPU
    /// \- ASCEND
    pub category: Option<NotebookFlavorCategory>,
    /// Text that introduces the flavor.
    pub description: Option<String>,
    /// Which instances the flavor is for. The options are as follows:
    /// \- DEFAULT: for CodeLab
    /// \- NOTEBOOK: for ordinary notebooks
    pub feature: Option<NotebookFlavorFeature>,
    /// Whether use of the flavor costs nothing.
    pub free: Option<bool>,
    /// GPUs of the flavor.
    pub gpu: Option<GpuInfo>,
    /// Code of the flavor.
    pub id: Option<String>,
    /// Memory of the flavor.
    pub memory: Option<i64>,
    /// Display name of the flavor.
    pub name: Option<String>,
    /// Whether the flavor is used up. The options are as follows:
    /// \- true: nothing left
    /// \- false: still on offer
    pub sold_out: Option<bool>,
    /// Storage that goes with the flavor. The options are as follows:
    /// \- EFS
    /// \- EVS
    pub storages: Option<Vec<NotebookFlavorStoragesItem>>,
    /// Number of CPU cores.
    pub vcpus: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NotebookFlavor {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            arch: None,
            ascend: None,
            billing: None,
            category: None,
            description: None,
            feature: None,
            free: None,
            gpu: None,
            id: None,
            memory: None,
            name: None,
            sold_out: None,
            storages: None,
            vcpus: None,
            extra: Map::new(),
        }
    }

    /// With `arch`.
    pub fn arch(mut self, arch: impl Into<NotebookFlavorArch>) -> Self {
        self.arch = Some(arch.into());
        self
    }

    /// With `ascend`.
    pub fn ascend(mut self, ascend: AscendInfo) -> Self {
        self.ascend = Some(ascend);
        self
    }

    /// With `billing`.
    pub fn billing(mut self, billing: BillingInfo) -> Self {
        self.billing = Some(billing);
        self
    }

    /// With `category`.
    pub fn category(mut self, category: impl Into<NotebookFlavorCategory>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// With `description`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// With `feature`.
    pub fn feature(mut self, feature: impl Into<NotebookFlavorFeature>) -> Self {
        self.feature = Some(feature.into());
        self
    }

    /// With `free`.
    pub fn free(mut self, free: bool) -> Self {
        self.free = Some(free);
        self
    }

    /// With `gpu`.
    pub fn gpu(mut self, gpu: GpuInfo) -> Self {
        self.gpu = Some(gpu);
        self
    }

    /// With `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// With `memory`.
    pub fn memory(mut self, memory: i64) -> Self {
        self.memory = Some(memory);
        self
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `sold_out`.
    pub fn sold_out(mut self, sold_out: bool) -> Self {
        self.sold_out = Some(sold_out);
        self
    }

    /// With `storages`.
    pub fn storages(mut self, storages: Vec<NotebookFlavorStoragesItem>) -> Self {
        self.storages = Some(storages);
        self
    }

    /// With `vcpus`.
    pub fn vcpus(mut self, vcpus: i64) -> Self {
        self.vcpus = Some(vcpus);
        self
    }
}

structure! {
    NotebookFlavor {
        optional put_optional arch = "arch",
        optional put_optional ascend = "ascend",
        optional put_optional billing = "billing",
        optional put_optional category = "category",
        optional put_optional description = "description",
        optional put_optional feature = "feature",
        optional put_optional free = "free",
        optional put_optional gpu = "gpu",
        optional put_optional id = "id",
        optional put_optional memory = "memory",
        optional put_optional name = "name",
        optional put_optional sold_out = "sold_out",
        optional put_optional storages = "storages",
        optional put_optional vcpus = "vcpus",
    }
}

string_enum! {
    /// Instruction set architecture of the processor. The options are as follows:
    /// \- X86\_64
    /// \- AARCH64
    NotebookFlavorArch {
        X8664 = "X86_64",
        Aarch64 = "AARCH64",
    }
}

string_enum! {
    /// Type of processor. The options are as follows:
    /// \- CPU
    /// \- GPU
    /// \- ASCEND
    NotebookFlavorCategory {
        Cpu = "CPU",
        Gpu = "GPU",
        Ascend = "ASCEND",
    }
}

string_enum! {
    /// Which instances the flavor is for. The options are as follows:
    /// \- DEFAULT: for CodeLab
    /// \- NOTEBOOK: for ordinary notebooks
    NotebookFlavorFeature {
        /// for CodeLab
        Default = "DEFAULT",
        /// for ordinary notebooks
        Notebook = "NOTEBOOK",
    }
}

string_enum! {
    /// Documented values of `NotebookFlavorStoragesItem`.
    NotebookFlavorStoragesItem {
        Efs = "EFS",
        Evs = "EVS",
    }
}

/// The structure `ListNotebooksResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListNotebooksResponseBody {
    /// Number of the page returned.
    pub current: Option<i64>,
    /// Instances on this page.
    pub data: Option<Vec<NotebookResp>>,
    /// How many pages the whole result has.
    pub pages: Option<i64>,
    /// How many entries a page holds.
    pub size: Option<i64>,
    /// How many entries match altogether.
    pub total: Option<i64>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListNotebooksResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { current: None, data: None, pages: None, size: None, total: None, extra: Map::new() }
    }

    /// With `current`.
    pub fn current(mut self, current: i64) -> Self {
        self.current = Some(current);
        self
    }

    /// With `data`.
    pub fn data(mut self, data: Vec<NotebookResp>) -> Self {
        self.data = Some(data);
        self
    }

    /// With `pages`.
    pub fn pages(mut self, pages: i64) -> Self {
        self.pages = Some(pages);
        self
    }

    /// With `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }

    /// With `total`.
    pub fn total(mut self, total: i64) -> Self {
        self.total = Some(total);
        self
    }
}

structure! {
    ListNotebooksResponseBody {
        optional put_optional current = "current",
        optional put_optional data = "data",
        optional put_optional pages = "pages",
        optional put_optional size = "size",
        optional put_optional total = "total",
    }
}

/// The structure `NotebookResp`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NotebookResp {
    /// When the instance was set up, in UTC milliseconds.
    pub create_at: Option<i64>,
    /// Remark given when the instance was set up.
    pub description: Option<String>,
    /// Ways to get into the instance.
    pub endpoints: Option<Vec<EndpointsRes>>,
    /// Why an operation did not succeed. Absent otherwise.
    pub fail_reason: Option<String>,
    /// Category that the instance belongs to. Enumeration values:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    pub feature: Option<NotebookRespFeature>,
    /// Code of the flavor that the instance uses.
    pub flavor: Option<String>,
    /// Number of the instance, a UUID.
    pub id: Option<String>,
    /// Image that the instance runs.
    pub image: Option<ImageInfo>,
    /// Settings of the automatic shutdown.
    pub lease: Option<LeaseInfo>,
    /// Display name of the instance.
    pub name: Option<String>,
    /// Stage that the instance is in. Enumeration values:
    /// \- INIT: just registered
    /// \- CREATING: being set up
    /// \- STARTING: starting up
    /// \- STOPPING: shutting down
    /// \- DELETING: being removed
    /// \- RUNNING: at work
    /// \- STOPPED: shut down
    /// \- SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    /// \- CREATE\_FAILED: could not be set up
    /// \- START\_FAILED: could not start up
    /// \- DELETE\_FAILED: could not be removed
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- FROZEN: blocked
    pub status: Option<NotebookRespStatus>,
    /// Check string used when the instance is opened as a notebook.
    pub token: Option<String>,
    /// When the instance last changed, in UTC milliseconds.
    pub update_at: Option<i64>,
    /// Web address under which a browser opens the instance.
    pub url: Option<String>,
    /// Storage attached to the instance.
    pub volume: Option<VolumeInfo>,
    /// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    /// number otherwise.
    /// (default "0")
    pub workspace_id: Option<String>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl NotebookResp {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self {
            create_at: None,
            description: None,
            endpoints: None,
            fail_reason: None,
            feature: None,
            flavor: None,
            id: None,
            image: None,
            lease: None,
            name: None,
            status: None,
            token: None,
            update_at: None,
            url: None,
            volume: None,
            workspace_id: None,
            extra: Map::new(),
        }
    }

    /// With `create_at`.
    pub fn create_at(mut self, create_at: i64) -> Self {
        self.create_at = Some(create_at);
        self
    }

    /// With `description`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// With `endpoints`.
    pub fn endpoints(mut self, endpoints: Vec<EndpointsRes>) -> Self {
        self.endpoints = Some(endpoints);
        self
    }

    /// With `fail_reason`.
    pub fn fail_reason(mut self, fail_reason: impl Into<String>) -> Self {
        self.fail_reason = Some(fail_reason.into());
        self
    }

    /// With `feature`.
    pub fn feature(mut self, feature: impl Into<NotebookRespFeature>) -> Self {
        self.feature = Some(feature.into());
        self
    }

    /// With `flavor`.
    pub fn flavor(mut self, flavor: impl Into<String>) -> Self {
        self.flavor = Some(flavor.into());
        self
    }

    /// With `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// With `image`.
    pub fn image(mut self, image: ImageInfo) -> Self {
        self.image = Some(image);
        self
    }

    /// With `lease`.
    pub fn lease(mut self, lease: LeaseInfo) -> Self {
        self.lease = Some(lease);
        self
    }

    /// With `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With `status`.
    pub fn status(mut self, status: impl Into<NotebookRespStatus>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// With `token`.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// With `update_at`.
    pub fn update_at(mut self, update_at: i64) -> Self {
        self.update_at = Some(update_at);
        self
    }

    /// With `url`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// With `volume`.
    pub fn volume(mut self, volume: VolumeInfo) -> Self {
        self.volume = Some(volume);
        self
    }

    /// With `workspace_id`.
    pub fn workspace_id(mut self, workspace_id: impl Into<String>) -> Self {
        self.workspace_id = Some(workspace_id.into());
        self
    }
}

structure! {
    NotebookResp {
        optional put_optional create_at = "create_at",
        optional put_optional description = "description",
        optional put_optional endpoints = "endpoints",
        optional put_optional fail_reason = "fail_reason",
        optional put_optional feature = "feature",
        optional put_optional flavor = "flavor",
        optional put_optional id = "id",
        optional put_optional image = "image",
        optional put_optional lease = "lease",
        optional put_optional name = "name",
        optional put_optional status = "status",
        optional put_optional token = "token",
        optional put_optional update_at = "update_at",
        optional put_optional url = "url",
        optional put_optional volume = "volume",
        optional put_optional workspace_id = "workspace_id",
    }
}

string_enum! {
    /// Category that the instance belongs to. Enumeration values:
    /// \- DEFAULT: free flavor offered by CodeLab, at most one for each user
    /// \- NOTEBOOK: flavor charged by use
    NotebookRespFeature {
        /// free flavor offered by CodeLab, at most one for each user
        Default = "DEFAULT",
        /// flavor charged by use
        Notebook = "NOTEBOOK",
    }
}

string_enum! {
    /// Stage that the instance is in. Enumeration values:
    /// \- INIT: just registered
    /// \- CREATING: being set up
    /// \- STARTING: starting up
    /// \- STOPPING: shutting down
    /// \- DELETING: being removed
    /// \- RUNNING: at work
    /// \- STOPPED: shut down
    /// \- SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    /// \- CREATE\_FAILED: could not be set up
    /// \- START\_FAILED: could not start up
    /// \- DELETE\_FAILED: could not be removed
    /// \- ERROR: out of order
    /// \- DELETED: removed
    /// \- FROZEN: blocked
    NotebookRespStatus {
        /// just registered
        Init = "INIT",
        /// being set up
        Creating = "CREATING",
        /// starting up
        Starting = "STARTING",
        /// shutting down
        Stopping = "STOPPING",
        /// being removed
        Deleting = "DELETING",
        /// at work
        Running = "RUNNING",
        /// shut down
        Stopped = "STOPPED",
        /// taking a snapshot, that is, while an image is saved
        Snapshotting = "SNAPSHOTTING",
        /// could not be set up
        CreateFailed = "CREATE_FAILED",
        /// could not start up
        StartFailed = "START_FAILED",
        /// could not be removed
        DeleteFailed = "DELETE_FAILED",
        /// out of order
        Error = "ERROR",
        /// removed
        Deleted = "DELETED",
        /// blocked
        Frozen = "FROZEN",
    }
}

/// The structure `ListPoolNodesResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPoolNodesResponseBody {
    /// Version of this API. The options are as follows:
    /// \- v2
    pub api_version: Option<ListPoolNodesResponseBodyApiVersion>,
    /// Kind of the returned object. The options are as follows:
    /// \- NodeList: list made of nodes
    pub kind: Option<ListPoolNodesResponseBodyKind>,
    /// Paging data of the list itself.
    pub metadata: Option<NodeListMetadata>,
    /// The nodes, one entry each.
    pub items: Option<Vec<Node>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListPoolNodesResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { api_version: None, kind: None, metadata: None, items: None, extra: Map::new() }
    }

    /// With `api_version`.
    pub fn api_version(mut self, api_version: impl Into<ListPoolNodesResponseBodyApiVersion>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// With `kind`.
    pub fn kind(mut self, kind: impl Into<ListPoolNodesResponseBodyKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// With `metadata`.
    pub fn metadata(mut self, metadata: NodeListMetadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// With `items`.
    pub fn items(mut self, items: Vec<Node>) -> Self {
        self.items = Some(items);
        self
    }
}

structure! {
    ListPoolNodesResponseBody {
        optional put_optional api_version = "apiVersion",
        optional put_optional kind = "kind",
        optional put_optional metadata = "metadata",
        optional put_optional items = "items",
    }
}

string_enum! {
    /// Version of this API. The options are as follows:
    /// \- v2
    ListPoolNodesResponseBodyApiVersion {
        V2 = "v2",
    }
}

string_enum! {
    /// Kind of the returned object. The options are as follows:
    /// \- NodeList: list made of nodes
    ListPoolNodesResponseBodyKind {
        /// list made of nodes
        NodeList = "NodeList",
    }
}

/// The structure `ListPoolTagsResponseBody`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListPoolTagsResponseBody {
    /// Tags that were collected.
    pub tags: Option<Vec<PoolTag>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl ListPoolTagsResponseBody {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { tags: None, extra: Map::new() }
    }

    /// With `tags`.
    pub fn tags(mut self, tags: Vec<PoolTag>) -> Self {
        self.tags = Some(tags);
        self
    }
}

structure! {
    ListPoolTagsResponseBody {
        optional put_optional tags = "tags",
    }
}

/// The structure `PoolTag`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PoolTag {
    /// Key of the tag.
    pub key: Option<String>,
    /// All values seen under that key.
    pub values: Option<Vec<String>>,
    /// Members that are not listed.
    pub extra: Map<String, Value>,
}

impl PoolTag {
    /// The structure with what it must hold.
    pub fn new() -> Self {
        Self { key: None, values: None, extra: Map::new() }
    }

    /// With `key`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// With `values`.
    pub fn values(mut self, values: Vec<String>) -> Self {
        self.values = Some(values);
        self
    }
}

structure! {
    PoolTag {
        optional put_optional key = "key",
        optional put_optional values = "values",
    }
}

string_enum! {
    /// Documented values of `ListNotebooksFeature`.
    ListNotebooksFeature {
        /// free flavor offered by CodeLab, at most one for each user
        Default = "DEFAULT",
        /// flavor charged by use
        Notebook = "NOTEBOOK",
    }
}

string_enum! {
    /// Documented values of `ListNotebooksSortDir`.
    ListNotebooksSortDir {
        /// smallest first
        Asc = "ASC",
        /// largest first
        Desc = "DESC",
    }
}

string_enum! {
    /// Documented values of `ListNotebooksStatus`.
    ListNotebooksStatus {
        /// just registered
        Init = "INIT",
        /// being set up
        Creating = "CREATING",
        /// starting up
        Starting = "STARTING",
        /// shutting down
        Stopping = "STOPPING",
        /// being removed
        Deleting = "DELETING",
        /// at work
        Running = "RUNNING",
        /// shut down
        Stopped = "STOPPED",
        /// taking a snapshot, that is, while an image is saved
        Snapshotting = "SNAPSHOTTING",
        /// could not be set up
        CreateFailed = "CREATE_FAILED",
        /// could not start up
        StartFailed = "START_FAILED",
        /// could not be removed
        DeleteFailed = "DELETE_FAILED",
        /// out of order
        Error = "ERROR",
        /// removed
        Deleted = "DELETED",
        /// blocked
        Frozen = "FROZEN",
    }
}

string_enum! {
    /// Documented values of `ListNotebookFlavorsCategory`.
    ListNotebookFlavorsCategory {
        Cpu = "CPU",
        Gpu = "GPU",
        Ascend = "ASCEND",
    }
}

string_enum! {
    /// Documented values of `ListNotebookFlavorsType`.
    ListNotebookFlavorsType {
        /// cluster shared by all
        Managed = "MANAGED",
        /// cluster reserved for one user
        Dedicated = "DEDICATED",
    }
}

string_enum! {
    /// Documented values of `ListNotebookFlavorsSortDir`.
    ListNotebookFlavorsSortDir {
        /// smallest first
        Asc = "ASC",
        /// largest first
        Desc = "DESC",
    }
}

string_enum! {
    /// Documented values of `ListModelsModelStatus`.
    ListModelsModelStatus {
        /// being published
        Publishing = "publishing",
        /// available
        Published = "published",
        /// could not be published
        Failed = "failed",
        /// image being built
        Building = "building",
        /// image could not be built
        BuildingFailed = "building_failed",
    }
}

string_enum! {
    /// Documented values of `ListModelsSortBy`.
    ListModelsSortBy {
        /// when the application was set up (default value)
        CreateAt = "create_at",
        /// version of the application
        ModelVersion = "model_version",
        /// size of the application
        ModelSize = "model_size",
    }
}

string_enum! {
    /// Documented values of `ListModelsOrder`.
    ListModelsOrder {
        /// smallest first
        Asc = "asc",
        /// largest first (default value)
        Desc = "desc",
    }
}

string_enum! {
    /// Documented values of `ListModelsModelType`.
    ListModelsModelType {
        Custom = "Custom",
        Image = "Image",
        MindSpore = "MindSpore",
        PyTorch = "PyTorch",
        TensorFlow = "TensorFlow",
        Template = "Template",
    }
}

string_enum! {
    /// Documented values of `ListModelsNotModelType`.
    ListModelsNotModelType {
        Custom = "Custom",
        Image = "Image",
        MindSpore = "MindSpore",
        PyTorch = "PyTorch",
        TensorFlow = "TensorFlow",
        Template = "Template",
    }
}

string_enum! {
    /// Documented values of `ListImageGroupsType`.
    ListImageGroupsType {
        /// image supplied with the platform
        BuildIn = "BUILD_IN",
        /// image that a user saved
        Dedicated = "DEDICATED",
    }
}

string_enum! {
    /// Documented values of `ListImagesServiceType`.
    ListImagesServiceType {
        /// for any purpose
        Common = "COMMON",
        /// best for inference
        Inference = "INFERENCE",
        /// best for training jobs
        Train = "TRAIN",
        /// best for development and tests
        Dev = "DEV",
        /// purpose not stated
        Unknown2 = "UNKNOWN",
    }
}

string_enum! {
    /// Documented values of `ListImagesSortDir`.
    ListImagesSortDir {
        /// smallest first
        Asc = "ASC",
        /// largest first
        Desc = "DESC",
    }
}

string_enum! {
    /// Documented values of `ListImagesType`.
    ListImagesType {
        /// image supplied with the platform
        BuildIn = "BUILD_IN",
        /// image that a user saved
        Dedicated = "DEDICATED",
    }
}
