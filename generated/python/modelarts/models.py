"""Structures and values of the API."""

from __future__ import annotations

from typing import Annotated

from pydantic import MISSING, Field

from .runtime.values import Model, OpenIntEnum, OpenStrEnum


class AscendInfo(Model):
    """``AscendInfo`` of the API."""

    npu: int | MISSING = MISSING
    """How many NPUs there are."""

    npu_memory: str | MISSING = MISSING
    """Memory of each NPU."""

    type: str | MISSING = MISSING
    """Model of the NPU."""


class AzCount(Model):
    """``AzCount`` of the API."""

    az: str | MISSING = MISSING
    """Name of the AZ."""

    count: int | MISSING = MISSING
    """Number of nodes in the AZ."""


class BillingInfo(Model):
    """``BillingInfo`` of the API."""

    code: str | MISSING = MISSING
    """Code used for charging."""

    unit_num: int | MISSING = MISSING
    """How many charging units it counts as."""


class CreateNotebookRequestBody(Model):
    """``CreateNotebookRequestBody`` of the API."""

    name: str
    """Name for the instance: 1 to 128 letters, digits, underscores or hyphens."""

    description: str | MISSING = MISSING
    """Remark on what the instance is for.
    Maximum length: 512
    (at most 512 characters)
    """

    feature: CreateNotebookRequestBodyFeature | MISSING = MISSING
    """Category of the instance to set up. The value can be:
    - DEFAULT: free flavor offered by CodeLab, at most one for each user
    - NOTEBOOK: flavor charged by use
    (default "NOTEBOOK")
    """

    flavor: str
    """Code of the chosen flavor, taken from the list of flavors."""

    image_id: str
    """UUID of the chosen image, taken from the list of images."""

    duration: int | MISSING = MISSING
    """How long the instance works before it is shut down automatically, in milliseconds.
    (at least 3600000; at most 86400000; default 3600000)
    """

    endpoints: list[EndpointsReq] | MISSING = MISSING
    """Ways of access to open besides the browser, 2 at most."""

    pool_id: str | MISSING = MISSING
    """Number of the dedicated pool to place the instance in. The public pool is used if it is left
    out.
    """

    volume: VolumeReq
    """Storage to attach to the instance."""

    workspace_id: str | MISSING = MISSING
    """Workspace to put the instance in.
    (default "0")
    """


class CreateNotebookRequestBodyFeature(OpenStrEnum):
    """Category of the instance to set up. The value can be:
    - DEFAULT: free flavor offered by CodeLab, at most one for each user
    - NOTEBOOK: flavor charged by use
    """

    DEFAULT = "DEFAULT"
    """free flavor offered by CodeLab, at most one for each user"""

    NOTEBOOK = "NOTEBOOK"
    """flavor charged by use"""


class EndpointsReq(Model):
    """``EndpointsReq`` of the API."""

    service: EndpointsReqService
    """Kind of access. The value can be:
    - NOTEBOOK: open the notebook in a browser over HTTPS
    - SSH: connect an IDE on your computer to the notebook over SSH
    """

    allowed_access_ips: list[str] | MISSING = MISSING
    """Public IPs that may connect, 5 at most. There is no limit if it is left out."""

    key_pair_names: list[str] | MISSING = MISSING
    """Names of the key pairs that SSH connections may use."""


class EndpointsReqService(OpenStrEnum):
    """Kind of access. The value can be:
    - NOTEBOOK: open the notebook in a browser over HTTPS
    - SSH: connect an IDE on your computer to the notebook over SSH
    """

    NOTEBOOK = "NOTEBOOK"
    """open the notebook in a browser over HTTPS"""

    SSH = "SSH"
    """connect an IDE on your computer to the notebook over SSH"""


class VolumeReq(Model):
    """``VolumeReq`` of the API."""

    category: VolumeReqCategory
    """Category of the storage. The value can be:
    - EVS: block storage
    - EFS: scalable file service
    """

    ownership: VolumeReqOwnership
    """Who looks after the storage. The value can be:
    - MANAGED: storage run by the platform
    - DEDICATED: storage owned by the user
    """

    capacity: int | MISSING = MISSING
    """Storage capacity in GB.
    (at least 5; at most 4096; default 5)
    """

    uri: str | MISSING = MISSING
    """Address of the storage. Needed if the user looks after it."""


class VolumeReqCategory(OpenStrEnum):
    """Category of the storage. The value can be:
    - EVS: block storage
    - EFS: scalable file service
    """

    EVS = "EVS"
    """block storage"""

    EFS = "EFS"
    """scalable file service"""


class VolumeReqOwnership(OpenStrEnum):
    """Who looks after the storage. The value can be:
    - MANAGED: storage run by the platform
    - DEDICATED: storage owned by the user
    """

    MANAGED = "MANAGED"
    """storage run by the platform"""

    DEDICATED = "DEDICATED"
    """storage owned by the user"""


class CreateNotebookResponseBody(Model):
    """``CreateNotebookResponseBody`` of the API."""

    create_at: int | MISSING = MISSING
    """When the instance was set up, in UTC milliseconds."""

    description: str | MISSING = MISSING
    """Remark given when the instance was set up."""

    endpoints: list[EndpointsRes] | MISSING = MISSING
    """Ways to get into the instance."""

    fail_reason: str | MISSING = MISSING
    """Why an operation did not succeed. Absent otherwise."""

    feature: CreateNotebookResponseBodyFeature | MISSING = MISSING
    """Category that the instance belongs to. The value can be:
    - DEFAULT: free flavor offered by CodeLab, at most one for each user
    - NOTEBOOK: flavor charged by use
    """

    flavor: str | MISSING = MISSING
    """Code of the flavor that the instance uses."""

    id: str | MISSING = MISSING
    """Number of the instance, a UUID."""

    image: ImageInfo | MISSING = MISSING
    """Image that the instance runs."""

    lease: LeaseInfo | MISSING = MISSING
    """Settings of the automatic shutdown."""

    name: str | MISSING = MISSING
    """Display name of the instance."""

    status: CreateNotebookResponseBodyStatus | MISSING = MISSING
    """Stage that the instance is in. The value can be:
    - INIT: just registered
    - CREATING: being set up
    - STARTING: starting up
    - STOPPING: shutting down
    - DELETING: being removed
    - RUNNING: at work
    - STOPPED: shut down
    - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    - CREATE_FAILED: could not be set up
    - START_FAILED: could not start up
    - DELETE_FAILED: could not be removed
    - ERROR: out of order
    - DELETED: removed
    - FROZEN: blocked
    """

    token: str | MISSING = MISSING
    """Check string used when the instance is opened as a notebook."""

    update_at: int | MISSING = MISSING
    """When the instance last changed, in UTC milliseconds."""

    url: str | MISSING = MISSING
    """Web address under which a browser opens the instance."""

    volume: VolumeInfo | MISSING = MISSING
    """Storage attached to the instance."""

    workspace_id: str | MISSING = MISSING
    """Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    number otherwise.
    (default "0")
    """


class EndpointsRes(Model):
    """``EndpointsRes`` of the API."""

    allowed_access_ips: list[str] | MISSING = MISSING
    """Public IPs that may connect. Not set means no limit."""

    key_pair_names: list[str] | MISSING = MISSING
    """Names of the key pairs that SSH connections may use."""

    service: EndpointsResService | MISSING = MISSING
    """Kind of access. Enumeration values:
    - NOTEBOOK: open the notebook in a browser over HTTPS
    - SSH: connect an IDE on your computer to the notebook over SSH
    """

    uri: str | MISSING = MISSING
    """Address that belongs to this kind of access."""


class EndpointsResService(OpenStrEnum):
    """Kind of access. Enumeration values:
    - NOTEBOOK: open the notebook in a browser over HTTPS
    - SSH: connect an IDE on your computer to the notebook over SSH
    """

    NOTEBOOK = "NOTEBOOK"
    """open the notebook in a browser over HTTPS"""

    SSH = "SSH"
    """connect an IDE on your computer to the notebook over SSH"""


class CreateNotebookResponseBodyFeature(OpenStrEnum):
    """Category that the instance belongs to. The value can be:
    - DEFAULT: free flavor offered by CodeLab, at most one for each user
    - NOTEBOOK: flavor charged by use
    """

    DEFAULT = "DEFAULT"
    """free flavor offered by CodeLab, at most one for each user"""

    NOTEBOOK = "NOTEBOOK"
    """flavor charged by use"""


