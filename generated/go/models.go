package modelarts

import "encoding/json"

// AscendInfo is a structure of the API.
type AscendInfo struct {
	// How many NPUs there are.
	Npu *int64 `json:"npu,omitzero"`

	// Memory of each NPU.
	NpuMemory *string `json:"npu_memory,omitzero"`

	// Model of the NPU.
	Type *string `json:"type,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *AscendInfo) UnmarshalJSON(data []byte) error {
	type bare AscendInfo
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v AscendInfo) MarshalJSON() ([]byte, error) {
	type bare AscendInfo
	return encodeObject(bare(v), v.Extra)
}

// AzCount is a structure of the API.
type AzCount struct {
	// Name of the AZ.
	Az *string `json:"az,omitzero"`

	// Number of nodes in the AZ.
	Count *int64 `json:"count,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *AzCount) UnmarshalJSON(data []byte) error {
	type bare AzCount
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v AzCount) MarshalJSON() ([]byte, error) {
	type bare AzCount
	return encodeObject(bare(v), v.Extra)
}

// BillingInfo is a structure of the API.
type BillingInfo struct {
	// Code used for charging.
	Code *string `json:"code,omitzero"`

	// How many charging units it counts as.
	UnitNum *int64 `json:"unit_num,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *BillingInfo) UnmarshalJSON(data []byte) error {
	type bare BillingInfo
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v BillingInfo) MarshalJSON() ([]byte, error) {
	type bare BillingInfo
	return encodeObject(bare(v), v.Extra)
}

// CreateNotebookRequestBody is a structure of the API.
type CreateNotebookRequestBody struct {
	// Name for the instance: 1 to 128 letters, digits, underscores or hyphens.
	Name string `json:"name"`

	// Remark on what the instance is for. Maximum length: 512 (at most 512 characters)
	Description *string `json:"description,omitzero"`

	// Category of the instance to set up. The value can be: - DEFAULT: free flavor offered by CodeLab, at most one
	// for each user - NOTEBOOK: flavor charged by use (default "NOTEBOOK")
	Feature *CreateNotebookRequestBodyFeature `json:"feature,omitzero"`

	// Code of the chosen flavor, taken from the list of flavors.
	Flavor string `json:"flavor"`

	// UUID of the chosen image, taken from the list of images.
	ImageId string `json:"image_id"`

	// How long the instance works before it is shut down automatically, in milliseconds. (at least 3600000; at most
	// 86400000; default 3600000)
	Duration *int64 `json:"duration,omitzero"`

	// Ways of access to open besides the browser, 2 at most.
	Endpoints []EndpointsReq `json:"endpoints,omitzero"`

	// Number of the dedicated pool to place the instance in. The public pool is used if it is left out.
	PoolId *string `json:"pool_id,omitzero"`

	// Storage to attach to the instance.
	Volume VolumeReq `json:"volume"`

	// Workspace to put the instance in. (default "0")
	WorkspaceId *string `json:"workspace_id,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *CreateNotebookRequestBody) UnmarshalJSON(data []byte) error {
	type bare CreateNotebookRequestBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v CreateNotebookRequestBody) MarshalJSON() ([]byte, error) {
	type bare CreateNotebookRequestBody
	return encodeObject(bare(v), v.Extra)
}

// CreateNotebookRequestBodyFeature has documented values; others are kept.
//
// Category of the instance to set up. The value can be: - DEFAULT: free flavor offered by CodeLab, at most one
// for each user - NOTEBOOK: flavor charged by use.
type CreateNotebookRequestBodyFeature string

// Documented values of CreateNotebookRequestBodyFeature.
const (
	// free flavor offered by CodeLab, at most one for each user.
	CreateNotebookRequestBodyFeatureDefault CreateNotebookRequestBodyFeature = "DEFAULT"

	// flavor charged by use.
	CreateNotebookRequestBodyFeatureNotebook CreateNotebookRequestBodyFeature = "NOTEBOOK"
)

// EndpointsReq is a structure of the API.
type EndpointsReq struct {
	// Kind of access. The value can be: - NOTEBOOK: open the notebook in a browser over HTTPS - SSH: connect an IDE
	// on your computer to the notebook over SSH.
	Service EndpointsReqService `json:"service"`

	// Public IPs that may connect, 5 at most. There is no limit if it is left out.
	AllowedAccessIps []string `json:"allowed_access_ips,omitzero"`

	// Names of the key pairs that SSH connections may use.
	KeyPairNames []string `json:"key_pair_names,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *EndpointsReq) UnmarshalJSON(data []byte) error {
	type bare EndpointsReq
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v EndpointsReq) MarshalJSON() ([]byte, error) {
	type bare EndpointsReq
	return encodeObject(bare(v), v.Extra)
}

// EndpointsReqService has documented values; others are kept.
//
// Kind of access. The value can be: - NOTEBOOK: open the notebook in a browser over HTTPS - SSH: connect an IDE
// on your computer to the notebook over SSH.
type EndpointsReqService string

// Documented values of EndpointsReqService.
const (
	// open the notebook in a browser over HTTPS.
	EndpointsReqServiceNotebook EndpointsReqService = "NOTEBOOK"

	// connect an IDE on your computer to the notebook over SSH.
	EndpointsReqServiceSsh EndpointsReqService = "SSH"
)

// VolumeReq is a structure of the API.
type VolumeReq struct {
	// Category of the storage. The value can be: - EVS: block storage - EFS: scalable file service.
	Category VolumeReqCategory `json:"category"`

	// Who looks after the storage. The value can be: - MANAGED: storage run by the platform - DEDICATED: storage
	// owned by the user.
	Ownership VolumeReqOwnership `json:"ownership"`

	// Storage capacity in GB. (at least 5; at most 4096; default 5)
	Capacity *int64 `json:"capacity,omitzero"`

	// Address of the storage. Needed if the user looks after it.
	Uri *string `json:"uri,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *VolumeReq) UnmarshalJSON(data []byte) error {
	type bare VolumeReq
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v VolumeReq) MarshalJSON() ([]byte, error) {
	type bare VolumeReq
	return encodeObject(bare(v), v.Extra)
}

// VolumeReqCategory has documented values; others are kept.
//
// Category of the storage. The value can be: - EVS: block storage - EFS: scalable file service.
type VolumeReqCategory string

// Documented values of VolumeReqCategory.
const (
	// block storage.
	VolumeReqCategoryEvs VolumeReqCategory = "EVS"

	// scalable file service.
	VolumeReqCategoryEfs VolumeReqCategory = "EFS"
)

// VolumeReqOwnership has documented values; others are kept.
//
// Who looks after the storage. The value can be: - MANAGED: storage run by the platform - DEDICATED: storage
// owned by the user.
type VolumeReqOwnership string

// Documented values of VolumeReqOwnership.
const (
	// storage run by the platform.
	VolumeReqOwnershipManaged VolumeReqOwnership = "MANAGED"

	// storage owned by the user.
	VolumeReqOwnershipDedicated VolumeReqOwnership = "DEDICATED"
)

// CreateNotebookResponseBody is a structure of the API.
type CreateNotebookResponseBody struct {
	// When the instance was set up, in UTC milliseconds.
	CreateAt *int64 `json:"create_at,omitzero"`

	// Remark given when the instance was set up.
	Description *string `json:"description,omitzero"`

	// Ways to get into the instance.
	Endpoints []EndpointsRes `json:"endpoints,omitzero"`

	// Why an operation did not succeed. Absent otherwise.
	FailReason *string `json:"fail_reason,omitzero"`

	// Category that the instance belongs to. The value can be: - DEFAULT: free flavor offered by CodeLab, at most
	// one for each user - NOTEBOOK: flavor charged by use.
	Feature *CreateNotebookResponseBodyFeature `json:"feature,omitzero"`

	// Code of the flavor that the instance uses.
	Flavor *string `json:"flavor,omitzero"`

	// Number of the instance, a UUID.
	Id *string `json:"id,omitzero"`

	// Image that the instance runs.
	Image *ImageInfo `json:"image,omitzero"`

	// Settings of the automatic shutdown.
	Lease *LeaseInfo `json:"lease,omitzero"`

	// Display name of the instance.
	Name *string `json:"name,omitzero"`

	// Stage that the instance is in. The value can be: - INIT: just registered - CREATING: being set up - STARTING:
	// starting up - STOPPING: shutting down - DELETING: being removed - RUNNING: at work - STOPPED: shut down -
	// SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED: could not be set up -
	// START_FAILED: could not start up - DELETE_FAILED: could not be removed - ERROR: out of order - DELETED:
	// removed - FROZEN: blocked.
	Status *CreateNotebookResponseBodyStatus `json:"status,omitzero"`

	// Check string used when the instance is opened as a notebook.
	Token *string `json:"token,omitzero"`

	// When the instance last changed, in UTC milliseconds.
	UpdateAt *int64 `json:"update_at,omitzero"`

	// Web address under which a browser opens the instance.
	Url *string `json:"url,omitzero"`

	// Storage attached to the instance.
	Volume *VolumeInfo `json:"volume,omitzero"`

	// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual number
	// otherwise. (default "0")
	WorkspaceId *string `json:"workspace_id,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *CreateNotebookResponseBody) UnmarshalJSON(data []byte) error {
	type bare CreateNotebookResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v CreateNotebookResponseBody) MarshalJSON() ([]byte, error) {
	type bare CreateNotebookResponseBody
	return encodeObject(bare(v), v.Extra)
}

// EndpointsRes is a structure of the API.
type EndpointsRes struct {
	// Public IPs that may connect. Not set means no limit.
	AllowedAccessIps []string `json:"allowed_access_ips,omitzero"`

	// Names of the key pairs that SSH connections may use.
	KeyPairNames []string `json:"key_pair_names,omitzero"`

	// Kind of access. Enumeration values: - NOTEBOOK: open the notebook in a browser over HTTPS - SSH: connect an
	// IDE on your computer to the notebook over SSH.
	Service *EndpointsResService `json:"service,omitzero"`

	// Address that belongs to this kind of access.
	Uri *string `json:"uri,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *EndpointsRes) UnmarshalJSON(data []byte) error {
	type bare EndpointsRes
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v EndpointsRes) MarshalJSON() ([]byte, error) {
	type bare EndpointsRes
	return encodeObject(bare(v), v.Extra)
}

// EndpointsResService has documented values; others are kept.
//
// Kind of access. Enumeration values: - NOTEBOOK: open the notebook in a browser over HTTPS - SSH: connect an
// IDE on your computer to the notebook over SSH.
type EndpointsResService string

// Documented values of EndpointsResService.
const (
	// open the notebook in a browser over HTTPS.
	EndpointsResServiceNotebook EndpointsResService = "NOTEBOOK"

	// connect an IDE on your computer to the notebook over SSH.
	EndpointsResServiceSsh EndpointsResService = "SSH"
)

// CreateNotebookResponseBodyFeature has documented values; others are kept.
//
// Category that the instance belongs to. The value can be: - DEFAULT: free flavor offered by CodeLab, at most
// one for each user - NOTEBOOK: flavor charged by use.
type CreateNotebookResponseBodyFeature string

// Documented values of CreateNotebookResponseBodyFeature.
const (
	// free flavor offered by CodeLab, at most one for each user.
	CreateNotebookResponseBodyFeatureDefault CreateNotebookResponseBodyFeature = "DEFAULT"

	// flavor charged by use.
	CreateNotebookResponseBodyFeatureNotebook CreateNotebookResponseBodyFeature = "NOTEBOOK"
)