class ImageInfo(Model):
    """``ImageInfo`` of the API."""

    id: str | MISSING = MISSING
    """UUID of the image."""

    name: str | MISSING = MISSING
    """Display name of the image."""

    swr_path: str | MISSING = MISSING
    """Full address of the image in the SWR registry."""

    type: ImageInfoType | MISSING = MISSING
    """Who supplied the image. Enumeration values:
    - BUILD_IN: image supplied with the platform
    - DEDICATED: image that a user saved
    """


class ImageInfoType(OpenStrEnum):
    """Who supplied the image. Enumeration values:
    - BUILD_IN: image supplied with the platform
    - DEDICATED: image that a user saved
    """

    BUILD_IN = "BUILD_IN"
    """image supplied with the platform"""

    DEDICATED = "DEDICATED"
    """image that a user saved"""


class LeaseInfo(Model):
    """``LeaseInfo`` of the API."""

    create_at: int | MISSING = MISSING
    """When the setting took effect, in UTC milliseconds."""

    duration: int | MISSING = MISSING
    """How long the instance may work without a break, in milliseconds."""

    enable: bool | MISSING = MISSING
    """Whether the automatic shutdown is on."""

    update_at: int | MISSING = MISSING
    """When the setting was last changed, in UTC milliseconds."""


class CreateNotebookResponseBodyStatus(OpenStrEnum):
    """Stage that the instance is in. The value can be:
    - INIT: just registered
    - CREATING: being set up
    - STARTING: starting up
    - STOPPING: shutting down
    - DELETING: being removed
    - RUNNING: at work
    - STOPPED: shut down
    - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    - CREATE_FAILED: could not be set up
    - START_FAILED: could not start up
    - DELETE_FAILED: could not be removed
    - ERROR: out of order
    - DELETED: removed
    - FROZEN: blocked
    """

    INIT = "INIT"
    """just registered"""

    CREATING = "CREATING"
    """being set up"""

    STARTING = "STARTING"
    """starting up"""

    STOPPING = "STOPPING"
    """shutting down"""

    DELETING = "DELETING"
    """being removed"""

    RUNNING = "RUNNING"
    """at work"""

    STOPPED = "STOPPED"
    """shut down"""

    SNAPSHOTTING = "SNAPSHOTTING"
    """taking a snapshot, that is, while an image is saved"""

    CREATE_FAILED = "CREATE_FAILED"
    """could not be set up"""

    START_FAILED = "START_FAILED"
    """could not start up"""

    DELETE_FAILED = "DELETE_FAILED"
    """could not be removed"""

    ERROR = "ERROR"
    """out of order"""

    DELETED = "DELETED"
    """removed"""

    FROZEN = "FROZEN"
    """blocked"""


class VolumeInfo(Model):
    """``VolumeInfo`` of the API."""

    capacity: int | MISSING = MISSING
    """Storage capacity in GB."""

    category: VolumeInfoCategory | MISSING = MISSING
    """Category of the storage. Enumeration values:
    - EVS: block storage
    - EFS: scalable file service
    """

    mount_path: str | MISSING = MISSING
    """Directory of the instance in which the storage appears."""

    ownership: VolumeInfoOwnership | MISSING = MISSING
    """Who looks after the storage. Enumeration values:
    - MANAGED: storage run by the platform
    - DEDICATED: storage owned by the user
    """


class VolumeInfoCategory(OpenStrEnum):
    """Category of the storage. Enumeration values:
    - EVS: block storage
    - EFS: scalable file service
    """

    EVS = "EVS"
    """block storage"""

    EFS = "EFS"
    """scalable file service"""


class VolumeInfoOwnership(OpenStrEnum):
    """Who looks after the storage. Enumeration values:
    - MANAGED: storage run by the platform
    - DEDICATED: storage owned by the user
    """

    MANAGED = "MANAGED"
    """storage run by the platform"""

    DEDICATED = "DEDICATED"
    """storage owned by the user"""


class DataSource(Model):
    """``DataSource`` of the API."""

    data_path: str | MISSING = MISSING
    """Path under which the data is kept."""

    data_type: DataSourceDataType | MISSING = MISSING
    """Service that provides the data. Enumeration values:
    (default 0)
    """

    schema_maps: list[SchemaMap] | MISSING = MISSING
    """How columns of tables correspond."""

    source_info: SourceInfo | MISSING = MISSING
    """What is used to connect to a source of tables."""

    with_column_header: bool | MISSING = MISSING
    """Whether the first line of a table file has the column names. Enumeration values:
    - true: the first line has the column names
    - false: the first line is data
    """


class DataSourceDataType(OpenIntEnum):
    """Service that provides the data. Enumeration values:"""

    VALUE_0 = 0
    """bucket in OBS (default value)"""

    VALUE_1 = 1
    """GaussDB(DWS), the data warehouse"""

    VALUE_2 = 2
    """Data Lake Insight (DLI)"""

    VALUE_3 = 3
    """relational database service (RDS)"""

    VALUE_4 = 4
    """MapReduce service (MRS)"""

    VALUE_5 = 5
    """AI Gallery"""

    VALUE_6 = 6
    """inference"""


class SchemaMap(Model):
    """``SchemaMap`` of the API."""

    dest_name: str | MISSING = MISSING
    """Name of the column after the import."""

    src_name: str | MISSING = MISSING
    """Name of the column before the import."""


class SourceInfo(Model):
    """``SourceInfo`` of the API."""

    cluster_id: str | MISSING = MISSING
    """Number of the MRS cluster, shown on the MRS console."""

    cluster_mode: SourceInfoClusterMode | MISSING = MISSING
    """Whether the MRS cluster runs in security mode. Enumeration values:
    - 0: off
    - 1: on
    """

    cluster_name: str | MISSING = MISSING
    """Name of the MRS cluster, shown on the MRS console."""

    database_name: str | MISSING = MISSING
    """Database that holds the table."""

    input: str | MISSING = MISSING
    """HDFS path of the table, for example /data/sales."""

    ip: str | MISSING = MISSING
    """IP under which the GaussDB(DWS) cluster is reached."""

    port: str | MISSING = MISSING
    """Port under which the GaussDB(DWS) cluster is reached."""

    queue_name: str | MISSING = MISSING
    """DLI queue that reads the table."""

    subnet_id: str | MISSING = MISSING
    """Number of the subnet that the MRS cluster is attached to."""

    table_name: str | MISSING = MISSING
    """Table to import."""

    user_name: str | MISSING = MISSING
    """User who logs in to GaussDB(DWS). Needed for imports from that service."""

    user_password: str | MISSING = MISSING
    """Password for the login to GaussDB(DWS). Needed for imports from that service."""

    vpc_id: str | MISSING = MISSING
    """Number of the VPC that the MRS cluster is attached to."""


class SourceInfoClusterMode(OpenStrEnum):
    """Whether the MRS cluster runs in security mode. Enumeration values:
    - 0: off
    - 1: on
    """

    VALUE_0 = "0"
    """off"""

    VALUE_1 = "1"
    """on"""


class DeleteNotebookResponseBody(Model):
    """``DeleteNotebookResponseBody`` of the API."""

    create_at: int | MISSING = MISSING
    """When the instance was set up, in UTC milliseconds."""

    description: str | MISSING = MISSING
    """Remark given when the instance was set up."""

    endpoints: list[EndpointsRes] | MISSING = MISSING
    """Ways to get into the instance."""

    fail_reason: str | MISSING = MISSING
    """Why an operation did not succeed. Absent otherwise."""

    feature: DeleteNotebookResponseBodyFeature | MISSING = MISSING
    """Category that the instance belongs to. Possible values:
    - DEFAULT: free flavor offered by CodeLab, at most one for each user
    - NOTEBOOK: flavor charged by use
    """

    flavor: str | MISSING = MISSING
    """Code of the flavor that the instance uses."""

    id: str | MISSING = MISSING
    """Number of the instance, a UUID."""

    image: ImageInfo | MISSING = MISSING
    """Image that the instance runs."""

    lease: LeaseInfo | MISSING = MISSING
    """Settings of the automatic shutdown."""

    name: str | MISSING = MISSING
    """Display name of the instance."""

    status: DeleteNotebookResponseBodyStatus | MISSING = MISSING
    """Stage that the instance is in. Possible values:
    - INIT: just registered
    - CREATING: being set up
    - STARTING: starting up
    - STOPPING: shutting down
    - DELETING: being removed
    - RUNNING: at work
    - STOPPED: shut down
    - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    - CREATE_FAILED: could not be set up
    - START_FAILED: could not start up
    - DELETE_FAILED: could not be removed
    - ERROR: out of order
    - DELETED: removed
    - FROZEN: blocked
    """

    token: str | MISSING = MISSING
    """Check string used when the instance is opened as a notebook."""

    update_at: int | MISSING = MISSING
    """When the instance last changed, in UTC milliseconds."""

    url: str | MISSING = MISSING
    """Web address under which a browser opens the instance."""

    volume: VolumeInfo | MISSING = MISSING
    """Storage attached to the instance."""

    workspace_id: str | MISSING = MISSING
    """Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    number otherwise.
    (default "0")
    """


class DeleteNotebookResponseBodyFeature(OpenStrEnum):
    """Category that the instance belongs to. Possible values:
    - DEFAULT: free flavor offered by CodeLab, at most one for each user
    - NOTEBOOK: flavor charged by use
    """

    DEFAULT = "DEFAULT"
    """free flavor offered by CodeLab, at most one for each user"""

    NOTEBOOK = "NOTEBOOK"
    """flavor charged by use"""


class DeleteNotebookResponseBodyStatus(OpenStrEnum):
    """Stage that the instance is in. Possible values:
    - INIT: just registered
    - CREATING: being set up
    - STARTING: starting up
    - STOPPING: shutting down
    - DELETING: being removed
    - RUNNING: at work
    - STOPPED: shut down
    - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    - CREATE_FAILED: could not be set up
    - START_FAILED: could not start up
    - DELETE_FAILED: could not be removed
    - ERROR: out of order
    - DELETED: removed
    - FROZEN: blocked
    """

    INIT = "INIT"
    """just registered"""

    CREATING = "CREATING"
    """being set up"""

    STARTING = "STARTING"
    """starting up"""

    STOPPING = "STOPPING"
    """shutting down"""

    DELETING = "DELETING"
    """being removed"""

    RUNNING = "RUNNING"
    """at work"""

    STOPPED = "STOPPED"
    """shut down"""

    SNAPSHOTTING = "SNAPSHOTTING"
    """taking a snapshot, that is, while an image is saved"""

    CREATE_FAILED = "CREATE_FAILED"
    """could not be set up"""

    START_FAILED = "START_FAILED"
    """could not start up"""

    DELETE_FAILED = "DELETE_FAILED"
    """could not be removed"""

    ERROR = "ERROR"
    """out of order"""

    DELETED = "DELETED"
    """removed"""

    FROZEN = "FROZEN"
    """blocked"""


class ErrorResponse(Model):
    """``ErrorResponse`` of the API."""

    error_code: str | MISSING = MISSING
    """ModelArts code that identifies the failure."""

    error_msg: str | MISSING = MISSING
    """Text that explains why the call failed."""


class FileCopyProgress(Model):
    """``FileCopyProgress`` of the API."""

    file_num_finished: int | MISSING = MISSING
    """How many files have been transferred."""

    file_num_total: int | MISSING = MISSING
    """How many files there are altogether."""

    file_size_finished: int | MISSING = MISSING
    """How many bytes have been transferred."""

    file_size_total: int | MISSING = MISSING
    """How many bytes the files have altogether."""


class GpuInfo(Model):
    """``GpuInfo`` of the API."""

    gpu: int | MISSING = MISSING
    """How many GPUs there are."""

    gpu_memory: str | MISSING = MISSING
    """Memory of each GPU."""

    type: str | MISSING = MISSING
    """Model of the GPU."""


class ImageGroup(Model):
    """``ImageGroup`` of the API."""

    name: str | MISSING = MISSING
    """Definition
    Name that the images of the group share.
    Range
    N/A
    """

    create_at: int | MISSING = MISSING
    """Definition
    When the image was set up, in UTC milliseconds.
    Range
    N/A
    """

    namespace: str | MISSING = MISSING
    """Definition
    SWR organization that holds the image.
    Range
    N/A
    """

    update_at: int | MISSING = MISSING
    """Definition
    When the image last changed, in UTC milliseconds.
    Range
    N/A
    """

    version_count: int | MISSING = MISSING
    """Definition
    How many versions the group has.
    Range
    N/A
    """


class ImageResponse(Model):
    """``ImageResponse`` of the API."""

    arch: ImageResponseArch | MISSING = MISSING
    """Processor architecture that the image is made for. Enumeration values:
    - X86_64: x86 instruction set
    - AARCH64: Arm instruction set
    """

    create_at: int | MISSING = MISSING
    """When the image was set up, in UTC milliseconds."""

    description: str | MISSING = MISSING
    """Remark that introduces the image.
    The value contains a maximum of 512 characters.
    (at most 512 characters)
    """

    dev_services: list[ImageResponseDevServicesItem] | MISSING = MISSING
    """Ways of access that the image offers. Enumeration values:
    - NOTEBOOK: open the notebook in a browser over HTTPS
    - SSH: connect an IDE on your computer to the notebook over SSH
    """

    id: str | MISSING = MISSING
    """UUID of the image, which names it when a notebook instance is set up."""

    name: str | MISSING = MISSING
    """Name of the image.
    Lowercase letters, digits, underscores, hyphens and dots are allowed.
    The value contains a maximum of 512 characters.
    (at most 512 characters)
    """

    namespace: str | MISSING = MISSING
    """SWR organization that holds the image, as shown on the organization page of the SWR console."""

    origin: ImageResponseOrigin | MISSING = MISSING
    """Where the image comes from. Enumeration values:
    - CUSTOMIZE: built by a user
    - IMAGE_SAVE: saved from a notebook instance
    (default "CUSTOMIZE")
    """

    resource_categories: list[ImageResponseResourceCategoriesItem] | MISSING = MISSING
    """Processors on which the image works. Enumeration values:
    - CPU
    - GPU
    - ASCEND
    """

    service_type: ImageResponseServiceType | MISSING = MISSING
    """Purpose that the image suits. Enumeration values:
    - COMMON: for any purpose
    - INFERENCE: best for inference
    - TRAIN: best for training jobs
    - DEV: best for development and tests
    - UNKNOWN: purpose not stated
    """

    size: int | MISSING = MISSING
    """Size of the image in KB."""

    status: ImageResponseStatus | MISSING = MISSING
    """Stage that the image is in. Enumeration values:
    - INIT: just registered
    - CREATING: being saved; the notebook cannot be used meanwhile
    - CREATE_FAILED: could not be saved
    - ERROR: out of order
    - DELETED: removed
    - ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with it
    """

    status_message: str | MISSING = MISSING
    """Build messages from the time the image was saved."""

    swr_path: str | MISSING = MISSING
    """Full address of the image in the SWR registry."""

    tag: str | MISSING = MISSING
    """Version mark of the image."""

    type: ImageResponseType | MISSING = MISSING
    """Who supplied the image. Enumeration values:
    - BUILD_IN: image supplied with the platform
    - DEDICATED: image that a user saved
    """

    update_at: int | MISSING = MISSING
    """When the image last changed, in UTC milliseconds."""

    visibility: ImageResponseVisibility | MISSING = MISSING
    """Who may see the image. Enumeration values:
    - PRIVATE: its owner only
    - PUBLIC: anyone who knows the image number, for reading only
    """

    workspace_id: str | MISSING = MISSING
    """Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    number otherwise.
    (default "0")
    """


class ImageResponseArch(OpenStrEnum):
    """Processor architecture that the image is made for. Enumeration values:
    - X86_64: x86 instruction set
    - AARCH64: Arm instruction set
    """

    X86_64 = "X86_64"
    """x86 instruction set"""

    AARCH64 = "AARCH64"
    """Arm instruction set"""


class ImageResponseDevServicesItem(OpenStrEnum):
    """Documented values."""

    NOTEBOOK = "NOTEBOOK"
    """open the notebook in a browser over HTTPS"""

    SSH = "SSH"
    """connect an IDE on your computer to the notebook over SSH"""


class ImageResponseOrigin(OpenStrEnum):
    """Where the image comes from. Enumeration values:
    - CUSTOMIZE: built by a user
    - IMAGE_SAVE: saved from a notebook instance
    """

    CUSTOMIZE = "CUSTOMIZE"
    """built by a user"""

    IMAGE_SAVE = "IMAGE_SAVE"
    """saved from a notebook instance"""


class ImageResponseResourceCategoriesItem(OpenStrEnum):
    """Documented values."""

    CPU = "CPU"
    GPU = "GPU"
    ASCEND = "ASCEND"