// ImageInfo is a structure of the API.
type ImageInfo struct {
	// UUID of the image.
	Id *string `json:"id,omitzero"`

	// Display name of the image.
	Name *string `json:"name,omitzero"`

	// Full address of the image in the SWR registry.
	SwrPath *string `json:"swr_path,omitzero"`

	// Who supplied the image. Enumeration values: - BUILD_IN: image supplied with the platform - DEDICATED: image
	// that a user saved.
	Type *ImageInfoType `json:"type,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ImageInfo) UnmarshalJSON(data []byte) error {
	type bare ImageInfo
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ImageInfo) MarshalJSON() ([]byte, error) {
	type bare ImageInfo
	return encodeObject(bare(v), v.Extra)
}

// ImageInfoType has documented values; others are kept.
//
// Who supplied the image. Enumeration values: - BUILD_IN: image supplied with the platform - DEDICATED: image
// that a user saved.
type ImageInfoType string

// Documented values of ImageInfoType.
const (
	// image supplied with the platform.
	ImageInfoTypeBuildIn ImageInfoType = "BUILD_IN"

	// image that a user saved.
	ImageInfoTypeDedicated ImageInfoType = "DEDICATED"
)

// LeaseInfo is a structure of the API.
type LeaseInfo struct {
	// When the setting took effect, in UTC milliseconds.
	CreateAt *int64 `json:"create_at,omitzero"`

	// How long the instance may work without a break, in milliseconds.
	Duration *int64 `json:"duration,omitzero"`

	// Whether the automatic shutdown is on.
	Enable *bool `json:"enable,omitzero"`

	// When the setting was last changed, in UTC milliseconds.
	UpdateAt *int64 `json:"update_at,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *LeaseInfo) UnmarshalJSON(data []byte) error {
	type bare LeaseInfo
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v LeaseInfo) MarshalJSON() ([]byte, error) {
	type bare LeaseInfo
	return encodeObject(bare(v), v.Extra)
}

// CreateNotebookResponseBodyStatus has documented values; others are kept.
//
// Stage that the instance is in. The value can be: - INIT: just registered - CREATING: being set up - STARTING:
// starting up - STOPPING: shutting down - DELETING: being removed - RUNNING: at work - STOPPED: shut down -
// SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED: could not be set up -
// START_FAILED: could not start up - DELETE_FAILED: could not be removed - ERROR: out of order - DELETED:
// removed - FROZEN: blocked.
type CreateNotebookResponseBodyStatus string

// Documented values of CreateNotebookResponseBodyStatus.
const (
	// just registered.
	CreateNotebookResponseBodyStatusInit CreateNotebookResponseBodyStatus = "INIT"

	// being set up.
	CreateNotebookResponseBodyStatusCreating CreateNotebookResponseBodyStatus = "CREATING"

	// starting up.
	CreateNotebookResponseBodyStatusStarting CreateNotebookResponseBodyStatus = "STARTING"

	// shutting down.
	CreateNotebookResponseBodyStatusStopping CreateNotebookResponseBodyStatus = "STOPPING"

	// being removed.
	CreateNotebookResponseBodyStatusDeleting CreateNotebookResponseBodyStatus = "DELETING"

	// at work.
	CreateNotebookResponseBodyStatusRunning CreateNotebookResponseBodyStatus = "RUNNING"

	// shut down.
	CreateNotebookResponseBodyStatusStopped CreateNotebookResponseBodyStatus = "STOPPED"

	// taking a snapshot, that is, while an image is saved.
	CreateNotebookResponseBodyStatusSnapshotting CreateNotebookResponseBodyStatus = "SNAPSHOTTING"

	// could not be set up.
	CreateNotebookResponseBodyStatusCreateFailed CreateNotebookResponseBodyStatus = "CREATE_FAILED"

	// could not start up.
	CreateNotebookResponseBodyStatusStartFailed CreateNotebookResponseBodyStatus = "START_FAILED"

	// could not be removed.
	CreateNotebookResponseBodyStatusDeleteFailed CreateNotebookResponseBodyStatus = "DELETE_FAILED"

	// out of order.
	CreateNotebookResponseBodyStatusError CreateNotebookResponseBodyStatus = "ERROR"

	// removed.
	CreateNotebookResponseBodyStatusDeleted CreateNotebookResponseBodyStatus = "DELETED"

	// blocked.
	CreateNotebookResponseBodyStatusFrozen CreateNotebookResponseBodyStatus = "FROZEN"
)

// VolumeInfo is a structure of the API.
type VolumeInfo struct {
	// Storage capacity in GB.
	Capacity *int64 `json:"capacity,omitzero"`

	// Category of the storage. Enumeration values: - EVS: block storage - EFS: scalable file service.
	Category *VolumeInfoCategory `json:"category,omitzero"`

	// Directory of the instance in which the storage appears.
	MountPath *string `json:"mount_path,omitzero"`

	// Who looks after the storage. Enumeration values: - MANAGED: storage run by the platform - DEDICATED: storage
	// owned by the user.
	Ownership *VolumeInfoOwnership `json:"ownership,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *VolumeInfo) UnmarshalJSON(data []byte) error {
	type bare VolumeInfo
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v VolumeInfo) MarshalJSON() ([]byte, error) {
	type bare VolumeInfo
	return encodeObject(bare(v), v.Extra)
}

// VolumeInfoCategory has documented values; others are kept.
//
// Category of the storage. Enumeration values: - EVS: block storage - EFS: scalable file service.
type VolumeInfoCategory string

// Documented values of VolumeInfoCategory.
const (
	// block storage.
	VolumeInfoCategoryEvs VolumeInfoCategory = "EVS"

	// scalable file service.
	VolumeInfoCategoryEfs VolumeInfoCategory = "EFS"
)

// VolumeInfoOwnership has documented values; others are kept.
//
// Who looks after the storage. Enumeration values: - MANAGED: storage run by the platform - DEDICATED: storage
// owned by the user.
type VolumeInfoOwnership string

// Documented values of VolumeInfoOwnership.
const (
	// storage run by the platform.
	VolumeInfoOwnershipManaged VolumeInfoOwnership = "MANAGED"

	// storage owned by the user.
	VolumeInfoOwnershipDedicated VolumeInfoOwnership = "DEDICATED"
)

// DataSource is a structure of the API.
type DataSource struct {
	// Path under which the data is kept.
	DataPath *string `json:"data_path,omitzero"`

	// Service that provides the data. Enumeration values: (default 0)
	DataType *DataSourceDataType `json:"data_type,omitzero"`

	// How columns of tables correspond.
	SchemaMaps []SchemaMap `json:"schema_maps,omitzero"`

	// What is used to connect to a source of tables.
	SourceInfo *SourceInfo `json:"source_info,omitzero"`

	// Whether the first line of a table file has the column names. Enumeration values: - true: the first line has
	// the column names - false: the first line is data.
	WithColumnHeader *bool `json:"with_column_header,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *DataSource) UnmarshalJSON(data []byte) error {
	type bare DataSource
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v DataSource) MarshalJSON() ([]byte, error) {
	type bare DataSource
	return encodeObject(bare(v), v.Extra)
}

// DataSourceDataType has documented values; others are kept.
//
// Service that provides the data. Enumeration values:
type DataSourceDataType int64

// Documented values of DataSourceDataType.
const (
	// bucket in OBS (default value)
	DataSourceDataType0 DataSourceDataType = 0

	// GaussDB(DWS), the data warehouse.
	DataSourceDataType1 DataSourceDataType = 1

	// Data Lake Insight (DLI)
	DataSourceDataType2 DataSourceDataType = 2

	// relational database service (RDS)
	DataSourceDataType3 DataSourceDataType = 3

	// MapReduce service (MRS)
	DataSourceDataType4 DataSourceDataType = 4

	// AI Gallery.
	DataSourceDataType5 DataSourceDataType = 5

	// inference.
	DataSourceDataType6 DataSourceDataType = 6
)

// SchemaMap is a structure of the API.
type SchemaMap struct {
	// Name of the column after the import.
	DestName *string `json:"dest_name,omitzero"`

	// Name of the column before the import.
	SrcName *string `json:"src_name,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *SchemaMap) UnmarshalJSON(data []byte) error {
	type bare SchemaMap
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v SchemaMap) MarshalJSON() ([]byte, error) {
	type bare SchemaMap
	return encodeObject(bare(v), v.Extra)
}

// SourceInfo is a structure of the API.
type SourceInfo struct {
	// Number of the MRS cluster, shown on the MRS console.
	ClusterId *string `json:"cluster_id,omitzero"`

	// Whether the MRS cluster runs in security mode. Enumeration values: - 0: off - 1: on.
	ClusterMode *SourceInfoClusterMode `json:"cluster_mode,omitzero"`

	// Name of the MRS cluster, shown on the MRS console.
	ClusterName *string `json:"cluster_name,omitzero"`

	// Database that holds the table.
	DatabaseName *string `json:"database_name,omitzero"`

	// HDFS path of the table, for example /data/sales.
	Input *string `json:"input,omitzero"`

	// IP under which the GaussDB(DWS) cluster is reached.
	Ip *string `json:"ip,omitzero"`

	// Port under which the GaussDB(DWS) cluster is reached.
	Port *string `json:"port,omitzero"`

	// DLI queue that reads the table.
	QueueName *string `json:"queue_name,omitzero"`

	// Number of the subnet that the MRS cluster is attached to.
	SubnetId *string `json:"subnet_id,omitzero"`

	// Table to import.
	TableName *string `json:"table_name,omitzero"`

	// User who logs in to GaussDB(DWS). Needed for imports from that service.
	UserName *string `json:"user_name,omitzero"`

	// Password for the login to GaussDB(DWS). Needed for imports from that service.
	UserPassword *string `json:"user_password,omitzero"`

	// Number of the VPC that the MRS cluster is attached to.
	VpcId *string `json:"vpc_id,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *SourceInfo) UnmarshalJSON(data []byte) error {
	type bare SourceInfo
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v SourceInfo) MarshalJSON() ([]byte, error) {
	type bare SourceInfo
	return encodeObject(bare(v), v.Extra)
}

// SourceInfoClusterMode has documented values; others are kept.
//
// Whether the MRS cluster runs in security mode. Enumeration values: - 0: off - 1: on.
type SourceInfoClusterMode string

// Documented values of SourceInfoClusterMode.
const (
	// off.
	SourceInfoClusterMode0 SourceInfoClusterMode = "0"

	// on.
	SourceInfoClusterMode1 SourceInfoClusterMode = "1"
)