class ImageResponseServiceType(OpenStrEnum):
    """Purpose that the image suits. Enumeration values:
    - COMMON: for any purpose
    - INFERENCE: best for inference
    - TRAIN: best for training jobs
    - DEV: best for development and tests
    - UNKNOWN: purpose not stated
    """

    COMMON = "COMMON"
    """for any purpose"""

    INFERENCE = "INFERENCE"
    """best for inference"""

    TRAIN = "TRAIN"
    """best for training jobs"""

    DEV = "DEV"
    """best for development and tests"""

    UNKNOWN = "UNKNOWN"
    """purpose not stated"""


class ImageResponseStatus(OpenStrEnum):
    """Stage that the image is in. Enumeration values:
    - INIT: just registered
    - CREATING: being saved; the notebook cannot be used meanwhile
    - CREATE_FAILED: could not be saved
    - ERROR: out of order
    - DELETED: removed
    - ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with it
    """

    INIT = "INIT"
    """just registered"""

    CREATING = "CREATING"
    """being saved; the notebook cannot be used meanwhile"""

    CREATE_FAILED = "CREATE_FAILED"
    """could not be saved"""

    ERROR = "ERROR"
    """out of order"""

    DELETED = "DELETED"
    """removed"""

    ACTIVE = "ACTIVE"
    """saved; it appears on the SWR console, and notebook instances can be set up with it"""


class ImageResponseType(OpenStrEnum):
    """Who supplied the image. Enumeration values:
    - BUILD_IN: image supplied with the platform
    - DEDICATED: image that a user saved
    """

    BUILD_IN = "BUILD_IN"
    """image supplied with the platform"""

    DEDICATED = "DEDICATED"
    """image that a user saved"""


class ImageResponseVisibility(OpenStrEnum):
    """Who may see the image. Enumeration values:
    - PRIVATE: its owner only
    - PUBLIC: anyone who knows the image number, for reading only
    """

    PRIVATE = "PRIVATE"
    """its owner only"""

    PUBLIC = "PUBLIC"
    """anyone who knows the image number, for reading only"""


class ImportTaskStatusResp(Model):
    """``ImportTaskStatusResp`` of the API."""

    annotated_sample_count: int | MISSING = MISSING
    """How many samples carry labels."""

    create_time: int | MISSING = MISSING
    """When the job was started."""

    data_source: DataSource | MISSING = MISSING
    """Where the data is taken from."""

    dataset_id: str | MISSING = MISSING
    """Number of the dataset that receives the data."""

    elapsed_time: int | MISSING = MISSING
    """How many seconds the job has taken."""

    error_code: str | MISSING = MISSING
    """Code of the error, if the job failed."""

    error_msg: str | MISSING = MISSING
    """Text on the error, if the job failed."""

    file_statistics: FileCopyProgress | MISSING = MISSING
    """How far the copying of files has come."""

    finished_file_count: int | MISSING = MISSING
    """How many files have been transferred."""

    finished_file_size: int | MISSING = MISSING
    """How many bytes have been transferred."""

    import_path: str | MISSING = MISSING
    """OBS directory or manifest file that holds the data. For an import by manifest, the path leads to
    the manifest file itself. For an import by directory, only datasets for sorting images, texts or
    sounds and for marking objects are supported.
    """

    import_type: ImportTaskStatusRespImportType | MISSING = MISSING
    """How the data is imported. Enumeration values:
    - 0: directory by directory
    - 1: as a manifest file lists it
    """

    imported_sample_count: int | MISSING = MISSING
    """How many samples have been imported."""

    imported_sub_sample_count: int | MISSING = MISSING
    """How many subsamples have been imported."""

    processor_task_id: str | MISSING = MISSING
    """Number of the job that prepares the data."""

    processor_task_status: int | MISSING = MISSING
    """State of the job that prepares the data."""

    status: ImportTaskStatusRespStatus | MISSING = MISSING
    """Step that the job has reached. Enumeration values:
    - QUEUING: waiting
    - STARTING: about to run
    - RUNNING: at work
    - COMPLETED: ended well
    - FAILED: broke off
    - NOT_EXIST: no such job
    """

    task_id: str | MISSING = MISSING
    """Number of the job."""

    total_file_count: int | MISSING = MISSING
    """How many files there are altogether."""

    total_file_size: int | MISSING = MISSING
    """How many bytes the files have altogether."""

    total_sample_count: int | MISSING = MISSING
    """How many samples there are altogether."""

    total_sub_sample_count: int | MISSING = MISSING
    """How many subsamples were split off from samples."""

    unconfirmed_sample_count: int | MISSING = MISSING
    """How many samples wait for a person to confirm them."""

    update_ms: int | MISSING = MISSING
    """When the job last changed."""


class ImportTaskStatusRespImportType(OpenIntEnum):
    """How the data is imported. Enumeration values:
    - 0: directory by directory
    - 1: as a manifest file lists it
    """

    VALUE_0 = 0
    """directory by directory"""

    VALUE_1 = 1
    """as a manifest file lists it"""


class ImportTaskStatusRespStatus(OpenStrEnum):
    """Step that the job has reached. Enumeration values:
    - QUEUING: waiting
    - STARTING: about to run
    - RUNNING: at work
    - COMPLETED: ended well
    - FAILED: broke off
    - NOT_EXIST: no such job
    """

    QUEUING = "QUEUING"
    """waiting"""

    STARTING = "STARTING"
    """about to run"""

    RUNNING = "RUNNING"
    """at work"""

    COMPLETED = "COMPLETED"
    """ended well"""

    FAILED = "FAILED"
    """broke off"""

    NOT_EXIST = "NOT_EXIST"
    """no such job"""


class Label(Model):
    """``Label`` of the API."""

    name: str | MISSING = MISSING
    """Display name of the label."""

    type: LabelType | MISSING = MISSING
    """Kind of labeling job that the label is for. The options are as follows:
    - 0: sorting whole images
    - 1: marking objects in images
    - 100: sorting texts
    - 101: marking entities in texts
    - 200: sorting sounds
    - 600: labeling videos
    """

    property: LabelProperty | MISSING = MISSING
    """Properties of the label, given as keys and values."""


class LabelType(OpenIntEnum):
    """Kind of labeling job that the label is for. The options are as follows:
    - 0: sorting whole images
    - 1: marking objects in images
    - 100: sorting texts
    - 101: marking entities in texts
    - 200: sorting sounds
    - 600: labeling videos
    """

    VALUE_0 = 0
    """sorting whole images"""

    VALUE_1 = 1
    """marking objects in images"""

    VALUE_100 = 100
    """sorting texts"""

    VALUE_101 = 101
    """marking entities in texts"""

    VALUE_200 = 200
    """sorting sounds"""

    VALUE_600 = 600
    """labeling videos"""


class LabelProperty(Model):
    """``LabelProperty`` of the API."""

    modelarts_color: Annotated[str | MISSING, Field(alias="@modelarts:color")] = MISSING
    """Color of the label on the screen, in hexadecimal notation such as #1a9c5b."""

    modelarts_default_shape: Annotated[
        LabelPropertyModelartsDefaultShape | MISSING, Field(alias="@modelarts:default_shape")
    ] = MISSING
    """Shape used first when objects are marked. The options are as follows:
    - bndbox: rectangle
    - polygon: polygon
    - circle: circle
    - point: point
    """

    modelarts_shortcut: Annotated[str | MISSING, Field(alias="@modelarts:shortcut")] = MISSING
    """Keys that select the label."""


class LabelPropertyModelartsDefaultShape(OpenStrEnum):
    """Shape used first when objects are marked. The options are as follows:
    - bndbox: rectangle
    - polygon: polygon
    - circle: circle
    - point: point
    """

    BNDBOX = "bndbox"
    """rectangle"""

    POLYGON = "polygon"
    """polygon"""

    CIRCLE = "circle"
    """circle"""

    POINT = "point"
    """point"""


class ListImageGroupsResponseBody(Model):
    """``ListImageGroupsResponseBody`` of the API."""

    current: int | MISSING = MISSING
    """Definition
    Number of the page returned.
    Range
    N/A
    """

    data: list[ImageGroup] | MISSING = MISSING
    """Definition
    Image groups on this page.
    Range
    N/A
    """

    pages: int | MISSING = MISSING
    """Definition
    How many pages the whole result has.
    Range
    N/A
    """

    size: int | MISSING = MISSING
    """Definition
    How many entries a page holds.
    Range
    N/A
    """

    total: int | MISSING = MISSING
    """Definition
    How many entries match altogether.
    Range
    N/A
    """


class ListImagesResponseBody(Model):
    """``ListImagesResponseBody`` of the API."""

    current: int | MISSING = MISSING
    """Number of the page returned."""

    data: list[ImageResponse] | MISSING = MISSING
    """Images on this page."""

    pages: int | MISSING = MISSING
    """How many pages the whole result has."""

    size: int | MISSING = MISSING
    """How many entries a page holds."""

    total: int | MISSING = MISSING
    """How many entries match altogether."""


class ListImportTasksResponseBody(Model):
    """``ListImportTasksResponseBody`` of the API."""

    import_tasks: list[ImportTaskStatusResp] | MISSING = MISSING
    """Import jobs on this page."""

    total_count: int | MISSING = MISSING
    """How many import jobs there are altogether."""


class ListLabelsResponseBody(Model):
    """``ListLabelsResponseBody`` of the API."""

    total_number: int | MISSING = MISSING
    """How many labels there are altogether."""

    labels: list[Label] | MISSING = MISSING
    """The labels, one entry each."""


class ListModelsResponseBody(Model):
    """``ListModelsResponseBody`` of the API."""

    models: list[ModelListItem] | MISSING = MISSING
    """Models on this page."""

    total_count: int | MISSING = MISSING
    """How many models match, all pages taken together."""

    count: int | MISSING = MISSING
    """How many models match."""


class ModelListItem(Model):
    """``ModelListItem`` of the API."""

    owner: str | MISSING = MISSING
    """Number of the user who owns the model."""

    model_version: str | MISSING = MISSING
    """Version of this model."""

    model_type: str | MISSING = MISSING
    """Type of this model."""

    description: str | MISSING = MISSING
    """Remark that introduces the model."""

    project: str | MISSING = MISSING
    """Number of the project of the owner."""

    source_type: str | MISSING = MISSING
    """Where the model comes from. Present only for models that ExeML produced, with the value auto."""

    model_id: str | MISSING = MISSING
    """Number of this model."""

    model_source: ModelListItemModelSource | MISSING = MISSING
    """How the model came about. Possible values:
    - auto: produced by ExeML
    - algos: produced by an algorithm of the platform
    - custom: brought along by the user
    """

    install_type: list[str] | MISSING = MISSING
    """Ways in which the model can be deployed."""

    model_size: int | MISSING = MISSING
    """How many bytes the model takes up."""

    workspace_id: str | MISSING = MISSING
    """Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    number otherwise.
    (default "0")
    """

    model_status: str | MISSING = MISSING
    """State of this model."""

    market_flag: bool | MISSING = MISSING
    """Whether the model was obtained from the marketplace."""

    tunable: bool | MISSING = MISSING
    """Whether the model can be tuned again: true if it can, false if it cannot."""

    model_name: str | MISSING = MISSING
    """Name of this model."""

    create_at: int | MISSING = MISSING
    """When the model was set up, in milliseconds of UTC counted from 1970."""

    publishable_flag: bool | MISSING = MISSING
    """Whether the model may be put on the marketplace."""

    source_copy: ModelListItemSourceCopy | MISSING = MISSING
    """Whether the image is copied. It matters only to models whose model_type is Image. Possible
    values:
    - true: it is copied; setting up takes longer, and later changes to the image in SWR do not
    touch services
    - false: it is not copied; setting up is fast, but changes to the image do touch services
    (default "true")
    """

    tenant: str | MISSING = MISSING
    """Account number of the owner."""

    subscription_id: str | MISSING = MISSING
    """Number of the subscription that brought the model."""

    extra: str | MISSING = MISSING
    """Kept for extensions."""

    specification: ModelSpecification | MISSING = MISSING
    """What it takes at least to deploy the model."""


class ModelListItemModelSource(OpenStrEnum):
    """How the model came about. Possible values:
    - auto: produced by ExeML
    - algos: produced by an algorithm of the platform
    - custom: brought along by the user
    """

    AUTO = "auto"
    """produced by ExeML"""

    ALGOS = "algos"
    """produced by an algorithm of the platform"""

    CUSTOM = "custom"
    """brought along by the user"""


class ModelListItemSourceCopy(OpenStrEnum):
    """Whether the image is copied. It matters only to models whose model_type is Image. Possible
    values:
    - true: it is copied; setting up takes longer, and later changes to the image in SWR do not
    touch services
    - false: it is not copied; setting up is fast, but changes to the image do touch services
    """

    TRUE = "true"
    """it is copied; setting up takes longer, and later changes to the image in SWR do not touch
    services
    """

    FALSE = "false"
    """it is not copied; setting up is fast, but changes to the image do touch services"""


class ModelSpecification(Model):
    """``ModelSpecification`` of the API."""

    min_cpu: str | MISSING = MISSING
    """CPU needed at least."""

    min_gpu: str | MISSING = MISSING
    """GPU needed at least."""

    min_memory: str | MISSING = MISSING
    """Memory needed at least."""

    min_ascend: str | MISSING = MISSING
    """Ascend chips needed at least."""


class ListNetworksResponseBody(Model):
    """``ListNetworksResponseBody`` of the API."""

    api_version: Annotated[ListNetworksResponseBodyApiVersion | MISSING, Field(alias="apiVersion")] = MISSING
    """Version of this API. The options are as follows:
    - v1
    """

    kind: ListNetworksResponseBodyKind | MISSING = MISSING
    """Kind of the returned object. The options are as follows:
    - NetworkList: list made of networks
    """

    metadata: NetworkListMetadata | MISSING = MISSING
    """Paging data of the list itself."""

    items: list[Network] | MISSING = MISSING
    """The networks, one entry each."""


class ListNetworksResponseBodyApiVersion(OpenStrEnum):
    """Version of this API. The options are as follows:
    - v1
    """

    V1 = "v1"


class ListNetworksResponseBodyKind(OpenStrEnum):
    """Kind of the returned object. The options are as follows:
    - NetworkList: list made of networks
    """

    NETWORK_LIST = "NetworkList"
    """list made of networks"""


class NetworkListMetadata(Model):
    """``NetworkListMetadata`` of the API."""

    continue_: Annotated[str | MISSING, Field(alias="continue")] = MISSING
    """Marker of where the next page starts. Send it back unchanged to go on."""

    remaining_item_count: Annotated[int | MISSING, Field(alias="remainingItemCount")] = MISSING
    """How many entries have not been returned yet."""


class Network(Model):
    """``Network`` of the API."""

    api_version: Annotated[NetworkApiVersion | MISSING, Field(alias="apiVersion")] = MISSING
    """API version that the network data follows. The options are as follows:
    - v1
    """

    kind: NetworkKind | MISSING = MISSING
    """Kind of object. The options are as follows:
    - Network: a single network
    """

    metadata: NetworkMetadata | MISSING = MISSING
    """Basic data of the network."""

    spec: NetworkSpec | MISSING = MISSING
    """Configuration wanted for the network."""

    status: NetworkStatus | MISSING = MISSING
    """Actual situation of the network right now."""


class NetworkApiVersion(OpenStrEnum):
    """API version that the network data follows. The options are as follows:
    - v1
    """

    V1 = "v1"


class NetworkKind(OpenStrEnum):
    """Kind of object. The options are as follows:
    - Network: a single network
    """

    NETWORK = "Network"
    """a single network"""


class NetworkMetadata(Model):
    """``NetworkMetadata`` of the API."""

    name: str | MISSING = MISSING
    """Network name that the system generated."""

    creation_timestamp: Annotated[str | MISSING, Field(alias="creationTimestamp")] = MISSING
    """When the network was set up, in UTC."""

    labels: NetworkLabels | MISSING = MISSING
    """Labels that the network carries."""

    annotations: dict[str, str] | MISSING = MISSING
    """Additional remarks, kept as keys and values."""


class NetworkLabels(Model):
    """``NetworkLabels`` of the API."""

    os_modelarts_name: Annotated[str | MISSING, Field(alias="os.modelarts/name")] = MISSING
    """Name that the user gave the network."""

    os_modelarts_workspace_id: Annotated[str | MISSING, Field(alias="os.modelarts/workspace.id")] = MISSING
    """Number of the workspace that the network belongs to."""


class NetworkSpec(Model):
    """``NetworkSpec`` of the API."""

    cidr: str | MISSING = MISSING
    """Address block that the network takes up."""

    connection: NetworkConnection | MISSING = MISSING
    """How the network is joined to others."""