// DeleteNotebookResponseBody is a structure of the API.
type DeleteNotebookResponseBody struct {
	// When the instance was set up, in UTC milliseconds.
	CreateAt *int64 `json:"create_at,omitzero"`

	// Remark given when the instance was set up.
	Description *string `json:"description,omitzero"`

	// Ways to get into the instance.
	Endpoints []EndpointsRes `json:"endpoints,omitzero"`

	// Why an operation did not succeed. Absent otherwise.
	FailReason *string `json:"fail_reason,omitzero"`

	// Category that the instance belongs to. Possible values: - DEFAULT: free flavor offered by CodeLab, at most
	// one for each user - NOTEBOOK: flavor charged by use.
	Feature *DeleteNotebookResponseBodyFeature `json:"feature,omitzero"`

	// Code of the flavor that the instance uses.
	Flavor *string `json:"flavor,omitzero"`

	// Number of the instance, a UUID.
	Id *string `json:"id,omitzero"`

	// Image that the instance runs.
	Image *ImageInfo `json:"image,omitzero"`

	// Settings of the automatic shutdown.
	Lease *LeaseInfo `json:"lease,omitzero"`

	// Display name of the instance.
	Name *string `json:"name,omitzero"`

	// Stage that the instance is in. Possible values: - INIT: just registered - CREATING: being set up - STARTING:
	// starting up - STOPPING: shutting down - DELETING: being removed - RUNNING: at work - STOPPED: shut down -
	// SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED: could not be set up -
	// START_FAILED: could not start up - DELETE_FAILED: could not be removed - ERROR: out of order - DELETED:
	// removed - FROZEN: blocked.
	Status *DeleteNotebookResponseBodyStatus `json:"status,omitzero"`

	// Check string used when the instance is opened as a notebook.
	Token *string `json:"token,omitzero"`

	// When the instance last changed, in UTC milliseconds.
	UpdateAt *int64 `json:"update_at,omitzero"`

	// Web address under which a browser opens the instance.
	Url *string `json:"url,omitzero"`

	// Storage attached to the instance.
	Volume *VolumeInfo `json:"volume,omitzero"`

	// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual number
	// otherwise. (default "0")
	WorkspaceId *string `json:"workspace_id,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *DeleteNotebookResponseBody) UnmarshalJSON(data []byte) error {
	type bare DeleteNotebookResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v DeleteNotebookResponseBody) MarshalJSON() ([]byte, error) {
	type bare DeleteNotebookResponseBody
	return encodeObject(bare(v), v.Extra)
}

// DeleteNotebookResponseBodyFeature has documented values; others are kept.
//
// Category that the instance belongs to. Possible values: - DEFAULT: free flavor offered by CodeLab, at most one
// for each user - NOTEBOOK: flavor charged by use.
type DeleteNotebookResponseBodyFeature string

// Documented values of DeleteNotebookResponseBodyFeature.
const (
	// free flavor offered by CodeLab, at most one for each user.
	DeleteNotebookResponseBodyFeatureDefault DeleteNotebookResponseBodyFeature = "DEFAULT"

	// flavor charged by use.
	DeleteNotebookResponseBodyFeatureNotebook DeleteNotebookResponseBodyFeature = "NOTEBOOK"
)

// DeleteNotebookResponseBodyStatus has documented values; others are kept.
//
// Stage that the instance is in. Possible values: - INIT: just registered - CREATING: being set up - STARTING:
// starting up - STOPPING: shutting down - DELETING: being removed - RUNNING: at work - STOPPED: shut down -
// SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED: could not be set up -
// START_FAILED: could not start up - DELETE_FAILED: could not be removed - ERROR: out of order - DELETED:
// removed - FROZEN: blocked.
type DeleteNotebookResponseBodyStatus string

// Documented values of DeleteNotebookResponseBodyStatus.
const (
	// just registered.
	DeleteNotebookResponseBodyStatusInit DeleteNotebookResponseBodyStatus = "INIT"

	// being set up.
	DeleteNotebookResponseBodyStatusCreating DeleteNotebookResponseBodyStatus = "CREATING"

	// starting up.
	DeleteNotebookResponseBodyStatusStarting DeleteNotebookResponseBodyStatus = "STARTING"

	// shutting down.
	DeleteNotebookResponseBodyStatusStopping DeleteNotebookResponseBodyStatus = "STOPPING"

	// being removed.
	DeleteNotebookResponseBodyStatusDeleting DeleteNotebookResponseBodyStatus = "DELETING"

	// at work.
	DeleteNotebookResponseBodyStatusRunning DeleteNotebookResponseBodyStatus = "RUNNING"

	// shut down.
	DeleteNotebookResponseBodyStatusStopped DeleteNotebookResponseBodyStatus = "STOPPED"

	// taking a snapshot, that is, while an image is saved.
	DeleteNotebookResponseBodyStatusSnapshotting DeleteNotebookResponseBodyStatus = "SNAPSHOTTING"

	// could not be set up.
	DeleteNotebookResponseBodyStatusCreateFailed DeleteNotebookResponseBodyStatus = "CREATE_FAILED"

	// could not start up.
	DeleteNotebookResponseBodyStatusStartFailed DeleteNotebookResponseBodyStatus = "START_FAILED"

	// could not be removed.
	DeleteNotebookResponseBodyStatusDeleteFailed DeleteNotebookResponseBodyStatus = "DELETE_FAILED"

	// out of order.
	DeleteNotebookResponseBodyStatusError DeleteNotebookResponseBodyStatus = "ERROR"

	// removed.
	DeleteNotebookResponseBodyStatusDeleted DeleteNotebookResponseBodyStatus = "DELETED"

	// blocked.
	DeleteNotebookResponseBodyStatusFrozen DeleteNotebookResponseBodyStatus = "FROZEN"
)

// ErrorResponse is a structure of the API.
type ErrorResponse struct {
	// ModelArts code that identifies the failure.
	ErrorCode *string `json:"error_code,omitzero"`

	// Text that explains why the call failed.
	ErrorMsg *string `json:"error_msg,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ErrorResponse) UnmarshalJSON(data []byte) error {
	type bare ErrorResponse
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ErrorResponse) MarshalJSON() ([]byte, error) {
	type bare ErrorResponse
	return encodeObject(bare(v), v.Extra)
}

// FileCopyProgress is a structure of the API.
type FileCopyProgress struct {
	// How many files have been transferred.
	FileNumFinished *int64 `json:"file_num_finished,omitzero"`

	// How many files there are altogether.
	FileNumTotal *int64 `json:"file_num_total,omitzero"`

	// How many bytes have been transferred.
	FileSizeFinished *int64 `json:"file_size_finished,omitzero"`

	// How many bytes the files have altogether.
	FileSizeTotal *int64 `json:"file_size_total,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *FileCopyProgress) UnmarshalJSON(data []byte) error {
	type bare FileCopyProgress
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v FileCopyProgress) MarshalJSON() ([]byte, error) {
	type bare FileCopyProgress
	return encodeObject(bare(v), v.Extra)
}

// GpuInfo is a structure of the API.
type GpuInfo struct {
	// How many GPUs there are.
	Gpu *int64 `json:"gpu,omitzero"`

	// Memory of each GPU.
	GpuMemory *string `json:"gpu_memory,omitzero"`

	// Model of the GPU.
	Type *string `json:"type,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *GpuInfo) UnmarshalJSON(data []byte) error {
	type bare GpuInfo
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v GpuInfo) MarshalJSON() ([]byte, error) {
	type bare GpuInfo
	return encodeObject(bare(v), v.Extra)
}

// ImageGroup is a structure of the API.
type ImageGroup struct {
	// Definition Name that the images of the group share. Range N/A.
	Name *string `json:"name,omitzero"`

	// Definition When the image was set up, in UTC milliseconds. Range N/A.
	CreateAt *int64 `json:"create_at,omitzero"`

	// Definition SWR organization that holds the image. Range N/A.
	Namespace *string `json:"namespace,omitzero"`

	// Definition When the image last changed, in UTC milliseconds. Range N/A.
	UpdateAt *int64 `json:"update_at,omitzero"`

	// Definition How many versions the group has. Range N/A.
	VersionCount *int64 `json:"version_count,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ImageGroup) UnmarshalJSON(data []byte) error {
	type bare ImageGroup
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ImageGroup) MarshalJSON() ([]byte, error) {
	type bare ImageGroup
	return encodeObject(bare(v), v.Extra)
}

// ImageResponse is a structure of the API.
type ImageResponse struct {
	// Processor architecture that the image is made for. Enumeration values: - X86_64: x86 instruction set -
	// AARCH64: Arm instruction set.
	Arch *ImageResponseArch `json:"arch,omitzero"`

	// When the image was set up, in UTC milliseconds.
	CreateAt *int64 `json:"create_at,omitzero"`

	// Remark that introduces the image. The value contains a maximum of 512 characters. (at most 512 characters)
	Description *string `json:"description,omitzero"`

	// Ways of access that the image offers. Enumeration values: - NOTEBOOK: open the notebook in a browser over
	// HTTPS - SSH: connect an IDE on your computer to the notebook over SSH.
	DevServices []ImageResponseDevServicesItem `json:"dev_services,omitzero"`

	// UUID of the image, which names it when a notebook instance is set up.
	Id *string `json:"id,omitzero"`

	// Name of the image. Lowercase letters, digits, underscores, hyphens and dots are allowed. The value contains a
	// maximum of 512 characters. (at most 512 characters)
	Name *string `json:"name,omitzero"`

	// SWR organization that holds the image, as shown on the organization page of the SWR console.
	Namespace *string `json:"namespace,omitzero"`

	// Where the image comes from. Enumeration values: - CUSTOMIZE: built by a user - IMAGE_SAVE: saved from a
	// notebook instance (default "CUSTOMIZE")
	Origin *ImageResponseOrigin `json:"origin,omitzero"`

	// Processors on which the image works. Enumeration values: - CPU - GPU - ASCEND.
	ResourceCategories []ImageResponseResourceCategoriesItem `json:"resource_categories,omitzero"`

	// Purpose that the image suits. Enumeration values: - COMMON: for any purpose - INFERENCE: best for inference -
	// TRAIN: best for training jobs - DEV: best for development and tests - UNKNOWN: purpose not stated.
	ServiceType *ImageResponseServiceType `json:"service_type,omitzero"`

	// Size of the image in KB.
	Size *int64 `json:"size,omitzero"`

	// Stage that the image is in. Enumeration values: - INIT: just registered - CREATING: being saved; the notebook
	// cannot be used meanwhile - CREATE_FAILED: could not be saved - ERROR: out of order - DELETED: removed -
	// ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with it.
	Status *ImageResponseStatus `json:"status,omitzero"`

	// Build messages from the time the image was saved.
	StatusMessage *string `json:"status_message,omitzero"`

	// Full address of the image in the SWR registry.
	SwrPath *string `json:"swr_path,omitzero"`

	// Version mark of the image.
	Tag *string `json:"tag,omitzero"`

	// Who supplied the image. Enumeration values: - BUILD_IN: image supplied with the platform - DEDICATED: image
	// that a user saved.
	Type *ImageResponseType `json:"type,omitzero"`

	// When the image last changed, in UTC milliseconds.
	UpdateAt *int64 `json:"update_at,omitzero"`

	// Who may see the image. Enumeration values: - PRIVATE: its owner only - PUBLIC: anyone who knows the image
	// number, for reading only.
	Visibility *ImageResponseVisibility `json:"visibility,omitzero"`

	// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual number
	// otherwise. (default "0")
	WorkspaceId *string `json:"workspace_id,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ImageResponse) UnmarshalJSON(data []byte) error {
	type bare ImageResponse
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ImageResponse) MarshalJSON() ([]byte, error) {
	type bare ImageResponse
	return encodeObject(bare(v), v.Extra)
}

// ImageResponseArch has documented values; others are kept.
//
// Processor architecture that the image is made for. Enumeration values: - X86_64: x86 instruction set -
// AARCH64: Arm instruction set.
type ImageResponseArch string

// Documented values of ImageResponseArch.
const (
	// x86 instruction set.
	ImageResponseArchX8664 ImageResponseArch = "X86_64"

	// Arm instruction set.
	ImageResponseArchAarch64 ImageResponseArch = "AARCH64"
)

// ImageResponseDevServicesItem has documented values; others are kept.
type ImageResponseDevServicesItem string

// Documented values of ImageResponseDevServicesItem.
const (
	// open the notebook in a browser over HTTPS.
	ImageResponseDevServicesItemNotebook ImageResponseDevServicesItem = "NOTEBOOK"

	// connect an IDE on your computer to the notebook over SSH.
	ImageResponseDevServicesItemSsh ImageResponseDevServicesItem = "SSH"
)

// ImageResponseOrigin has documented values; others are kept.
//
// Where the image comes from. Enumeration values: - CUSTOMIZE: built by a user - IMAGE_SAVE: saved from a
// notebook instance.
type ImageResponseOrigin string

// Documented values of ImageResponseOrigin.
const (
	// built by a user.
	ImageResponseOriginCustomize ImageResponseOrigin = "CUSTOMIZE"

	// saved from a notebook instance.
	ImageResponseOriginImageSave ImageResponseOrigin = "IMAGE_SAVE"
)

// ImageResponseResourceCategoriesItem has documented values; others are kept.
type ImageResponseResourceCategoriesItem string

// Documented values of ImageResponseResourceCategoriesItem.
const (
	ImageResponseResourceCategoriesItemCpu ImageResponseResourceCategoriesItem = "CPU"

	ImageResponseResourceCategoriesItemGpu ImageResponseResourceCategoriesItem = "GPU"

	ImageResponseResourceCategoriesItemAscend ImageResponseResourceCategoriesItem = "ASCEND"
)

// ImageResponseServiceType has documented values; others are kept.
//
// Purpose that the image suits. Enumeration values: - COMMON: for any purpose - INFERENCE: best for inference -
// TRAIN: best for training jobs - DEV: best for development and tests - UNKNOWN: purpose not stated.
type ImageResponseServiceType string

// Documented values of ImageResponseServiceType.
const (
	// for any purpose.
	ImageResponseServiceTypeCommon ImageResponseServiceType = "COMMON"

	// best for inference.
	ImageResponseServiceTypeInference ImageResponseServiceType = "INFERENCE"

	// best for training jobs.
	ImageResponseServiceTypeTrain ImageResponseServiceType = "TRAIN"

	// best for development and tests.
	ImageResponseServiceTypeDev ImageResponseServiceType = "DEV"

	// purpose not stated.
	ImageResponseServiceTypeUnknown ImageResponseServiceType = "UNKNOWN"
)