class NetworkConnection(Model):
    """``NetworkConnection`` of the API."""

    peer_connection_list: Annotated[list[PeerConnectionItem] | MISSING, Field(alias="peerConnectionList")] = MISSING
    """VPCs to join, 2 at most."""


class PeerConnectionItem(Model):
    """``PeerConnectionItem`` of the API."""

    peer_vpc_id: Annotated[str | MISSING, Field(alias="peerVpcId")] = MISSING
    """Number of the VPC on the other side."""

    peer_subnet_id: Annotated[str | MISSING, Field(alias="peerSubnetId")] = MISSING
    """Number of the subnet on the other side."""

    default_gate_way: Annotated[bool | MISSING, Field(alias="defaultGateWay")] = MISSING
    """Whether the default route leads to the other side.
    (default false)
    """


class NetworkStatus(Model):
    """``NetworkStatus`` of the API."""

    phase: NetworkStatusPhase | MISSING = MISSING
    """Stage that the network is in. The options are as follows:
    - Creating: being set up
    - Active: ready for use
    - Abnormal: faulty
    """

    connection_status: Annotated[NetworkConnectionStatus | MISSING, Field(alias="connectionStatus")] = MISSING
    """How far the joining has come."""


class NetworkStatusPhase(OpenStrEnum):
    """Stage that the network is in. The options are as follows:
    - Creating: being set up
    - Active: ready for use
    - Abnormal: faulty
    """

    CREATING = "Creating"
    """being set up"""

    ACTIVE = "Active"
    """ready for use"""

    ABNORMAL = "Abnormal"
    """faulty"""


class NetworkConnectionStatus(Model):
    """``NetworkConnectionStatus`` of the API."""

    peer_connection_status: Annotated[list[PeerConnectionStatus] | MISSING, Field(alias="peerConnectionStatus")] = (
        MISSING
    )
    """Outcome for each VPC on the other side."""


class PeerConnectionStatus(Model):
    """``PeerConnectionStatus`` of the API."""

    peer_vpc_id: Annotated[str | MISSING, Field(alias="peerVpcId")] = MISSING
    """Number of the VPC on the other side."""

    phase: PeerConnectionStatusPhase | MISSING = MISSING
    """Outcome of the joining. The options are as follows:
    - Connecting: being joined
    - Active: joined
    - Abnormal: joining failed
    """


class PeerConnectionStatusPhase(OpenStrEnum):
    """Outcome of the joining. The options are as follows:
    - Connecting: being joined
    - Active: joined
    - Abnormal: joining failed
    """

    CONNECTING = "Connecting"
    """being joined"""

    ACTIVE = "Active"
    """joined"""

    ABNORMAL = "Abnormal"
    """joining failed"""


class ListNodePoolNodesResponseBody(Model):
    """``ListNodePoolNodesResponseBody`` of the API."""

    api_version: Annotated[ListNodePoolNodesResponseBodyApiVersion | MISSING, Field(alias="apiVersion")] = MISSING
    """Version of this API. Enumeration values:
    - v2
    """

    kind: ListNodePoolNodesResponseBodyKind | MISSING = MISSING
    """Kind of the returned object. Enumeration values:
    - NodeList: list made of nodes
    """

    metadata: NodeListMetadata | MISSING = MISSING
    """Paging data of the list itself."""

    items: list[Node] | MISSING = MISSING
    """The nodes, one entry each."""


class ListNodePoolNodesResponseBodyApiVersion(OpenStrEnum):
    """Version of this API. Enumeration values:
    - v2
    """

    V2 = "v2"


class ListNodePoolNodesResponseBodyKind(OpenStrEnum):
    """Kind of the returned object. Enumeration values:
    - NodeList: list made of nodes
    """

    NODE_LIST = "NodeList"
    """list made of nodes"""


class NodeListMetadata(Model):
    """``NodeListMetadata`` of the API."""

    continue_: Annotated[str | MISSING, Field(alias="continue")] = MISSING
    """Marker of where the next page starts. Send it back unchanged to go on."""

    remaining_item_count: Annotated[int | MISSING, Field(alias="remainingItemCount")] = MISSING
    """How many entries have not been returned yet."""


class Node(Model):
    """``Node`` of the API."""

    api_version: Annotated[NodeApiVersion | MISSING, Field(alias="apiVersion")] = MISSING
    """API version that the node data follows. The options are as follows:
    - v2
    """

    kind: NodeKind | MISSING = MISSING
    """Kind of object. The options are as follows:
    - Node: a single node
    """

    metadata: Metadata | MISSING = MISSING
    """Basic data of the node such as its name and age."""

    spec: NodeSpec | MISSING = MISSING
    """Configuration wanted for the node."""

    status: NodeStatus | MISSING = MISSING
    """Actual situation of the node right now."""


class NodeApiVersion(OpenStrEnum):
    """API version that the node data follows. The options are as follows:
    - v2
    """

    V2 = "v2"


class NodeKind(OpenStrEnum):
    """Kind of object. The options are as follows:
    - Node: a single node
    """

    NODE = "Node"
    """a single node"""


class Metadata(Model):
    """``Metadata`` of the API."""

    name: str | MISSING = MISSING
    """Name that is unique among the nodes of the pool."""

    creation_timestamp: Annotated[str | MISSING, Field(alias="creationTimestamp")] = MISSING
    """When the node was set up, in UTC, for example 2024-03-05T08:00:00Z."""


class NodeSpec(Model):
    """``NodeSpec`` of the API."""

    flavor: str | MISSING = MISSING
    """Code of the flavor that the node uses."""


class NodeStatus(Model):
    """``NodeStatus`` of the API."""

    phase: NodeStatusPhase | MISSING = MISSING
    """Stage that the node is in. The options are as follows:
    - Available: ready for use
    - Creating: being set up
    - Deleting: being removed
    - Abnormal: faulty
    - Checking: running its self-check
    """

    az: str | MISSING = MISSING
    """AZ that hosts the node."""

    private_ip: Annotated[str | MISSING, Field(alias="privateIp")] = MISSING
    """IP of the node on the private network."""

    resources: NodeResource | MISSING = MISSING
    """All resources that the node has."""

    available_resources: Annotated[NodeResource | MISSING, Field(alias="availableResources")] = MISSING
    """Resources on the node that can still be handed out."""


class NodeStatusPhase(OpenStrEnum):
    """Stage that the node is in. The options are as follows:
    - Available: ready for use
    - Creating: being set up
    - Deleting: being removed
    - Abnormal: faulty
    - Checking: running its self-check
    """

    AVAILABLE = "Available"
    """ready for use"""

    CREATING = "Creating"
    """being set up"""

    DELETING = "Deleting"
    """being removed"""

    ABNORMAL = "Abnormal"
    """faulty"""

    CHECKING = "Checking"
    """running its self-check"""


class NodeResource(Model):
    """``NodeResource`` of the API."""

    cpu: str | MISSING = MISSING
    """Amount of CPU. The suffix m stands for a thousandth of a core."""

    memory: str | MISSING = MISSING
    """Amount of memory, for example 6144Mi."""

    nvidia_com_gpu: Annotated[str | MISSING, Field(alias="nvidia.com/gpu")] = MISSING
    """Number of GPUs, on nodes that have any."""

    huawei_com_ascend_snt3: Annotated[str | MISSING, Field(alias="huawei.com/ascend-snt3")] = MISSING
    """Number of NPUs, on nodes with Ascend chips."""

    huawei_com_ascend_snt9: Annotated[str | MISSING, Field(alias="huawei.com/ascend-snt9")] = MISSING
    """Number of NPUs, on nodes with Ascend chips."""


class ListNodePoolsResponseBody(Model):
    """``ListNodePoolsResponseBody`` of the API."""

    api_version: Annotated[ListNodePoolsResponseBodyApiVersion | MISSING, Field(alias="apiVersion")] = MISSING
    """Version of this API. The options are as follows:
    - v2
    """

    kind: ListNodePoolsResponseBodyKind | MISSING = MISSING
    """Kind of the returned object. The options are as follows:
    - NodePoolList: list made of node pools
    """

    items: list[NodePool] | MISSING = MISSING
    """The node pools, one entry each."""


class ListNodePoolsResponseBodyApiVersion(OpenStrEnum):
    """Version of this API. The options are as follows:
    - v2
    """

    V2 = "v2"


class ListNodePoolsResponseBodyKind(OpenStrEnum):
    """Kind of the returned object. The options are as follows:
    - NodePoolList: list made of node pools
    """

    NODE_POOL_LIST = "NodePoolList"
    """list made of node pools"""


class NodePool(Model):
    """``NodePool`` of the API."""

    api_version: Annotated[NodePoolApiVersion | MISSING, Field(alias="apiVersion")] = MISSING
    """API version that the node pool data follows. The options are as follows:
    - v2
    """

    kind: NodePoolKind | MISSING = MISSING
    """Kind of object. The options are as follows:
    - NodePool: a single node pool
    """

    metadata: NodePoolMetadata | MISSING = MISSING
    """Basic data of the node pool."""

    spec: NodePoolSpec | MISSING = MISSING
    """Configuration wanted for the node pool."""

    status: NodePoolStatus | MISSING = MISSING
    """Actual situation of the node pool right now."""


class NodePoolApiVersion(OpenStrEnum):
    """API version that the node pool data follows. The options are as follows:
    - v2
    """

    V2 = "v2"


class NodePoolKind(OpenStrEnum):
    """Kind of object. The options are as follows:
    - NodePool: a single node pool
    """

    NODE_POOL = "NodePool"
    """a single node pool"""


class NodePoolMetadata(Model):
    """``NodePoolMetadata`` of the API."""

    name: str | MISSING = MISSING
    """Name that is unique among the node pools of the resource pool."""


class NodePoolSpec(Model):
    """``NodePoolSpec`` of the API."""

    resources: NodePoolResource | MISSING = MISSING
    """Nodes that are wanted."""


class NodePoolResource(Model):
    """``NodePoolResource`` of the API."""

    node_pool: Annotated[str | MISSING, Field(alias="nodePool")] = MISSING
    """Name of the node pool that it belongs to."""

    flavor: str | MISSING = MISSING
    """Code of the flavor that nodes of the pool use."""

    count: int | MISSING = MISSING
    """Number of nodes that is always kept."""

    max_count: Annotated[int | MISSING, Field(alias="maxCount")] = MISSING
    """Most nodes allowed after scaling out."""

    network: NodePoolNetwork | MISSING = MISSING
    """Network that nodes of the pool are attached to."""


class NodePoolNetwork(Model):
    """``NodePoolNetwork`` of the API."""

    vpc: str | MISSING = MISSING
    """Number of the VPC."""

    subnet: str | MISSING = MISSING
    """Number of the subnet."""

    security_groups: Annotated[list[str] | MISSING, Field(alias="securityGroups")] = MISSING
    """Numbers of the security groups in force."""


class NodePoolStatus(Model):
    """``NodePoolStatus`` of the API."""

    resources: NodePoolStatusResources | MISSING = MISSING
    """Nodes counted by condition."""


class NodePoolStatusResources(Model):
    """``NodePoolStatusResources`` of the API."""

    available: NodePoolAvailable | MISSING = MISSING
    """Nodes that can be used."""


class NodePoolAvailable(Model):
    """``NodePoolAvailable`` of the API."""

    node_pool: Annotated[str | MISSING, Field(alias="nodePool")] = MISSING
    """Name of the node pool that it belongs to."""

    flavor: str | MISSING = MISSING
    """Code of the flavor that nodes of the pool use."""

    count: int | MISSING = MISSING
    """Number of nodes that is always kept."""

    max_count: Annotated[int | MISSING, Field(alias="maxCount")] = MISSING
    """Most nodes allowed after scaling out."""

    azs: list[AzCount] | MISSING = MISSING
    """How the nodes are spread over AZs."""


class ListNotebookFlavorsResponseBody(Model):
    """``ListNotebookFlavorsResponseBody`` of the API."""

    current: int | MISSING = MISSING
    """Number of the page returned."""

    data: list[NotebookFlavor] | MISSING = MISSING
    """Flavors on this page."""

    flavors: list[NotebookFlavor] | MISSING = MISSING
    """Flavors that an instance can change to."""

    pages: int | MISSING = MISSING
    """How many pages the whole result has."""

    size: int | MISSING = MISSING
    """How many entries a page holds."""

    total: int | MISSING = MISSING
    """How many entries match altogether."""


class NotebookFlavor(Model):
    """``NotebookFlavor`` of the API."""

    arch: NotebookFlavorArch | MISSING = MISSING
    """Instruction set architecture of the processor. The options are as follows:
    - X86_64
    - AARCH64
    """

    ascend: AscendInfo | MISSING = MISSING
    """NPUs of the flavor."""

    billing: BillingInfo | MISSING = MISSING
    """Data for charging."""

    category: NotebookFlavorCategory | MISSING = MISSING
    """Type of processor. The options are as follows:
    - CPU
    - GPU
    - ASCEND
    """

    description: str | MISSING = MISSING
    """Text that introduces the flavor."""

    feature: NotebookFlavorFeature | MISSING = MISSING
    """Which instances the flavor is for. The options are as follows:
    - DEFAULT: for CodeLab
    - NOTEBOOK: for ordinary notebooks
    """

    free: bool | MISSING = MISSING
    """Whether use of the flavor costs nothing."""

    gpu: GpuInfo | MISSING = MISSING
    """GPUs of the flavor."""

    id: str | MISSING = MISSING
    """Code of the flavor."""

    memory: int | MISSING = MISSING
    """Memory of the flavor."""

    name: str | MISSING = MISSING
    """Display name of the flavor."""

    sold_out: bool | MISSING = MISSING
    """Whether the flavor is used up. The options are as follows:
    - true: nothing left
    - false: still on offer
    """

    storages: list[NotebookFlavorStoragesItem] | MISSING = MISSING
    """Storage that goes with the flavor. The options are as follows:
    - EFS
    - EVS
    """

    vcpus: int | MISSING = MISSING
    """Number of CPU cores."""


class NotebookFlavorArch(OpenStrEnum):
    """Instruction set architecture of the processor. The options are as follows:
    - X86_64
    - AARCH64
    """

    X86_64 = "X86_64"
    AARCH64 = "AARCH64"


class NotebookFlavorCategory(OpenStrEnum):
    """Type of processor. The options are as follows:
    - CPU
    - GPU
    - ASCEND
    """

    CPU = "CPU"
    GPU = "GPU"
    ASCEND = "ASCEND"


class NotebookFlavorFeature(OpenStrEnum):
    """Which instances the flavor is for. The options are as follows:
    - DEFAULT: for CodeLab
    - NOTEBOOK: for ordinary notebooks
    """

    DEFAULT = "DEFAULT"
    """for CodeLab"""

    NOTEBOOK = "NOTEBOOK"
    """for ordinary notebooks"""


class NotebookFlavorStoragesItem(OpenStrEnum):
    """Documented values."""

    EFS = "EFS"
    EVS = "EVS"


class ListNotebooksResponseBody(Model):
    """``ListNotebooksResponseBody`` of the API."""

    current: int | MISSING = MISSING
    """Number of the page returned."""

    data: list[NotebookResp] | MISSING = MISSING
    """Instances on this page."""

    pages: int | MISSING = MISSING
    """How many pages the whole result has."""

    size: int | MISSING = MISSING
    """How many entries a page holds."""

    total: int | MISSING = MISSING
    """How many entries match altogether."""


class NotebookResp(Model):
    """``NotebookResp`` of the API."""

    create_at: int | MISSING = MISSING
    """When the instance was set up, in UTC milliseconds."""

    description: str | MISSING = MISSING
    """Remark given when the instance was set up."""

    endpoints: list[EndpointsRes] | MISSING = MISSING
    """Ways to get into the instance."""

    fail_reason: str | MISSING = MISSING
    """Why an operation did not succeed. Absent otherwise."""

    feature: NotebookRespFeature | MISSING = MISSING
    """Category that the instance belongs to. Enumeration values:
    - DEFAULT: free flavor offered by CodeLab, at most one for each user
    - NOTEBOOK: flavor charged by use
    """

    flavor: str | MISSING = MISSING
    """Code of the flavor that the instance uses."""

    id: str | MISSING = MISSING
    """Number of the instance, a UUID."""

    image: ImageInfo | MISSING = MISSING
    """Image that the instance runs."""

    lease: LeaseInfo | MISSING = MISSING
    """Settings of the automatic shutdown."""

    name: str | MISSING = MISSING
    """Display name of the instance."""

    status: NotebookRespStatus | MISSING = MISSING
    """Stage that the instance is in. Enumeration values:
    - INIT: just registered
    - CREATING: being set up
    - STARTING: starting up
    - STOPPING: shutting down
    - DELETING: being removed
    - RUNNING: at work
    - STOPPED: shut down
    - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    - CREATE_FAILED: could not be set up
    - START_FAILED: could not start up
    - DELETE_FAILED: could not be removed
    - ERROR: out of order
    - DELETED: removed
    - FROZEN: blocked
    """

    token: str | MISSING = MISSING
    """Check string used when the instance is opened as a notebook."""

    update_at: int | MISSING = MISSING
    """When the instance last changed, in UTC milliseconds."""

    url: str | MISSING = MISSING
    """Web address under which a browser opens the instance."""

    volume: VolumeInfo | MISSING = MISSING
    """Storage attached to the instance."""

    workspace_id: str | MISSING = MISSING
    """Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
    number otherwise.
    (default "0")
    """