// ImageResponseStatus has documented values; others are kept.
//
// Stage that the image is in. Enumeration values: - INIT: just registered - CREATING: being saved; the notebook
// cannot be used meanwhile - CREATE_FAILED: could not be saved - ERROR: out of order - DELETED: removed -
// ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with it.
type ImageResponseStatus string

// Documented values of ImageResponseStatus.
const (
	// just registered.
	ImageResponseStatusInit ImageResponseStatus = "INIT"

	// being saved; the notebook cannot be used meanwhile.
	ImageResponseStatusCreating ImageResponseStatus = "CREATING"

	// could not be saved.
	ImageResponseStatusCreateFailed ImageResponseStatus = "CREATE_FAILED"

	// out of order.
	ImageResponseStatusError ImageResponseStatus = "ERROR"

	// removed.
	ImageResponseStatusDeleted ImageResponseStatus = "DELETED"

	// saved; it appears on the SWR console, and notebook instances can be set up with it.
	ImageResponseStatusActive ImageResponseStatus = "ACTIVE"
)

// ImageResponseType has documented values; others are kept.
//
// Who supplied the image. Enumeration values: - BUILD_IN: image supplied with the platform - DEDICATED: image
// that a user saved.
type ImageResponseType string

// Documented values of ImageResponseType.
const (
	// image supplied with the platform.
	ImageResponseTypeBuildIn ImageResponseType = "BUILD_IN"

	// image that a user saved.
	ImageResponseTypeDedicated ImageResponseType = "DEDICATED"
)

// ImageResponseVisibility has documented values; others are kept.
//
// Who may see the image. Enumeration values: - PRIVATE: its owner only - PUBLIC: anyone who knows the image
// number, for reading only.
type ImageResponseVisibility string

// Documented values of ImageResponseVisibility.
const (
	// its owner only.
	ImageResponseVisibilityPrivate ImageResponseVisibility = "PRIVATE"

	// anyone who knows the image number, for reading only.
	ImageResponseVisibilityPublic ImageResponseVisibility = "PUBLIC"
)

// ImportTaskStatusResp is a structure of the API.
type ImportTaskStatusResp struct {
	// How many samples carry labels.
	AnnotatedSampleCount *int64 `json:"annotated_sample_count,omitzero"`

	// When the job was started.
	CreateTime *int64 `json:"create_time,omitzero"`

	// Where the data is taken from.
	DataSource *DataSource `json:"data_source,omitzero"`

	// Number of the dataset that receives the data.
	DatasetId *string `json:"dataset_id,omitzero"`

	// How many seconds the job has taken.
	ElapsedTime *int64 `json:"elapsed_time,omitzero"`

	// Code of the error, if the job failed.
	ErrorCode *string `json:"error_code,omitzero"`

	// Text on the error, if the job failed.
	ErrorMsg *string `json:"error_msg,omitzero"`

	// How far the copying of files has come.
	FileStatistics *FileCopyProgress `json:"file_statistics,omitzero"`

	// How many files have been transferred.
	FinishedFileCount *int64 `json:"finished_file_count,omitzero"`

	// How many bytes have been transferred.
	FinishedFileSize *int64 `json:"finished_file_size,omitzero"`

	// OBS directory or manifest file that holds the data. For an import by manifest, the path leads to the manifest
	// file itself. For an import by directory, only datasets for sorting images, texts or sounds and for marking
	// objects are supported.
	ImportPath *string `json:"import_path,omitzero"`

	// How the data is imported. Enumeration values: - 0: directory by directory - 1: as a manifest file lists it.
	ImportType *ImportTaskStatusRespImportType `json:"import_type,omitzero"`

	// How many samples have been imported.
	ImportedSampleCount *int64 `json:"imported_sample_count,omitzero"`

	// How many subsamples have been imported.
	ImportedSubSampleCount *int64 `json:"imported_sub_sample_count,omitzero"`

	// Number of the job that prepares the data.
	ProcessorTaskId *string `json:"processor_task_id,omitzero"`

	// State of the job that prepares the data.
	ProcessorTaskStatus *int64 `json:"processor_task_status,omitzero"`

	// Step that the job has reached. Enumeration values: - QUEUING: waiting - STARTING: about to run - RUNNING: at
	// work - COMPLETED: ended well - FAILED: broke off - NOT_EXIST: no such job.
	Status *ImportTaskStatusRespStatus `json:"status,omitzero"`

	// Number of the job.
	TaskId *string `json:"task_id,omitzero"`

	// How many files there are altogether.
	TotalFileCount *int64 `json:"total_file_count,omitzero"`

	// How many bytes the files have altogether.
	TotalFileSize *int64 `json:"total_file_size,omitzero"`

	// How many samples there are altogether.
	TotalSampleCount *int64 `json:"total_sample_count,omitzero"`

	// How many subsamples were split off from samples.
	TotalSubSampleCount *int64 `json:"total_sub_sample_count,omitzero"`

	// How many samples wait for a person to confirm them.
	UnconfirmedSampleCount *int64 `json:"unconfirmed_sample_count,omitzero"`

	// When the job last changed.
	UpdateMs *int64 `json:"update_ms,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ImportTaskStatusResp) UnmarshalJSON(data []byte) error {
	type bare ImportTaskStatusResp
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ImportTaskStatusResp) MarshalJSON() ([]byte, error) {
	type bare ImportTaskStatusResp
	return encodeObject(bare(v), v.Extra)
}

// ImportTaskStatusRespImportType has documented values; others are kept.
//
// How the data is imported. Enumeration values: - 0: directory by directory - 1: as a manifest file lists it.
type ImportTaskStatusRespImportType int64

// Documented values of ImportTaskStatusRespImportType.
const (
	// directory by directory.
	ImportTaskStatusRespImportType0 ImportTaskStatusRespImportType = 0

	// as a manifest file lists it.
	ImportTaskStatusRespImportType1 ImportTaskStatusRespImportType = 1
)

// ImportTaskStatusRespStatus has documented values; others are kept.
//
// Step that the job has reached. Enumeration values: - QUEUING: waiting - STARTING: about to run - RUNNING: at
// work - COMPLETED: ended well - FAILED: broke off - NOT_EXIST: no such job.
type ImportTaskStatusRespStatus string

// Documented values of ImportTaskStatusRespStatus.
const (
	// waiting.
	ImportTaskStatusRespStatusQueuing ImportTaskStatusRespStatus = "QUEUING"

	// about to run.
	ImportTaskStatusRespStatusStarting ImportTaskStatusRespStatus = "STARTING"

	// at work.
	ImportTaskStatusRespStatusRunning ImportTaskStatusRespStatus = "RUNNING"

	// ended well.
	ImportTaskStatusRespStatusCompleted ImportTaskStatusRespStatus = "COMPLETED"

	// broke off.
	ImportTaskStatusRespStatusFailed ImportTaskStatusRespStatus = "FAILED"

	// no such job.
	ImportTaskStatusRespStatusNotExist ImportTaskStatusRespStatus = "NOT_EXIST"
)

// Label is a structure of the API.
type Label struct {
	// Display name of the label.
	Name *string `json:"name,omitzero"`

	// Kind of labeling job that the label is for. The options are as follows: - 0: sorting whole images - 1:
	// marking objects in images - 100: sorting texts - 101: marking entities in texts - 200: sorting sounds - 600:
	// labeling videos.
	Type *LabelType `json:"type,omitzero"`

	// Properties of the label, given as keys and values.
	Property *LabelProperty `json:"property,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *Label) UnmarshalJSON(data []byte) error {
	type bare Label
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v Label) MarshalJSON() ([]byte, error) {
	type bare Label
	return encodeObject(bare(v), v.Extra)
}

// LabelType has documented values; others are kept.
//
// Kind of labeling job that the label is for. The options are as follows: - 0: sorting whole images - 1: marking
// objects in images - 100: sorting texts - 101: marking entities in texts - 200: sorting sounds - 600: labeling
// videos.
type LabelType int64

// Documented values of LabelType.
const (
	// sorting whole images.
	LabelType0 LabelType = 0

	// marking objects in images.
	LabelType1 LabelType = 1

	// sorting texts.
	LabelType100 LabelType = 100

	// marking entities in texts.
	LabelType101 LabelType = 101

	// sorting sounds.
	LabelType200 LabelType = 200

	// labeling videos.
	LabelType600 LabelType = 600
)