class NotebookRespFeature(OpenStrEnum):
    """Category that the instance belongs to. Enumeration values:
    - DEFAULT: free flavor offered by CodeLab, at most one for each user
    - NOTEBOOK: flavor charged by use
    """

    DEFAULT = "DEFAULT"
    """free flavor offered by CodeLab, at most one for each user"""

    NOTEBOOK = "NOTEBOOK"
    """flavor charged by use"""


class NotebookRespStatus(OpenStrEnum):
    """Stage that the instance is in. Enumeration values:
    - INIT: just registered
    - CREATING: being set up
    - STARTING: starting up
    - STOPPING: shutting down
    - DELETING: being removed
    - RUNNING: at work
    - STOPPED: shut down
    - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
    - CREATE_FAILED: could not be set up
    - START_FAILED: could not start up
    - DELETE_FAILED: could not be removed
    - ERROR: out of order
    - DELETED: removed
    - FROZEN: blocked
    """

    INIT = "INIT"
    """just registered"""

    CREATING = "CREATING"
    """being set up"""

    STARTING = "STARTING"
    """starting up"""

    STOPPING = "STOPPING"
    """shutting down"""

    DELETING = "DELETING"
    """being removed"""

    RUNNING = "RUNNING"
    """at work"""

    STOPPED = "STOPPED"
    """shut down"""

    SNAPSHOTTING = "SNAPSHOTTING"
    """taking a snapshot, that is, while an image is saved"""

    CREATE_FAILED = "CREATE_FAILED"
    """could not be set up"""

    START_FAILED = "START_FAILED"
    """could not start up"""

    DELETE_FAILED = "DELETE_FAILED"
    """could not be removed"""

    ERROR = "ERROR"
    """out of order"""

    DELETED = "DELETED"
    """removed"""

    FROZEN = "FROZEN"
    """blocked"""


class ListPoolNodesResponseBody(Model):
    """``ListPoolNodesResponseBody`` of the API."""

    api_version: Annotated[ListPoolNodesResponseBodyApiVersion | MISSING, Field(alias="apiVersion")] = MISSING
    """Version of this API. The options are as follows:
    - v2
    """

    kind: ListPoolNodesResponseBodyKind | MISSING = MISSING
    """Kind of the returned object. The options are as follows:
    - NodeList: list made of nodes
    """

    metadata: NodeListMetadata | MISSING = MISSING
    """Paging data of the list itself."""

    items: list[Node] | MISSING = MISSING
    """The nodes, one entry each."""


class ListPoolNodesResponseBodyApiVersion(OpenStrEnum):
    """Version of this API. The options are as follows:
    - v2
    """

    V2 = "v2"


class ListPoolNodesResponseBodyKind(OpenStrEnum):
    """Kind of the returned object. The options are as follows:
    - NodeList: list made of nodes
    """

    NODE_LIST = "NodeList"
    """list made of nodes"""


class ListPoolTagsResponseBody(Model):
    """``ListPoolTagsResponseBody`` of the API."""

    tags: list[PoolTag] | MISSING = MISSING
    """Tags that were collected."""


class PoolTag(Model):
    """``PoolTag`` of the API."""

    key: str | MISSING = MISSING
    """Key of the tag."""

    values: list[str] | MISSING = MISSING
    """All values seen under that key."""


class ListNotebooksFeature(OpenStrEnum):
    """Documented values."""

    DEFAULT = "DEFAULT"
    """free flavor offered by CodeLab, at most one for each user"""

    NOTEBOOK = "NOTEBOOK"
    """flavor charged by use"""


class ListNotebooksSortDir(OpenStrEnum):
    """Documented values."""

    ASC = "ASC"
    """smallest first"""

    DESC = "DESC"
    """largest first"""


class ListNotebooksStatus(OpenStrEnum):
    """Documented values."""

    INIT = "INIT"
    """just registered"""

    CREATING = "CREATING"
    """being set up"""

    STARTING = "STARTING"
    """starting up"""

    STOPPING = "STOPPING"
    """shutting down"""

    DELETING = "DELETING"
    """being removed"""

    RUNNING = "RUNNING"
    """at work"""

    STOPPED = "STOPPED"
    """shut down"""

    SNAPSHOTTING = "SNAPSHOTTING"
    """taking a snapshot, that is, while an image is saved"""

    CREATE_FAILED = "CREATE_FAILED"
    """could not be set up"""

    START_FAILED = "START_FAILED"
    """could not start up"""

    DELETE_FAILED = "DELETE_FAILED"
    """could not be removed"""

    ERROR = "ERROR"
    """out of order"""

    DELETED = "DELETED"
    """removed"""

    FROZEN = "FROZEN"
    """blocked"""


class ListNotebookFlavorsCategory(OpenStrEnum):
    """Documented values."""

    CPU = "CPU"
    GPU = "GPU"
    ASCEND = "ASCEND"


class ListNotebookFlavorsType(OpenStrEnum):
    """Documented values."""

    MANAGED = "MANAGED"
    """cluster shared by all"""

    DEDICATED = "DEDICATED"
    """cluster reserved for one user"""


class ListNotebookFlavorsSortDir(OpenStrEnum):
    """Documented values."""

    ASC = "ASC"
    """smallest first"""

    DESC = "DESC"
    """largest first"""


class ListModelsModelStatus(OpenStrEnum):
    """Documented values."""

    PUBLISHING = "publishing"
    """being published"""

    PUBLISHED = "published"
    """available"""

    FAILED = "failed"
    """could not be published"""

    BUILDING = "building"
    """image being built"""

    BUILDING_FAILED = "building_failed"
    """image could not be built"""


class ListModelsSortBy(OpenStrEnum):
    """Documented values."""

    CREATE_AT = "create_at"
    """when the application was set up (default value)"""

    MODEL_VERSION = "model_version"
    """version of the application"""

    MODEL_SIZE = "model_size"
    """size of the application"""


class ListModelsOrder(OpenStrEnum):
    """Documented values."""

    ASC = "asc"
    """smallest first"""

    DESC = "desc"
    """largest first (default value)"""


class ListModelsModelType(OpenStrEnum):
    """Documented values."""

    CUSTOM = "Custom"
    IMAGE = "Image"
    MIND_SPORE = "MindSpore"
    PY_TORCH = "PyTorch"
    TENSOR_FLOW = "TensorFlow"
    TEMPLATE = "Template"


class ListModelsNotModelType(OpenStrEnum):
    """Documented values."""

    CUSTOM = "Custom"
    IMAGE = "Image"
    MIND_SPORE = "MindSpore"
    PY_TORCH = "PyTorch"
    TENSOR_FLOW = "TensorFlow"
    TEMPLATE = "Template"


class ListImageGroupsType(OpenStrEnum):
    """Documented values."""

    BUILD_IN = "BUILD_IN"
    """image supplied with the platform"""

    DEDICATED = "DEDICATED"
    """image that a user saved"""


class ListImagesServiceType(OpenStrEnum):
    """Documented values."""

    COMMON = "COMMON"
    """for any purpose"""

    INFERENCE = "INFERENCE"
    """best for inference"""

    TRAIN = "TRAIN"
    """best for training jobs"""

    DEV = "DEV"
    """best for development and tests"""

    UNKNOWN = "UNKNOWN"
    """purpose not stated"""


class ListImagesSortDir(OpenStrEnum):
    """Documented values."""

    ASC = "ASC"
    """smallest first"""

    DESC = "DESC"
    """largest first"""


class ListImagesType(OpenStrEnum):
    """Documented values."""

    BUILD_IN = "BUILD_IN"
    """image supplied with the platform"""

    DEDICATED = "DEDICATED"
    """image that a user saved"""