// LabelProperty is a structure of the API.
type LabelProperty struct {
	// Color of the label on the screen, in hexadecimal notation such as #1a9c5b.
	ModelartsColor *string `json:"@modelarts:color,omitzero"`

	// Shape used first when objects are marked. The options are as follows: - bndbox: rectangle - polygon: polygon -
	// circle: circle - point: point.
	ModelartsDefaultShape *LabelPropertyModelartsDefaultShape `json:"@modelarts:default_shape,omitzero"`

	// Keys that select the label.
	ModelartsShortcut *string `json:"@modelarts:shortcut,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *LabelProperty) UnmarshalJSON(data []byte) error {
	type bare LabelProperty
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v LabelProperty) MarshalJSON() ([]byte, error) {
	type bare LabelProperty
	return encodeObject(bare(v), v.Extra)
}

// LabelPropertyModelartsDefaultShape has documented values; others are kept.
//
// Shape used first when objects are marked. The options are as follows: - bndbox: rectangle - polygon: polygon -
// circle: circle - point: point.
type LabelPropertyModelartsDefaultShape string

// Documented values of LabelPropertyModelartsDefaultShape.
const (
	// rectangle.
	LabelPropertyModelartsDefaultShapeBndbox LabelPropertyModelartsDefaultShape = "bndbox"

	// polygon.
	LabelPropertyModelartsDefaultShapePolygon LabelPropertyModelartsDefaultShape = "polygon"

	// circle.
	LabelPropertyModelartsDefaultShapeCircle LabelPropertyModelartsDefaultShape = "circle"

	// point.
	LabelPropertyModelartsDefaultShapePoint LabelPropertyModelartsDefaultShape = "point"
)

// ListImageGroupsResponseBody is a structure of the API.
type ListImageGroupsResponseBody struct {
	// Definition Number of the page returned. Range N/A.
	Current *int64 `json:"current,omitzero"`

	// Definition Image groups on this page. Range N/A.
	Data []ImageGroup `json:"data,omitzero"`

	// Definition How many pages the whole result has. Range N/A.
	Pages *int64 `json:"pages,omitzero"`

	// Definition How many entries a page holds. Range N/A.
	Size *int64 `json:"size,omitzero"`

	// Definition How many entries match altogether. Range N/A.
	Total *int64 `json:"total,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListImageGroupsResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListImageGroupsResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListImageGroupsResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListImageGroupsResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ListImagesResponseBody is a structure of the API.
type ListImagesResponseBody struct {
	// Number of the page returned.
	Current *int64 `json:"current,omitzero"`

	// Images on this page.
	Data []ImageResponse `json:"data,omitzero"`

	// How many pages the whole result has.
	Pages *int64 `json:"pages,omitzero"`

	// How many entries a page holds.
	Size *int64 `json:"size,omitzero"`

	// How many entries match altogether.
	Total *int64 `json:"total,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListImagesResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListImagesResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListImagesResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListImagesResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ListImportTasksResponseBody is a structure of the API.
type ListImportTasksResponseBody struct {
	// Import jobs on this page.
	ImportTasks []ImportTaskStatusResp `json:"import_tasks,omitzero"`

	// How many import jobs there are altogether.
	TotalCount *int64 `json:"total_count,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListImportTasksResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListImportTasksResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListImportTasksResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListImportTasksResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ListLabelsResponseBody is a structure of the API.
type ListLabelsResponseBody struct {
	// How many labels there are altogether.
	TotalNumber *int64 `json:"total_number,omitzero"`

	// The labels, one entry each.
	Labels []Label `json:"labels,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListLabelsResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListLabelsResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListLabelsResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListLabelsResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ListModelsResponseBody is a structure of the API.
type ListModelsResponseBody struct {
	// Models on this page.
	Models []ModelListItem `json:"models,omitzero"`

	// How many models match, all pages taken together.
	TotalCount *int64 `json:"total_count,omitzero"`

	// How many models match.
	Count *int64 `json:"count,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListModelsResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListModelsResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListModelsResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListModelsResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ModelListItem is a structure of the API.
type ModelListItem struct {
	// Number of the user who owns the model.
	Owner *string `json:"owner,omitzero"`

	// Version of this model.
	ModelVersion *string `json:"model_version,omitzero"`

	// Type of this model.
	ModelType *string `json:"model_type,omitzero"`

	// Remark that introduces the model.
	Description *string `json:"description,omitzero"`

	// Number of the project of the owner.
	Project *string `json:"project,omitzero"`

	// Where the model comes from. Present only for models that ExeML produced, with the value auto.
	SourceType *string `json:"source_type,omitzero"`

	// Number of this model.
	ModelId *string `json:"model_id,omitzero"`

	// How the model came about. Possible values: - auto: produced by ExeML - algos: produced by an algorithm of the
	// platform - custom: brought along by the user.
	ModelSource *ModelListItemModelSource `json:"model_source,omitzero"`

	// Ways in which the model can be deployed.
	InstallType []string `json:"install_type,omitzero"`

	// How many bytes the model takes up.
	ModelSize *int64 `json:"model_size,omitzero"`

	// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual number
	// otherwise. (default "0")
	WorkspaceId *string `json:"workspace_id,omitzero"`

	// State of this model.
	ModelStatus *string `json:"model_status,omitzero"`

	// Whether the model was obtained from the marketplace.
	MarketFlag *bool `json:"market_flag,omitzero"`

	// Whether the model can be tuned again: true if it can, false if it cannot.
	Tunable *bool `json:"tunable,omitzero"`

	// Name of this model.
	ModelName *string `json:"model_name,omitzero"`

	// When the model was set up, in milliseconds of UTC counted from 1970.
	CreateAt *int64 `json:"create_at,omitzero"`

	// Whether the model may be put on the marketplace.
	PublishableFlag *bool `json:"publishable_flag,omitzero"`

	// Whether the image is copied. It matters only to models whose model_type is Image. Possible values: - true: it
	// is copied; setting up takes longer, and later changes to the image in SWR do not touch services - false: it
	// is not copied; setting up is fast, but changes to the image do touch services (default "true")
	SourceCopy *ModelListItemSourceCopy `json:"source_copy,omitzero"`

	// Account number of the owner.
	Tenant *string `json:"tenant,omitzero"`

	// Number of the subscription that brought the model.
	SubscriptionId *string `json:"subscription_id,omitzero"`

	// Kept for extensions.
	Extra2 *string `json:"extra,omitzero"`

	// What it takes at least to deploy the model.
	Specification *ModelSpecification `json:"specification,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ModelListItem) UnmarshalJSON(data []byte) error {
	type bare ModelListItem
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ModelListItem) MarshalJSON() ([]byte, error) {
	type bare ModelListItem
	return encodeObject(bare(v), v.Extra)
}

// ModelListItemModelSource has documented values; others are kept.
//
// How the model came about. Possible values: - auto: produced by ExeML - algos: produced by an algorithm of the
// platform - custom: brought along by the user.
type ModelListItemModelSource string

// Documented values of ModelListItemModelSource.
const (
	// produced by ExeML.
	ModelListItemModelSourceAuto ModelListItemModelSource = "auto"

	// produced by an algorithm of the platform.
	ModelListItemModelSourceAlgos ModelListItemModelSource = "algos"

	// brought along by the user.
	ModelListItemModelSourceCustom ModelListItemModelSource = "custom"
)

// ModelListItemSourceCopy has documented values; others are kept.
//
// Whether the image is copied. It matters only to models whose model_type is Image. Possible values: - true: it
// is copied; setting up takes longer, and later changes to the image in SWR do not touch services - false: it is
// not copied; setting up is fast, but changes to the image do touch services.
type ModelListItemSourceCopy string

// Documented values of ModelListItemSourceCopy.
const (
	// it is copied; setting up takes longer, and later changes to the image in SWR do not touch services.
	ModelListItemSourceCopyTrue ModelListItemSourceCopy = "true"

	// it is not copied; setting up is fast, but changes to the image do touch services.
	ModelListItemSourceCopyFalse ModelListItemSourceCopy = "false"
)

// ModelSpecification is a structure of the API.
type ModelSpecification struct {
	// CPU needed at least.
	MinCpu *string `json:"min_cpu,omitzero"`

	// GPU needed at least.
	MinGpu *string `json:"min_gpu,omitzero"`

	// Memory needed at least.
	MinMemory *string `json:"min_memory,omitzero"`

	// Ascend chips needed at least.
	MinAscend *string `json:"min_ascend,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ModelSpecification) UnmarshalJSON(data []byte) error {
	type bare ModelSpecification
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ModelSpecification) MarshalJSON() ([]byte, error) {
	type bare ModelSpecification
	return encodeObject(bare(v), v.Extra)
}

// ListNetworksResponseBody is a structure of the API.
type ListNetworksResponseBody struct {
	// Version of this API. The options are as follows: - v1.
	ApiVersion *ListNetworksResponseBodyApiVersion `json:"apiVersion,omitzero"`

	// Kind of the returned object. The options are as follows: - NetworkList: list made of networks.
	Kind *ListNetworksResponseBodyKind `json:"kind,omitzero"`

	// Paging data of the list itself.
	Metadata *NetworkListMetadata `json:"metadata,omitzero"`

	// The networks, one entry each.
	Items []Network `json:"items,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListNetworksResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListNetworksResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListNetworksResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListNetworksResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ListNetworksResponseBodyApiVersion has documented values; others are kept.
//
// Version of this API. The options are as follows: - v1.
type ListNetworksResponseBodyApiVersion string

// Documented values of ListNetworksResponseBodyApiVersion.
const (
	ListNetworksResponseBodyApiVersionV1 ListNetworksResponseBodyApiVersion = "v1"
)

// ListNetworksResponseBodyKind has documented values; others are kept.
//
// Kind of the returned object. The options are as follows: - NetworkList: list made of networks.
type ListNetworksResponseBodyKind string

// Documented values of ListNetworksResponseBodyKind.
const (
	// list made of networks.
	ListNetworksResponseBodyKindNetworkList ListNetworksResponseBodyKind = "NetworkList"
)

// NetworkListMetadata is a structure of the API.
type NetworkListMetadata struct {
	// Marker of where the next page starts. Send it back unchanged to go on.
	Continue *string `json:"continue,omitzero"`

	// How many entries have not been returned yet.
	RemainingItemCount *int64 `json:"remainingItemCount,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NetworkListMetadata) UnmarshalJSON(data []byte) error {
	type bare NetworkListMetadata
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NetworkListMetadata) MarshalJSON() ([]byte, error) {
	type bare NetworkListMetadata
	return encodeObject(bare(v), v.Extra)
}

// Network is a structure of the API.
type Network struct {
	// API version that the network data follows. The options are as follows: - v1.
	ApiVersion *NetworkApiVersion `json:"apiVersion,omitzero"`

	// Kind of object. The options are as follows: - Network: a single network.
	Kind *NetworkKind `json:"kind,omitzero"`

	// Basic data of the network.
	Metadata *NetworkMetadata `json:"metadata,omitzero"`

	// Configuration wanted for the network.
	Spec *NetworkSpec `json:"spec,omitzero"`

	// Actual situation of the network right now.
	Status *NetworkStatus `json:"status,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *Network) UnmarshalJSON(data []byte) error {
	type bare Network
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v Network) MarshalJSON() ([]byte, error) {
	type bare Network
	return encodeObject(bare(v), v.Extra)
}

// NetworkApiVersion has documented values; others are kept.
//
// API version that the network data follows. The options are as follows: - v1.
type NetworkApiVersion string

// Documented values of NetworkApiVersion.
const (
	NetworkApiVersionV1 NetworkApiVersion = "v1"
)

// NetworkKind has documented values; others are kept.
//
// Kind of object. The options are as follows: - Network: a single network.
type NetworkKind string

// Documented values of NetworkKind.
const (
	// a single network.
	NetworkKindNetwork NetworkKind = "Network"
)

// NetworkMetadata is a structure of the API.
type NetworkMetadata struct {
	// Network name that the system generated.
	Name *string `json:"name,omitzero"`

	// When the network was set up, in UTC.
	CreationTimestamp *string `json:"creationTimestamp,omitzero"`

	// Labels that the network carries.
	Labels *NetworkLabels `json:"labels,omitzero"`

	// Additional remarks, kept as keys and values.
	Annotations map[string]string `json:"annotations,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NetworkMetadata) UnmarshalJSON(data []byte) error {
	type bare NetworkMetadata
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NetworkMetadata) MarshalJSON() ([]byte, error) {
	type bare NetworkMetadata
	return encodeObject(bare(v), v.Extra)
}

// NetworkLabels is a structure of the API.
type NetworkLabels struct {
	// Name that the user gave the network.
	OsModelartsName *string `json:"os.modelarts/name,omitzero"`

	// Number of the workspace that the network belongs to.
	OsModelartsWorkspaceId *string `json:"os.modelarts/workspace.id,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NetworkLabels) UnmarshalJSON(data []byte) error {
	type bare NetworkLabels
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NetworkLabels) MarshalJSON() ([]byte, error) {
	type bare NetworkLabels
	return encodeObject(bare(v), v.Extra)
}

// NetworkSpec is a structure of the API.
type NetworkSpec struct {
	// Address block that the network takes up.
	Cidr *string `json:"cidr,omitzero"`

	// How the network is joined to others.
	Connection *NetworkConnection `json:"connection,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NetworkSpec) UnmarshalJSON(data []byte) error {
	type bare NetworkSpec
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NetworkSpec) MarshalJSON() ([]byte, error) {
	type bare NetworkSpec
	return encodeObject(bare(v), v.Extra)
}

// NetworkConnection is a structure of the API.
type NetworkConnection struct {
	// VPCs to join, 2 at most.
	PeerConnectionList []PeerConnectionItem `json:"peerConnectionList,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NetworkConnection) UnmarshalJSON(data []byte) error {
	type bare NetworkConnection
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NetworkConnection) MarshalJSON() ([]byte, error) {
	type bare NetworkConnection
	return encodeObject(bare(v), v.Extra)
}

// PeerConnectionItem is a structure of the API.
type PeerConnectionItem struct {
	// Number of the VPC on the other side.
	PeerVpcId *string `json:"peerVpcId,omitzero"`

	// Number of the subnet on the other side.
	PeerSubnetId *string `json:"peerSubnetId,omitzero"`

	// Whether the default route leads to the other side. (default false)
	DefaultGateWay *bool `json:"defaultGateWay,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *PeerConnectionItem) UnmarshalJSON(data []byte) error {
	type bare PeerConnectionItem
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v PeerConnectionItem) MarshalJSON() ([]byte, error) {
	type bare PeerConnectionItem
	return encodeObject(bare(v), v.Extra)
}

// NetworkStatus is a structure of the API.
type NetworkStatus struct {
	// Stage that the network is in. The options are as follows: - Creating: being set up - Active: ready for use -
	// Abnormal: faulty.
	Phase *NetworkStatusPhase `json:"phase,omitzero"`

	// How far the joining has come.
	ConnectionStatus *NetworkConnectionStatus `json:"connectionStatus,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NetworkStatus) UnmarshalJSON(data []byte) error {
	type bare NetworkStatus
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NetworkStatus) MarshalJSON() ([]byte, error) {
	type bare NetworkStatus
	return encodeObject(bare(v), v.Extra)
}

// NetworkStatusPhase has documented values; others are kept.
//
// Stage that the network is in. The options are as follows: - Creating: being set up - Active: ready for use -
// Abnormal: faulty.
type NetworkStatusPhase string

// Documented values of NetworkStatusPhase.
const (
	// being set up.
	NetworkStatusPhaseCreating NetworkStatusPhase = "Creating"

	// ready for use.
	NetworkStatusPhaseActive NetworkStatusPhase = "Active"

	// faulty.
	NetworkStatusPhaseAbnormal NetworkStatusPhase = "Abnormal"
)

// NetworkConnectionStatus is a structure of the API.
type NetworkConnectionStatus struct {
	// Outcome for each VPC on the other side.
	PeerConnectionStatus []PeerConnectionStatus `json:"peerConnectionStatus,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NetworkConnectionStatus) UnmarshalJSON(data []byte) error {
	type bare NetworkConnectionStatus
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NetworkConnectionStatus) MarshalJSON() ([]byte, error) {
	type bare NetworkConnectionStatus
	return encodeObject(bare(v), v.Extra)
}

// PeerConnectionStatus is a structure of the API.
type PeerConnectionStatus struct {
	// Number of the VPC on the other side.
	PeerVpcId *string `json:"peerVpcId,omitzero"`

	// Outcome of the joining. The options are as follows: - Connecting: being joined - Active: joined - Abnormal:
	// joining failed.
	Phase *PeerConnectionStatusPhase `json:"phase,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *PeerConnectionStatus) UnmarshalJSON(data []byte) error {
	type bare PeerConnectionStatus
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v PeerConnectionStatus) MarshalJSON() ([]byte, error) {
	type bare PeerConnectionStatus
	return encodeObject(bare(v), v.Extra)
}

// PeerConnectionStatusPhase has documented values; others are kept.
//
// Outcome of the joining. The options are as follows: - Connecting: being joined - Active: joined - Abnormal:
// joining failed.
type PeerConnectionStatusPhase string

// Documented values of PeerConnectionStatusPhase.
const (
	// being joined.
	PeerConnectionStatusPhaseConnecting PeerConnectionStatusPhase = "Connecting"

	// joined.
	PeerConnectionStatusPhaseActive PeerConnectionStatusPhase = "Active"

	// joining failed.
	PeerConnectionStatusPhaseAbnormal PeerConnectionStatusPhase = "Abnormal"
)

// ListNodePoolNodesResponseBody is a structure of the API.
type ListNodePoolNodesResponseBody struct {
	// Version of this API. Enumeration values: - v2.
	ApiVersion *ListNodePoolNodesResponseBodyApiVersion `json:"apiVersion,omitzero"`

	// Kind of the returned object. Enumeration values: - NodeList: list made of nodes.
	Kind *ListNodePoolNodesResponseBodyKind `json:"kind,omitzero"`

	// Paging data of the list itself.
	Metadata *NodeListMetadata `json:"metadata,omitzero"`

	// The nodes, one entry each.
	Items []Node `json:"items,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListNodePoolNodesResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListNodePoolNodesResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListNodePoolNodesResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListNodePoolNodesResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ListNodePoolNodesResponseBodyApiVersion has documented values; others are kept.
//
// Version of this API. Enumeration values: - v2.
type ListNodePoolNodesResponseBodyApiVersion string

// Documented values of ListNodePoolNodesResponseBodyApiVersion.
const (
	ListNodePoolNodesResponseBodyApiVersionV2 ListNodePoolNodesResponseBodyApiVersion = "v2"
)

// ListNodePoolNodesResponseBodyKind has documented values; others are kept.
//
// Kind of the returned object. Enumeration values: - NodeList: list made of nodes.
type ListNodePoolNodesResponseBodyKind string

// Documented values of ListNodePoolNodesResponseBodyKind.
const (
	// list made of nodes.
	ListNodePoolNodesResponseBodyKindNodeList ListNodePoolNodesResponseBodyKind = "NodeList"
)

// NodeListMetadata is a structure of the API.
type NodeListMetadata struct {
	// Marker of where the next page starts. Send it back unchanged to go on.
	Continue *string `json:"continue,omitzero"`

	// How many entries have not been returned yet.
	RemainingItemCount *int64 `json:"remainingItemCount,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodeListMetadata) UnmarshalJSON(data []byte) error {
	type bare NodeListMetadata
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodeListMetadata) MarshalJSON() ([]byte, error) {
	type bare NodeListMetadata
	return encodeObject(bare(v), v.Extra)
}

// Node is a structure of the API.
type Node struct {
	// API version that the node data follows. The options are as follows: - v2.
	ApiVersion *NodeApiVersion `json:"apiVersion,omitzero"`

	// Kind of object. The options are as follows: - Node: a single node.
	Kind *NodeKind `json:"kind,omitzero"`

	// Basic data of the node such as its name and age.
	Metadata *Metadata `json:"metadata,omitzero"`

	// Configuration wanted for the node.
	Spec *NodeSpec `json:"spec,omitzero"`

	// Actual situation of the node right now.
	Status *NodeStatus `json:"status,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *Node) UnmarshalJSON(data []byte) error {
	type bare Node
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v Node) MarshalJSON() ([]byte, error) {
	type bare Node
	return encodeObject(bare(v), v.Extra)
}

// NodeApiVersion has documented values; others are kept.
//
// API version that the node data follows. The options are as follows: - v2.
type NodeApiVersion string

// Documented values of NodeApiVersion.
const (
	NodeApiVersionV2 NodeApiVersion = "v2"
)

// NodeKind has documented values; others are kept.
//
// Kind of object. The options are as follows: - Node: a single node.
type NodeKind string

// Documented values of NodeKind.
const (
	// a single node.
	NodeKindNode NodeKind = "Node"
)

// Metadata is a structure of the API.
type Metadata struct {
	// Name that is unique among the nodes of the pool.
	Name *string `json:"name,omitzero"`

	// When the node was set up, in UTC, for example 2024-03-05T08:00:00Z.
	CreationTimestamp *string `json:"creationTimestamp,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *Metadata) UnmarshalJSON(data []byte) error {
	type bare Metadata
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v Metadata) MarshalJSON() ([]byte, error) {
	type bare Metadata
	return encodeObject(bare(v), v.Extra)
}

// NodeSpec is a structure of the API.
type NodeSpec struct {
	// Code of the flavor that the node uses.
	Flavor *string `json:"flavor,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodeSpec) UnmarshalJSON(data []byte) error {
	type bare NodeSpec
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodeSpec) MarshalJSON() ([]byte, error) {
	type bare NodeSpec
	return encodeObject(bare(v), v.Extra)
}

// NodeStatus is a structure of the API.
type NodeStatus struct {
	// Stage that the node is in. The options are as follows: - Available: ready for use - Creating: being set up -
	// Deleting: being removed - Abnormal: faulty - Checking: running its self-check.
	Phase *NodeStatusPhase `json:"phase,omitzero"`

	// AZ that hosts the node.
	Az *string `json:"az,omitzero"`

	// IP of the node on the private network.
	PrivateIp *string `json:"privateIp,omitzero"`

	// All resources that the node has.
	Resources *NodeResource `json:"resources,omitzero"`

	// Resources on the node that can still be handed out.
	AvailableResources *NodeResource `json:"availableResources,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodeStatus) UnmarshalJSON(data []byte) error {
	type bare NodeStatus
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodeStatus) MarshalJSON() ([]byte, error) {
	type bare NodeStatus
	return encodeObject(bare(v), v.Extra)
}

// NodeStatusPhase has documented values; others are kept.
//
// Stage that the node is in. The options are as follows: - Available: ready for use - Creating: being set up -
// Deleting: being removed - Abnormal: faulty - Checking: running its self-check.
type NodeStatusPhase string

// Documented values of NodeStatusPhase.
const (
	// ready for use.
	NodeStatusPhaseAvailable NodeStatusPhase = "Available"

	// being set up.
	NodeStatusPhaseCreating NodeStatusPhase = "Creating"

	// being removed.
	NodeStatusPhaseDeleting NodeStatusPhase = "Deleting"

	// faulty.
	NodeStatusPhaseAbnormal NodeStatusPhase = "Abnormal"

	// running its self-check.
	NodeStatusPhaseChecking NodeStatusPhase = "Checking"
)

// NodeResource is a structure of the API.
type NodeResource struct {
	// Amount of CPU. The suffix m stands for a thousandth of a core.
	Cpu *string `json:"cpu,omitzero"`

	// Amount of memory, for example 6144Mi.
	Memory *string `json:"memory,omitzero"`

	// Number of GPUs, on nodes that have any.
	NvidiaComGpu *string `json:"nvidia.com/gpu,omitzero"`

	// Number of NPUs, on nodes with Ascend chips.
	HuaweiComAscendSnt3 *string `json:"huawei.com/ascend-snt3,omitzero"`

	// Number of NPUs, on nodes with Ascend chips.
	HuaweiComAscendSnt9 *string `json:"huawei.com/ascend-snt9,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodeResource) UnmarshalJSON(data []byte) error {
	type bare NodeResource
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodeResource) MarshalJSON() ([]byte, error) {
	type bare NodeResource
	return encodeObject(bare(v), v.Extra)
}

// ListNodePoolsResponseBody is a structure of the API.
type ListNodePoolsResponseBody struct {
	// Version of this API. The options are as follows: - v2.
	ApiVersion *ListNodePoolsResponseBodyApiVersion `json:"apiVersion,omitzero"`

	// Kind of the returned object. The options are as follows: - NodePoolList: list made of node pools.
	Kind *ListNodePoolsResponseBodyKind `json:"kind,omitzero"`

	// The node pools, one entry each.
	Items []NodePool `json:"items,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListNodePoolsResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListNodePoolsResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListNodePoolsResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListNodePoolsResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ListNodePoolsResponseBodyApiVersion has documented values; others are kept.
//
// Version of this API. The options are as follows: - v2.
type ListNodePoolsResponseBodyApiVersion string

// Documented values of ListNodePoolsResponseBodyApiVersion.
const (
	ListNodePoolsResponseBodyApiVersionV2 ListNodePoolsResponseBodyApiVersion = "v2"
)

// ListNodePoolsResponseBodyKind has documented values; others are kept.
//
// Kind of the returned object. The options are as follows: - NodePoolList: list made of node pools.
type ListNodePoolsResponseBodyKind string

// Documented values of ListNodePoolsResponseBodyKind.
const (
	// list made of node pools.
	ListNodePoolsResponseBodyKindNodePoolList ListNodePoolsResponseBodyKind = "NodePoolList"
)

// NodePool is a structure of the API.
type NodePool struct {
	// API version that the node pool data follows. The options are as follows: - v2.
	ApiVersion *NodePoolApiVersion `json:"apiVersion,omitzero"`

	// Kind of object. The options are as follows: - NodePool: a single node pool.
	Kind *NodePoolKind `json:"kind,omitzero"`

	// Basic data of the node pool.
	Metadata *NodePoolMetadata `json:"metadata,omitzero"`

	// Configuration wanted for the node pool.
	Spec *NodePoolSpec `json:"spec,omitzero"`

	// Actual situation of the node pool right now.
	Status *NodePoolStatus `json:"status,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodePool) UnmarshalJSON(data []byte) error {
	type bare NodePool
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodePool) MarshalJSON() ([]byte, error) {
	type bare NodePool
	return encodeObject(bare(v), v.Extra)
}

// NodePoolApiVersion has documented values; others are kept.
//
// API version that the node pool data follows. The options are as follows: - v2.
type NodePoolApiVersion string

// Documented values of NodePoolApiVersion.
const (
	NodePoolApiVersionV2 NodePoolApiVersion = "v2"
)

// NodePoolKind has documented values; others are kept.
//
// Kind of object. The options are as follows: - NodePool: a single node pool.
type NodePoolKind string

// Documented values of NodePoolKind.
const (
	// a single node pool.
	NodePoolKindNodePool NodePoolKind = "NodePool"
)

// NodePoolMetadata is a structure of the API.
type NodePoolMetadata struct {
	// Name that is unique among the node pools of the resource pool.
	Name *string `json:"name,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodePoolMetadata) UnmarshalJSON(data []byte) error {
	type bare NodePoolMetadata
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodePoolMetadata) MarshalJSON() ([]byte, error) {
	type bare NodePoolMetadata
	return encodeObject(bare(v), v.Extra)
}

// NodePoolSpec is a structure of the API.
type NodePoolSpec struct {
	// Nodes that are wanted.
	Resources *NodePoolResource `json:"resources,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodePoolSpec) UnmarshalJSON(data []byte) error {
	type bare NodePoolSpec
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodePoolSpec) MarshalJSON() ([]byte, error) {
	type bare NodePoolSpec
	return encodeObject(bare(v), v.Extra)
}

// NodePoolResource is a structure of the API.
type NodePoolResource struct {
	// Name of the node pool that it belongs to.
	NodePool *string `json:"nodePool,omitzero"`

	// Code of the flavor that nodes of the pool use.
	Flavor *string `json:"flavor,omitzero"`

	// Number of nodes that is always kept.
	Count *int64 `json:"count,omitzero"`

	// Most nodes allowed after scaling out.
	MaxCount *int64 `json:"maxCount,omitzero"`

	// Network that nodes of the pool are attached to.
	Network *NodePoolNetwork `json:"network,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodePoolResource) UnmarshalJSON(data []byte) error {
	type bare NodePoolResource
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodePoolResource) MarshalJSON() ([]byte, error) {
	type bare NodePoolResource
	return encodeObject(bare(v), v.Extra)
}

// NodePoolNetwork is a structure of the API.
type NodePoolNetwork struct {
	// Number of the VPC.
	Vpc *string `json:"vpc,omitzero"`

	// Number of the subnet.
	Subnet *string `json:"subnet,omitzero"`

	// Numbers of the security groups in force.
	SecurityGroups []string `json:"securityGroups,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodePoolNetwork) UnmarshalJSON(data []byte) error {
	type bare NodePoolNetwork
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodePoolNetwork) MarshalJSON() ([]byte, error) {
	type bare NodePoolNetwork
	return encodeObject(bare(v), v.Extra)
}

// NodePoolStatus is a structure of the API.
type NodePoolStatus struct {
	// Nodes counted by condition.
	Resources *NodePoolStatusResources `json:"resources,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodePoolStatus) UnmarshalJSON(data []byte) error {
	type bare NodePoolStatus
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodePoolStatus) MarshalJSON() ([]byte, error) {
	type bare NodePoolStatus
	return encodeObject(bare(v), v.Extra)
}

// NodePoolStatusResources is a structure of the API.
type NodePoolStatusResources struct {
	// Nodes that can be used.
	Available *NodePoolAvailable `json:"available,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodePoolStatusResources) UnmarshalJSON(data []byte) error {
	type bare NodePoolStatusResources
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodePoolStatusResources) MarshalJSON() ([]byte, error) {
	type bare NodePoolStatusResources
	return encodeObject(bare(v), v.Extra)
}

// NodePoolAvailable is a structure of the API.
type NodePoolAvailable struct {
	// Name of the node pool that it belongs to.
	NodePool *string `json:"nodePool,omitzero"`

	// Code of the flavor that nodes of the pool use.
	Flavor *string `json:"flavor,omitzero"`

	// Number of nodes that is always kept.
	Count *int64 `json:"count,omitzero"`

	// Most nodes allowed after scaling out.
	MaxCount *int64 `json:"maxCount,omitzero"`

	// How the nodes are spread over AZs.
	Azs []AzCount `json:"azs,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NodePoolAvailable) UnmarshalJSON(data []byte) error {
	type bare NodePoolAvailable
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NodePoolAvailable) MarshalJSON() ([]byte, error) {
	type bare NodePoolAvailable
	return encodeObject(bare(v), v.Extra)
}

// ListNotebookFlavorsResponseBody is a structure of the API.
type ListNotebookFlavorsResponseBody struct {
	// Number of the page returned.
	Current *int64 `json:"current,omitzero"`

	// Flavors on this page.
	Data []NotebookFlavor `json:"data,omitzero"`

	// Flavors that an instance can change to.
	Flavors []NotebookFlavor `json:"flavors,omitzero"`

	// How many pages the whole result has.
	Pages *int64 `json:"pages,omitzero"`

	// How many entries a page holds.
	Size *int64 `json:"size,omitzero"`

	// How many entries match altogether.
	Total *int64 `json:"total,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListNotebookFlavorsResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListNotebookFlavorsResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListNotebookFlavorsResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListNotebookFlavorsResponseBody
	return encodeObject(bare(v), v.Extra)
}

// NotebookFlavor is a structure of the API.
type NotebookFlavor struct {
	// Instruction set architecture of the processor. The options are as follows: - X86_64 - AARCH64.
	Arch *NotebookFlavorArch `json:"arch,omitzero"`

	// NPUs of the flavor.
	Ascend *AscendInfo `json:"ascend,omitzero"`

	// Data for charging.
	Billing *BillingInfo `json:"billing,omitzero"`

	// Type of processor. The options are as follows: - CPU - GPU - ASCEND.
	Category *NotebookFlavorCategory `json:"category,omitzero"`

	// Text that introduces the flavor.
	Description *string `json:"description,omitzero"`

	// Which instances the flavor is for. The options are as follows: - DEFAULT: for CodeLab - NOTEBOOK: for
	// ordinary notebooks.
	Feature *NotebookFlavorFeature `json:"feature,omitzero"`

	// Whether use of the flavor costs nothing.
	Free *bool `json:"free,omitzero"`

	// GPUs of the flavor.
	Gpu *GpuInfo `json:"gpu,omitzero"`

	// Code of the flavor.
	Id *string `json:"id,omitzero"`

	// Memory of the flavor.
	Memory *int64 `json:"memory,omitzero"`

	// Display name of the flavor.
	Name *string `json:"name,omitzero"`

	// Whether the flavor is used up. The options are as follows: - true: nothing left - false: still on offer.
	SoldOut *bool `json:"sold_out,omitzero"`

	// Storage that goes with the flavor. The options are as follows: - EFS - EVS.
	Storages []NotebookFlavorStoragesItem `json:"storages,omitzero"`

	// Number of CPU cores.
	Vcpus *int64 `json:"vcpus,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NotebookFlavor) UnmarshalJSON(data []byte) error {
	type bare NotebookFlavor
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NotebookFlavor) MarshalJSON() ([]byte, error) {
	type bare NotebookFlavor
	return encodeObject(bare(v), v.Extra)
}

// NotebookFlavorArch has documented values; others are kept.
//
// Instruction set architecture of the processor. The options are as follows: - X86_64 - AARCH64.
type NotebookFlavorArch string

// Documented values of NotebookFlavorArch.
const (
	NotebookFlavorArchX8664 NotebookFlavorArch = "X86_64"

	NotebookFlavorArchAarch64 NotebookFlavorArch = "AARCH64"
)

// NotebookFlavorCategory has documented values; others are kept.
//
// Type of processor. The options are as follows: - CPU - GPU - ASCEND.
type NotebookFlavorCategory string

// Documented values of NotebookFlavorCategory.
const (
	NotebookFlavorCategoryCpu NotebookFlavorCategory = "CPU"

	NotebookFlavorCategoryGpu NotebookFlavorCategory = "GPU"

	NotebookFlavorCategoryAscend NotebookFlavorCategory = "ASCEND"
)

// NotebookFlavorFeature has documented values; others are kept.
//
// Which instances the flavor is for. The options are as follows: - DEFAULT: for CodeLab - NOTEBOOK: for ordinary
// notebooks.
type NotebookFlavorFeature string

// Documented values of NotebookFlavorFeature.
const (
	// for CodeLab.
	NotebookFlavorFeatureDefault NotebookFlavorFeature = "DEFAULT"

	// for ordinary notebooks.
	NotebookFlavorFeatureNotebook NotebookFlavorFeature = "NOTEBOOK"
)

// NotebookFlavorStoragesItem has documented values; others are kept.
type NotebookFlavorStoragesItem string

// Documented values of NotebookFlavorStoragesItem.
const (
	NotebookFlavorStoragesItemEfs NotebookFlavorStoragesItem = "EFS"

	NotebookFlavorStoragesItemEvs NotebookFlavorStoragesItem = "EVS"
)

// ListNotebooksResponseBody is a structure of the API.
type ListNotebooksResponseBody struct {
	// Number of the page returned.
	Current *int64 `json:"current,omitzero"`

	// Instances on this page.
	Data []NotebookResp `json:"data,omitzero"`

	// How many pages the whole result has.
	Pages *int64 `json:"pages,omitzero"`

	// How many entries a page holds.
	Size *int64 `json:"size,omitzero"`

	// How many entries match altogether.
	Total *int64 `json:"total,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListNotebooksResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListNotebooksResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListNotebooksResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListNotebooksResponseBody
	return encodeObject(bare(v), v.Extra)
}

// NotebookResp is a structure of the API.
type NotebookResp struct {
	// When the instance was set up, in UTC milliseconds.
	CreateAt *int64 `json:"create_at,omitzero"`

	// Remark given when the instance was set up.
	Description *string `json:"description,omitzero"`

	// Ways to get into the instance.
	Endpoints []EndpointsRes `json:"endpoints,omitzero"`

	// Why an operation did not succeed. Absent otherwise.
	FailReason *string `json:"fail_reason,omitzero"`

	// Category that the instance belongs to. Enumeration values: - DEFAULT: free flavor offered by CodeLab, at most
	// one for each user - NOTEBOOK: flavor charged by use.
	Feature *NotebookRespFeature `json:"feature,omitzero"`

	// Code of the flavor that the instance uses.
	Flavor *string `json:"flavor,omitzero"`

	// Number of the instance, a UUID.
	Id *string `json:"id,omitzero"`

	// Image that the instance runs.
	Image *ImageInfo `json:"image,omitzero"`

	// Settings of the automatic shutdown.
	Lease *LeaseInfo `json:"lease,omitzero"`

	// Display name of the instance.
	Name *string `json:"name,omitzero"`

	// Stage that the instance is in. Enumeration values: - INIT: just registered - CREATING: being set up -
	// STARTING: starting up - STOPPING: shutting down - DELETING: being removed - RUNNING: at work - STOPPED: shut
	// down - SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED: could not be set up -
	// START_FAILED: could not start up - DELETE_FAILED: could not be removed - ERROR: out of order - DELETED:
	// removed - FROZEN: blocked.
	Status *NotebookRespStatus `json:"status,omitzero"`

	// Check string used when the instance is opened as a notebook.
	Token *string `json:"token,omitzero"`

	// When the instance last changed, in UTC milliseconds.
	UpdateAt *int64 `json:"update_at,omitzero"`

	// Web address under which a browser opens the instance.
	Url *string `json:"url,omitzero"`

	// Storage attached to the instance.
	Volume *VolumeInfo `json:"volume,omitzero"`

	// Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual number
	// otherwise. (default "0")
	WorkspaceId *string `json:"workspace_id,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *NotebookResp) UnmarshalJSON(data []byte) error {
	type bare NotebookResp
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v NotebookResp) MarshalJSON() ([]byte, error) {
	type bare NotebookResp
	return encodeObject(bare(v), v.Extra)
}

// NotebookRespFeature has documented values; others are kept.
//
// Category that the instance belongs to. Enumeration values: - DEFAULT: free flavor offered by CodeLab, at most
// one for each user - NOTEBOOK: flavor charged by use.
type NotebookRespFeature string

// Documented values of NotebookRespFeature.
const (
	// free flavor offered by CodeLab, at most one for each user.
	NotebookRespFeatureDefault NotebookRespFeature = "DEFAULT"

	// flavor charged by use.
	NotebookRespFeatureNotebook NotebookRespFeature = "NOTEBOOK"
)

// NotebookRespStatus has documented values; others are kept.
//
// Stage that the instance is in. Enumeration values: - INIT: just registered - CREATING: being set up -
// STARTING: starting up - STOPPING: shutting down - DELETING: being removed - RUNNING: at work - STOPPED: shut
// down - SNAPSHOTTING: taking a snapshot, that is, while an image is saved - CREATE_FAILED: could not be set up -
// START_FAILED: could not start up - DELETE_FAILED: could not be removed - ERROR: out of order - DELETED:
// removed - FROZEN: blocked.
type NotebookRespStatus string

// Documented values of NotebookRespStatus.
const (
	// just registered.
	NotebookRespStatusInit NotebookRespStatus = "INIT"

	// being set up.
	NotebookRespStatusCreating NotebookRespStatus = "CREATING"

	// starting up.
	NotebookRespStatusStarting NotebookRespStatus = "STARTING"

	// shutting down.
	NotebookRespStatusStopping NotebookRespStatus = "STOPPING"

	// being removed.
	NotebookRespStatusDeleting NotebookRespStatus = "DELETING"

	// at work.
	NotebookRespStatusRunning NotebookRespStatus = "RUNNING"

	// shut down.
	NotebookRespStatusStopped NotebookRespStatus = "STOPPED"

	// taking a snapshot, that is, while an image is saved.
	NotebookRespStatusSnapshotting NotebookRespStatus = "SNAPSHOTTING"

	// could not be set up.
	NotebookRespStatusCreateFailed NotebookRespStatus = "CREATE_FAILED"

	// could not start up.
	NotebookRespStatusStartFailed NotebookRespStatus = "START_FAILED"

	// could not be removed.
	NotebookRespStatusDeleteFailed NotebookRespStatus = "DELETE_FAILED"

	// out of order.
	NotebookRespStatusError NotebookRespStatus = "ERROR"

	// removed.
	NotebookRespStatusDeleted NotebookRespStatus = "DELETED"

	// blocked.
	NotebookRespStatusFrozen NotebookRespStatus = "FROZEN"
)

// ListPoolNodesResponseBody is a structure of the API.
type ListPoolNodesResponseBody struct {
	// Version of this API. The options are as follows: - v2.
	ApiVersion *ListPoolNodesResponseBodyApiVersion `json:"apiVersion,omitzero"`

	// Kind of the returned object. The options are as follows: - NodeList: list made of nodes.
	Kind *ListPoolNodesResponseBodyKind `json:"kind,omitzero"`

	// Paging data of the list itself.
	Metadata *NodeListMetadata `json:"metadata,omitzero"`

	// The nodes, one entry each.
	Items []Node `json:"items,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListPoolNodesResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListPoolNodesResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListPoolNodesResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListPoolNodesResponseBody
	return encodeObject(bare(v), v.Extra)
}

// ListPoolNodesResponseBodyApiVersion has documented values; others are kept.
//
// Version of this API. The options are as follows: - v2.
type ListPoolNodesResponseBodyApiVersion string

// Documented values of ListPoolNodesResponseBodyApiVersion.
const (
	ListPoolNodesResponseBodyApiVersionV2 ListPoolNodesResponseBodyApiVersion = "v2"
)

// ListPoolNodesResponseBodyKind has documented values; others are kept.
//
// Kind of the returned object. The options are as follows: - NodeList: list made of nodes.
type ListPoolNodesResponseBodyKind string

// Documented values of ListPoolNodesResponseBodyKind.
const (
	// list made of nodes.
	ListPoolNodesResponseBodyKindNodeList ListPoolNodesResponseBodyKind = "NodeList"
)

// ListPoolTagsResponseBody is a structure of the API.
type ListPoolTagsResponseBody struct {
	// Tags that were collected.
	Tags []PoolTag `json:"tags,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *ListPoolTagsResponseBody) UnmarshalJSON(data []byte) error {
	type bare ListPoolTagsResponseBody
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v ListPoolTagsResponseBody) MarshalJSON() ([]byte, error) {
	type bare ListPoolTagsResponseBody
	return encodeObject(bare(v), v.Extra)
}

// PoolTag is a structure of the API.
type PoolTag struct {
	// Key of the tag.
	Key *string `json:"key,omitzero"`

	// All values seen under that key.
	Values []string `json:"values,omitzero"`

	// Extra are members that the documentation does not know.
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

// UnmarshalJSON reads the structure and keeps what it does not know.
func (v *PoolTag) UnmarshalJSON(data []byte) error {
	type bare PoolTag
	return decodeObject(data, (*bare)(v), &v.Extra, &v.missing)
}

// MarshalJSON writes the structure with what it does not know.
func (v PoolTag) MarshalJSON() ([]byte, error) {
	type bare PoolTag
	return encodeObject(bare(v), v.Extra)
}

// ListNotebooksFeature has documented values; others are kept.
type ListNotebooksFeature string

// Documented values of ListNotebooksFeature.
const (
	// free flavor offered by CodeLab, at most one for each user.
	ListNotebooksFeatureDefault ListNotebooksFeature = "DEFAULT"

	// flavor charged by use.
	ListNotebooksFeatureNotebook ListNotebooksFeature = "NOTEBOOK"
)

// ListNotebooksSortDir has documented values; others are kept.
type ListNotebooksSortDir string

// Documented values of ListNotebooksSortDir.
const (
	// smallest first.
	ListNotebooksSortDirAsc ListNotebooksSortDir = "ASC"

	// largest first.
	ListNotebooksSortDirDesc ListNotebooksSortDir = "DESC"
)

// ListNotebooksStatus has documented values; others are kept.
type ListNotebooksStatus string

// Documented values of ListNotebooksStatus.
const (
	// just registered.
	ListNotebooksStatusInit ListNotebooksStatus = "INIT"

	// being set up.
	ListNotebooksStatusCreating ListNotebooksStatus = "CREATING"

	// starting up.
	ListNotebooksStatusStarting ListNotebooksStatus = "STARTING"

	// shutting down.
	ListNotebooksStatusStopping ListNotebooksStatus = "STOPPING"

	// being removed.
	ListNotebooksStatusDeleting ListNotebooksStatus = "DELETING"

	// at work.
	ListNotebooksStatusRunning ListNotebooksStatus = "RUNNING"

	// shut down.
	ListNotebooksStatusStopped ListNotebooksStatus = "STOPPED"

	// taking a snapshot, that is, while an image is saved.
	ListNotebooksStatusSnapshotting ListNotebooksStatus = "SNAPSHOTTING"

	// could not be set up.
	ListNotebooksStatusCreateFailed ListNotebooksStatus = "CREATE_FAILED"

	// could not start up.
	ListNotebooksStatusStartFailed ListNotebooksStatus = "START_FAILED"

	// could not be removed.
	ListNotebooksStatusDeleteFailed ListNotebooksStatus = "DELETE_FAILED"

	// out of order.
	ListNotebooksStatusError ListNotebooksStatus = "ERROR"

	// removed.
	ListNotebooksStatusDeleted ListNotebooksStatus = "DELETED"

	// blocked.
	ListNotebooksStatusFrozen ListNotebooksStatus = "FROZEN"
)

// ListNotebookFlavorsCategory has documented values; others are kept.
type ListNotebookFlavorsCategory string

// Documented values of ListNotebookFlavorsCategory.
const (
	ListNotebookFlavorsCategoryCpu ListNotebookFlavorsCategory = "CPU"

	ListNotebookFlavorsCategoryGpu ListNotebookFlavorsCategory = "GPU"

	ListNotebookFlavorsCategoryAscend ListNotebookFlavorsCategory = "ASCEND"
)

// ListNotebookFlavorsType has documented values; others are kept.
type ListNotebookFlavorsType string

// Documented values of ListNotebookFlavorsType.
const (
	// cluster shared by all.
	ListNotebookFlavorsTypeManaged ListNotebookFlavorsType = "MANAGED"

	// cluster reserved for one user.
	ListNotebookFlavorsTypeDedicated ListNotebookFlavorsType = "DEDICATED"
)

// ListNotebookFlavorsSortDir has documented values; others are kept.
type ListNotebookFlavorsSortDir string

// Documented values of ListNotebookFlavorsSortDir.
const (
	// smallest first.
	ListNotebookFlavorsSortDirAsc ListNotebookFlavorsSortDir = "ASC"

	// largest first.
	ListNotebookFlavorsSortDirDesc ListNotebookFlavorsSortDir = "DESC"
)

// ListModelsModelStatus has documented values; others are kept.
type ListModelsModelStatus string

// Documented values of ListModelsModelStatus.
const (
	// being published.
	ListModelsModelStatusPublishing ListModelsModelStatus = "publishing"

	// available.
	ListModelsModelStatusPublished ListModelsModelStatus = "published"

	// could not be published.
	ListModelsModelStatusFailed ListModelsModelStatus = "failed"

	// image being built.
	ListModelsModelStatusBuilding ListModelsModelStatus = "building"

	// image could not be built.
	ListModelsModelStatusBuildingFailed ListModelsModelStatus = "building_failed"
)

// ListModelsSortBy has documented values; others are kept.
type ListModelsSortBy string

// Documented values of ListModelsSortBy.
const (
	// when the application was set up (default value)
	ListModelsSortByCreateAt ListModelsSortBy = "create_at"

	// version of the application.
	ListModelsSortByModelVersion ListModelsSortBy = "model_version"

	// size of the application.
	ListModelsSortByModelSize ListModelsSortBy = "model_size"
)

// ListModelsOrder has documented values; others are kept.
type ListModelsOrder string

// Documented values of ListModelsOrder.
const (
	// smallest first.
	ListModelsOrderAsc ListModelsOrder = "asc"

	// largest first (default value)
	ListModelsOrderDesc ListModelsOrder = "desc"
)

// ListModelsModelType has documented values; others are kept.
type ListModelsModelType string

// Documented values of ListModelsModelType.
const (
	ListModelsModelTypeCustom ListModelsModelType = "Custom"

	ListModelsModelTypeImage ListModelsModelType = "Image"

	ListModelsModelTypeMindSpore ListModelsModelType = "MindSpore"

	ListModelsModelTypePyTorch ListModelsModelType = "PyTorch"

	ListModelsModelTypeTensorFlow ListModelsModelType = "TensorFlow"

	ListModelsModelTypeTemplate ListModelsModelType = "Template"
)

// ListModelsNotModelType has documented values; others are kept.
type ListModelsNotModelType string

// Documented values of ListModelsNotModelType.
const (
	ListModelsNotModelTypeCustom ListModelsNotModelType = "Custom"

	ListModelsNotModelTypeImage ListModelsNotModelType = "Image"

	ListModelsNotModelTypeMindSpore ListModelsNotModelType = "MindSpore"

	ListModelsNotModelTypePyTorch ListModelsNotModelType = "PyTorch"

	ListModelsNotModelTypeTensorFlow ListModelsNotModelType = "TensorFlow"

	ListModelsNotModelTypeTemplate ListModelsNotModelType = "Template"
)

// ListImageGroupsType has documented values; others are kept.
type ListImageGroupsType string

// Documented values of ListImageGroupsType.
const (
	// image supplied with the platform.
	ListImageGroupsTypeBuildIn ListImageGroupsType = "BUILD_IN"

	// image that a user saved.
	ListImageGroupsTypeDedicated ListImageGroupsType = "DEDICATED"
)

// ListImagesServiceType has documented values; others are kept.
type ListImagesServiceType string

// Documented values of ListImagesServiceType.
const (
	// for any purpose.
	ListImagesServiceTypeCommon ListImagesServiceType = "COMMON"

	// best for inference.
	ListImagesServiceTypeInference ListImagesServiceType = "INFERENCE"

	// best for training jobs.
	ListImagesServiceTypeTrain ListImagesServiceType = "TRAIN"

	// best for development and tests.
	ListImagesServiceTypeDev ListImagesServiceType = "DEV"

	// purpose not stated.
	ListImagesServiceTypeUnknown ListImagesServiceType = "UNKNOWN"
)

// ListImagesSortDir has documented values; others are kept.
type ListImagesSortDir string

// Documented values of ListImagesSortDir.
const (
	// smallest first.
	ListImagesSortDirAsc ListImagesSortDir = "ASC"

	// largest first.
	ListImagesSortDirDesc ListImagesSortDir = "DESC"
)

// ListImagesType has documented values; others are kept.
type ListImagesType string

// Documented values of ListImagesType.
const (
	// image supplied with the platform.
	ListImagesTypeBuildIn ListImagesType = "BUILD_IN"

	// image that a user saved.
	ListImagesTypeDedicated ListImagesType = "DEDICATED"
)
