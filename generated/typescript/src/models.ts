/** Structures and values of the API. Members and values that the documentation does not know are kept. */

export interface AscendInfo {
  /** How many NPUs there are. */
  npu?: number | undefined;
  /** Memory of each NPU. */
  npu_memory?: string | undefined;
  /** Model of the NPU. */
  type?: string | undefined;
}

export interface AzCount {
  /** Name of the AZ. */
  az?: string | undefined;
  /** Number of nodes in the AZ. */
  count?: number | undefined;
}

export interface BillingInfo {
  /** Code used for charging. */
  code?: string | undefined;
  /** How many charging units it counts as. */
  unit_num?: number | undefined;
}

export interface CreateNotebookRequestBody {
  /** Name for the instance: 1 to 128 letters, digits, underscores or hyphens. */
  name: string;
  /**
   * Remark on what the instance is for.
   * Maximum length: 512
   * (at most 512 characters)
   */
  description?: string | undefined;
  /**
   * Category of the instance to set up. The value can be:
   * - DEFAULT: free flavor offered by CodeLab, at most one for each user
   * - NOTEBOOK: flavor charged by use
   * (default "NOTEBOOK")
   */
  feature?: CreateNotebookRequestBodyFeature | undefined;
  /** Code of the chosen flavor, taken from the list of flavors. */
  flavor: string;
  /** UUID of the chosen image, taken from the list of images. */
  image_id: string;
  /**
   * How long the instance works before it is shut down automatically, in milliseconds.
   * (at least 3600000; at most 86400000; default 3600000)
   */
  duration?: number | undefined;
  /** Ways of access to open besides the browser, 2 at most. */
  endpoints?: EndpointsReq[] | undefined;
  /** Number of the dedicated pool to place the instance in. The public pool is used if it is left out. */
  pool_id?: string | undefined;
  /** Storage to attach to the instance. */
  volume: VolumeReq;
  /**
   * Workspace to put the instance in.
   * (default "0")
   */
  workspace_id?: string | undefined;
}

/**
 * Category of the instance to set up. The value can be:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
export type CreateNotebookRequestBodyFeature = "DEFAULT" | "NOTEBOOK" | (string & Record<never, never>);

/** The documented values of `CreateNotebookRequestBodyFeature`. */
export const CreateNotebookRequestBodyFeature = {
  /** free flavor offered by CodeLab, at most one for each user */
  DEFAULT: "DEFAULT",
  /** flavor charged by use */
  NOTEBOOK: "NOTEBOOK",
} as const;

export interface EndpointsReq {
  /**
   * Kind of access. The value can be:
   * - NOTEBOOK: open the notebook in a browser over HTTPS
   * - SSH: connect an IDE on your computer to the notebook over SSH
   */
  service: EndpointsReqService;
  /** Public IPs that may connect, 5 at most. There is no limit if it is left out. */
  allowed_access_ips?: string[] | undefined;
  /** Names of the key pairs that SSH connections may use. */
  key_pair_names?: string[] | undefined;
}

/**
 * Kind of access. The value can be:
 * - NOTEBOOK: open the notebook in a browser over HTTPS
 * - SSH: connect an IDE on your computer to the notebook over SSH
 */
export type EndpointsReqService = "NOTEBOOK" | "SSH" | (string & Record<never, never>);

/** The documented values of `EndpointsReqService`. */
export const EndpointsReqService = {
  /** open the notebook in a browser over HTTPS */
  NOTEBOOK: "NOTEBOOK",
  /** connect an IDE on your computer to the notebook over SSH */
  SSH: "SSH",
} as const;

export interface VolumeReq {
  /**
   * Category of the storage. The value can be:
   * - EVS: block storage
   * - EFS: scalable file service
   */
  category: VolumeReqCategory;
  /**
   * Who looks after the storage. The value can be:
   * - MANAGED: storage run by the platform
   * - DEDICATED: storage owned by the user
   */
  ownership: VolumeReqOwnership;
  /**
   * Storage capacity in GB.
   * (at least 5; at most 4096; default 5)
   */
  capacity?: number | undefined;
  /** Address of the storage. Needed if the user looks after it. */
  uri?: string | undefined;
}

/**
 * Category of the storage. The value can be:
 * - EVS: block storage
 * - EFS: scalable file service
 */
export type VolumeReqCategory = "EVS" | "EFS" | (string & Record<never, never>);

/** The documented values of `VolumeReqCategory`. */
export const VolumeReqCategory = {
  /** block storage */
  EVS: "EVS",
  /** scalable file service */
  EFS: "EFS",
} as const;

/**
 * Who looks after the storage. The value can be:
 * - MANAGED: storage run by the platform
 * - DEDICATED: storage owned by the user
 */
export type VolumeReqOwnership = "MANAGED" | "DEDICATED" | (string & Record<never, never>);

/** The documented values of `VolumeReqOwnership`. */
export const VolumeReqOwnership = {
  /** storage run by the platform */
  MANAGED: "MANAGED",
  /** storage owned by the user */
  DEDICATED: "DEDICATED",
} as const;

export interface CreateNotebookResponseBody {
  /** When the instance was set up, in UTC milliseconds. */
  create_at?: number | undefined;
  /** Remark given when the instance was set up. */
  description?: string | undefined;
  /** Ways to get into the instance. */
  endpoints?: EndpointsRes[] | undefined;
  /** Why an operation did not succeed. Absent otherwise. */
  fail_reason?: string | undefined;
  /**
   * Category that the instance belongs to. The value can be:
   * - DEFAULT: free flavor offered by CodeLab, at most one for each user
   * - NOTEBOOK: flavor charged by use
   */
  feature?: CreateNotebookResponseBodyFeature | undefined;
  /** Code of the flavor that the instance uses. */
  flavor?: string | undefined;
  /** Number of the instance, a UUID. */
  id?: string | undefined;
  /** Image that the instance runs. */
  image?: ImageInfo | undefined;
  /** Settings of the automatic shutdown. */
  lease?: LeaseInfo | undefined;
  /** Display name of the instance. */
  name?: string | undefined;
  /**
   * Stage that the instance is in. The value can be:
   * - INIT: just registered
   * - CREATING: being set up
   * - STARTING: starting up
   * - STOPPING: shutting down
   * - DELETING: being removed
   * - RUNNING: at work
   * - STOPPED: shut down
   * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
   * - CREATE_FAILED: could not be set up
   * - START_FAILED: could not start up
   * - DELETE_FAILED: could not be removed
   * - ERROR: out of order
   * - DELETED: removed
   * - FROZEN: blocked
   */
  status?: CreateNotebookResponseBodyStatus | undefined;
  /** Check string used when the instance is opened as a notebook. */
  token?: string | undefined;
  /** When the instance last changed, in UTC milliseconds. */
  update_at?: number | undefined;
  /** Web address under which a browser opens the instance. */
  url?: string | undefined;
  /** Storage attached to the instance. */
  volume?: VolumeInfo | undefined;
  /**
   * Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
   * number otherwise.
   * (default "0")
   */
  workspace_id?: string | undefined;
}

export interface EndpointsRes {
  /** Public IPs that may connect. Not set means no limit. */
  allowed_access_ips?: string[] | undefined;
  /** Names of the key pairs that SSH connections may use. */
  key_pair_names?: string[] | undefined;
  /**
   * Kind of access. Enumeration values:
   * - NOTEBOOK: open the notebook in a browser over HTTPS
   * - SSH: connect an IDE on your computer to the notebook over SSH
   */
  service?: EndpointsResService | undefined;
  /** Address that belongs to this kind of access. */
  uri?: string | undefined;
}

/**
 * Kind of access. Enumeration values:
 * - NOTEBOOK: open the notebook in a browser over HTTPS
 * - SSH: connect an IDE on your computer to the notebook over SSH
 */
export type EndpointsResService = "NOTEBOOK" | "SSH" | (string & Record<never, never>);

/** The documented values of `EndpointsResService`. */
export const EndpointsResService = {
  /** open the notebook in a browser over HTTPS */
  NOTEBOOK: "NOTEBOOK",
  /** connect an IDE on your computer to the notebook over SSH */
  SSH: "SSH",
} as const;

/**
 * Category that the instance belongs to. The value can be:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
export type CreateNotebookResponseBodyFeature = "DEFAULT" | "NOTEBOOK" | (string & Record<never, never>);

/** The documented values of `CreateNotebookResponseBodyFeature`. */
export const CreateNotebookResponseBodyFeature = {
  /** free flavor offered by CodeLab, at most one for each user */
  DEFAULT: "DEFAULT",
  /** flavor charged by use */
  NOTEBOOK: "NOTEBOOK",
} as const;

export interface ImageInfo {
  /** UUID of the image. */
  id?: string | undefined;
  /** Display name of the image. */
  name?: string | undefined;
  /** Full address of the image in the SWR registry. */
  swr_path?: string | undefined;
  /**
   * Who supplied the image. Enumeration values:
   * - BUILD_IN: image supplied with the platform
   * - DEDICATED: image that a user saved
   */
  type?: ImageInfoType | undefined;
}

/**
 * Who supplied the image. Enumeration values:
 * - BUILD_IN: image supplied with the platform
 * - DEDICATED: image that a user saved
 */
export type ImageInfoType = "BUILD_IN" | "DEDICATED" | (string & Record<never, never>);

/** The documented values of `ImageInfoType`. */
export const ImageInfoType = {
  /** image supplied with the platform */
  BUILD_IN: "BUILD_IN",
  /** image that a user saved */
  DEDICATED: "DEDICATED",
} as const;

export interface LeaseInfo {
  /** When the setting took effect, in UTC milliseconds. */
  create_at?: number | undefined;
  /** How long the instance may work without a break, in milliseconds. */
  duration?: number | undefined;
  /** Whether the automatic shutdown is on. */
  enable?: boolean | undefined;
  /** When the setting was last changed, in UTC milliseconds. */
  update_at?: number | undefined;
}

/**
 * Stage that the instance is in. The value can be:
 * - INIT: just registered
 * - CREATING: being set up
 * - STARTING: starting up
 * - STOPPING: shutting down
 * - DELETING: being removed
 * - RUNNING: at work
 * - STOPPED: shut down
 * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
 * - CREATE_FAILED: could not be set up
 * - START_FAILED: could not start up
 * - DELETE_FAILED: could not be removed
 * - ERROR: out of order
 * - DELETED: removed
 * - FROZEN: blocked
 */
export type CreateNotebookResponseBodyStatus = "INIT" | "CREATING" | "STARTING" | "STOPPING" | "DELETING" | "RUNNING" | "STOPPED" | "SNAPSHOTTING" | "CREATE_FAILED" | "START_FAILED" | "DELETE_FAILED" | "ERROR" | "DELETED" | "FROZEN" | (string & Record<never, never>);

/** The documented values of `CreateNotebookResponseBodyStatus`. */
export const CreateNotebookResponseBodyStatus = {
  /** just registered */
  INIT: "INIT",
  /** being set up */
  CREATING: "CREATING",
  /** starting up */
  STARTING: "STARTING",
  /** shutting down */
  STOPPING: "STOPPING",
  /** being removed */
  DELETING: "DELETING",
  /** at work */
  RUNNING: "RUNNING",
  /** shut down */
  STOPPED: "STOPPED",
  /** taking a snapshot, that is, while an image is saved */
  SNAPSHOTTING: "SNAPSHOTTING",
  /** could not be set up */
  CREATE_FAILED: "CREATE_FAILED",
  /** could not start up */
  START_FAILED: "START_FAILED",
  /** could not be removed */
  DELETE_FAILED: "DELETE_FAILED",
  /** out of order */
  ERROR: "ERROR",
  /** removed */
  DELETED: "DELETED",
  /** blocked */
  FROZEN: "FROZEN",
} as const;

export interface VolumeInfo {
  /** Storage capacity in GB. */
  capacity?: number | undefined;
  /**
   * Category of the storage. Enumeration values:
   * - EVS: block storage
   * - EFS: scalable file service
   */
  category?: VolumeInfoCategory | undefined;
  /** Directory of the instance in which the storage appears. */
  mount_path?: string | undefined;
  /**
   * Who looks after the storage. Enumeration values:
   * - MANAGED: storage run by the platform
   * - DEDICATED: storage owned by the user
   */
  ownership?: VolumeInfoOwnership | undefined;
}

/**
 * Category of the storage. Enumeration values:
 * - EVS: block storage
 * - EFS: scalable file service
 */
export type VolumeInfoCategory = "EVS" | "EFS" | (string & Record<never, never>);

/** The documented values of `VolumeInfoCategory`. */
export const VolumeInfoCategory = {
  /** block storage */
  EVS: "EVS",
  /** scalable file service */
  EFS: "EFS",
} as const;

/**
 * Who looks after the storage. Enumeration values:
 * - MANAGED: storage run by the platform
 * - DEDICATED: storage owned by the user
 */
export type VolumeInfoOwnership = "MANAGED" | "DEDICATED" | (string & Record<never, never>);

/** The documented values of `VolumeInfoOwnership`. */
export const VolumeInfoOwnership = {
  /** storage run by the platform */
  MANAGED: "MANAGED",
  /** storage owned by the user */
  DEDICATED: "DEDICATED",
} as const;

export interface DataSource {
  /** Path under which the data is kept. */
  data_path?: string | undefined;
  /**
   * Service that provides the data. Enumeration values:
   * (default 0)
   */
  data_type?: DataSourceDataType | undefined;
  /** How columns of tables correspond. */
  schema_maps?: SchemaMap[] | undefined;
  /** What is used to connect to a source of tables. */
  source_info?: SourceInfo | undefined;
  /**
   * Whether the first line of a table file has the column names. Enumeration values:
   * - true: the first line has the column names
   * - false: the first line is data
   */
  with_column_header?: boolean | undefined;
}

/** Service that provides the data. Enumeration values: */
export type DataSourceDataType = 0 | 1 | 2 | 3 | 4 | 5 | 6 | (number & Record<never, never>);

/** The documented values of `DataSourceDataType`. */
export const DataSourceDataType = {
  /** bucket in OBS (default value) */
  VALUE_0: 0,
  /** GaussDB(DWS), the data warehouse */
  VALUE_1: 1,
  /** Data Lake Insight (DLI) */
  VALUE_2: 2,
  /** relational database service (RDS) */
  VALUE_3: 3,
  /** MapReduce service (MRS) */
  VALUE_4: 4,
  /** AI Gallery */
  VALUE_5: 5,
  /** inference */
  VALUE_6: 6,
} as const;

export interface SchemaMap {
  /** Name of the column after the import. */
  dest_name?: string | undefined;
  /** Name of the column before the import. */
  src_name?: string | undefined;
}

export interface SourceInfo {
  /** Number of the MRS cluster, shown on the MRS console. */
  cluster_id?: string | undefined;
  /**
   * Whether the MRS cluster runs in security mode. Enumeration values:
   * - 0: off
   * - 1: on
   */
  cluster_mode?: SourceInfoClusterMode | undefined;
  /** Name of the MRS cluster, shown on the MRS console. */
  cluster_name?: string | undefined;
  /** Database that holds the table. */
  database_name?: string | undefined;
  /** HDFS path of the table, for example /data/sales. */
  input?: string | undefined;
  /** IP under which the GaussDB(DWS) cluster is reached. */
  ip?: string | undefined;
  /** Port under which the GaussDB(DWS) cluster is reached. */
  port?: string | undefined;
  /** DLI queue that reads the table. */
  queue_name?: string | undefined;
  /** Number of the subnet that the MRS cluster is attached to. */
  subnet_id?: string | undefined;
  /** Table to import. */
  table_name?: string | undefined;
  /** User who logs in to GaussDB(DWS). Needed for imports from that service. */
  user_name?: string | undefined;
  /** Password for the login to GaussDB(DWS). Needed for imports from that service. */
  user_password?: string | undefined;
  /** Number of the VPC that the MRS cluster is attached to. */
  vpc_id?: string | undefined;
}

/**
 * Whether the MRS cluster runs in security mode. Enumeration values:
 * - 0: off
 * - 1: on
 */
export type SourceInfoClusterMode = "0" | "1" | (string & Record<never, never>);

/** The documented values of `SourceInfoClusterMode`. */
export const SourceInfoClusterMode = {
  /** off */
  VALUE_0: "0",
  /** on */
  VALUE_1: "1",
} as const;

export interface DeleteNotebookResponseBody {
  /** When the instance was set up, in UTC milliseconds. */
  create_at?: number | undefined;
  /** Remark given when the instance was set up. */
  description?: string | undefined;
  /** Ways to get into the instance. */
  endpoints?: EndpointsRes[] | undefined;
  /** Why an operation did not succeed. Absent otherwise. */
  fail_reason?: string | undefined;
  /**
   * Category that the instance belongs to. Possible values:
   * - DEFAULT: free flavor offered by CodeLab, at most one for each user
   * - NOTEBOOK: flavor charged by use
   */
  feature?: DeleteNotebookResponseBodyFeature | undefined;
  /** Code of the flavor that the instance uses. */
  flavor?: string | undefined;
  /** Number of the instance, a UUID. */
  id?: string | undefined;
  /** Image that the instance runs. */
  image?: ImageInfo | undefined;
  /** Settings of the automatic shutdown. */
  lease?: LeaseInfo | undefined;
  /** Display name of the instance. */
  name?: string | undefined;
  /**
   * Stage that the instance is in. Possible values:
   * - INIT: just registered
   * - CREATING: being set up
   * - STARTING: starting up
   * - STOPPING: shutting down
   * - DELETING: being removed
   * - RUNNING: at work
   * - STOPPED: shut down
   * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
   * - CREATE_FAILED: could not be set up
   * - START_FAILED: could not start up
   * - DELETE_FAILED: could not be removed
   * - ERROR: out of order
   * - DELETED: removed
   * - FROZEN: blocked
   */
  status?: DeleteNotebookResponseBodyStatus | undefined;
  /** Check string used when the instance is opened as a notebook. */
  token?: string | undefined;
  /** When the instance last changed, in UTC milliseconds. */
  update_at?: number | undefined;
  /** Web address under which a browser opens the instance. */
  url?: string | undefined;
  /** Storage attached to the instance. */
  volume?: VolumeInfo | undefined;
  /**
   * Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
   * number otherwise.
   * (default "0")
   */
  workspace_id?: string | undefined;
}

/**
 * Category that the instance belongs to. Possible values:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
export type DeleteNotebookResponseBodyFeature = "DEFAULT" | "NOTEBOOK" | (string & Record<never, never>);

/** The documented values of `DeleteNotebookResponseBodyFeature`. */
export const DeleteNotebookResponseBodyFeature = {
  /** free flavor offered by CodeLab, at most one for each user */
  DEFAULT: "DEFAULT",
  /** flavor charged by use */
  NOTEBOOK: "NOTEBOOK",
} as const;

/**
 * Stage that the instance is in. Possible values:
 * - INIT: just registered
 * - CREATING: being set up
 * - STARTING: starting up
 * - STOPPING: shutting down
 * - DELETING: being removed
 * - RUNNING: at work
 * - STOPPED: shut down
 * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
 * - CREATE_FAILED: could not be set up
 * - START_FAILED: could not start up
 * - DELETE_FAILED: could not be removed
 * - ERROR: out of order
 * - DELETED: removed
 * - FROZEN: blocked
 */
export type DeleteNotebookResponseBodyStatus = "INIT" | "CREATING" | "STARTING" | "STOPPING" | "DELETING" | "RUNNING" | "STOPPED" | "SNAPSHOTTING" | "CREATE_FAILED" | "START_FAILED" | "DELETE_FAILED" | "ERROR" | "DELETED" | "FROZEN" | (string & Record<never, never>);

/** The documented values of `DeleteNotebookResponseBodyStatus`. */
export const DeleteNotebookResponseBodyStatus = {
  /** just registered */
  INIT: "INIT",
  /** being set up */
  CREATING: "CREATING",
  /** starting up */
  STARTING: "STARTING",
  /** shutting down */
  STOPPING: "STOPPING",
  /** being removed */
  DELETING: "DELETING",
  /** at work */
  RUNNING: "RUNNING",
  /** shut down */
  STOPPED: "STOPPED",
  /** taking a snapshot, that is, while an image is saved */
  SNAPSHOTTING: "SNAPSHOTTING",
  /** could not be set up */
  CREATE_FAILED: "CREATE_FAILED",
  /** could not start up */
  START_FAILED: "START_FAILED",
  /** could not be removed */
  DELETE_FAILED: "DELETE_FAILED",
  /** out of order */
  ERROR: "ERROR",
  /** removed */
  DELETED: "DELETED",
  /** blocked */
  FROZEN: "FROZEN",
} as const;

export interface ErrorResponse {
  /** ModelArts code that identifies the failure. */
  error_code?: string | undefined;
  /** Text that explains why the call failed. */
  error_msg?: string | undefined;
}

export interface FileCopyProgress {
  /** How many files have been transferred. */
  file_num_finished?: number | undefined;
  /** How many files there are altogether. */
  file_num_total?: number | undefined;
  /** How many bytes have been transferred. */
  file_size_finished?: number | undefined;
  /** How many bytes the files have altogether. */
  file_size_total?: number | undefined;
}

export interface GpuInfo {
  /** How many GPUs there are. */
  gpu?: number | undefined;
  /** Memory of each GPU. */
  gpu_memory?: string | undefined;
  /** Model of the GPU. */
  type?: string | undefined;
}

export interface ImageGroup {
  /**
   * Definition
   * Name that the images of the group share.
   * Range
   * N/A
   */
  name?: string | undefined;
  /**
   * Definition
   * When the image was set up, in UTC milliseconds.
   * Range
   * N/A
   */
  create_at?: number | undefined;
  /**
   * Definition
   * SWR organization that holds the image.
   * Range
   * N/A
   */
  namespace?: string | undefined;
  /**
   * Definition
   * When the image last changed, in UTC milliseconds.
   * Range
   * N/A
   */
  update_at?: number | undefined;
  /**
   * Definition
   * How many versions the group has.
   * Range
   * N/A
   */
  version_count?: number | undefined;
}

export interface ImageResponse {
  /**
   * Processor architecture that the image is made for. Enumeration values:
   * - X86_64: x86 instruction set
   * - AARCH64: Arm instruction set
   */
  arch?: ImageResponseArch | undefined;
  /** When the image was set up, in UTC milliseconds. */
  create_at?: number | undefined;
  /**
   * Remark that introduces the image.
   * The value contains a maximum of 512 characters.
   * (at most 512 characters)
   */
  description?: string | undefined;
  /**
   * Ways of access that the image offers. Enumeration values:
   * - NOTEBOOK: open the notebook in a browser over HTTPS
   * - SSH: connect an IDE on your computer to the notebook over SSH
   */
  dev_services?: ImageResponseDevServicesItem[] | undefined;
  /** UUID of the image, which names it when a notebook instance is set up. */
  id?: string | undefined;
  /**
   * Name of the image.
   * Lowercase letters, digits, underscores, hyphens and dots are allowed.
   * The value contains a maximum of 512 characters.
   * (at most 512 characters)
   */
  name?: string | undefined;
  /** SWR organization that holds the image, as shown on the organization page of the SWR console. */
  namespace?: string | undefined;
  /**
   * Where the image comes from. Enumeration values:
   * - CUSTOMIZE: built by a user
   * - IMAGE_SAVE: saved from a notebook instance
   * (default "CUSTOMIZE")
   */
  origin?: ImageResponseOrigin | undefined;
  /**
   * Processors on which the image works. Enumeration values:
   * - CPU
   * - GPU
   * - ASCEND
   */
  resource_categories?: ImageResponseResourceCategoriesItem[] | undefined;
  /**
   * Purpose that the image suits. Enumeration values:
   * - COMMON: for any purpose
   * - INFERENCE: best for inference
   * - TRAIN: best for training jobs
   * - DEV: best for development and tests
   * - UNKNOWN: purpose not stated
   */
  service_type?: ImageResponseServiceType | undefined;
  /** Size of the image in KB. */
  size?: number | undefined;
  /**
   * Stage that the image is in. Enumeration values:
   * - INIT: just registered
   * - CREATING: being saved; the notebook cannot be used meanwhile
   * - CREATE_FAILED: could not be saved
   * - ERROR: out of order
   * - DELETED: removed
   * - ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with it
   */
  status?: ImageResponseStatus | undefined;
  /** Build messages from the time the image was saved. */
  status_message?: string | undefined;
  /** Full address of the image in the SWR registry. */
  swr_path?: string | undefined;
  /** Version mark of the image. */
  tag?: string | undefined;
  /**
   * Who supplied the image. Enumeration values:
   * - BUILD_IN: image supplied with the platform
   * - DEDICATED: image that a user saved
   */
  type?: ImageResponseType | undefined;
  /** When the image last changed, in UTC milliseconds. */
  update_at?: number | undefined;
  /**
   * Who may see the image. Enumeration values:
   * - PRIVATE: its owner only
   * - PUBLIC: anyone who knows the image number, for reading only
   */
  visibility?: ImageResponseVisibility | undefined;
  /**
   * Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
   * number otherwise.
   * (default "0")
   */
  workspace_id?: string | undefined;
}

/**
 * Processor architecture that the image is made for. Enumeration values:
 * - X86_64: x86 instruction set
 * - AARCH64: Arm instruction set
 */
export type ImageResponseArch = "X86_64" | "AARCH64" | (string & Record<never, never>);

/** The documented values of `ImageResponseArch`. */
export const ImageResponseArch = {
  /** x86 instruction set */
  X86_64: "X86_64",
  /** Arm instruction set */
  AARCH64: "AARCH64",
} as const;

export type ImageResponseDevServicesItem = "NOTEBOOK" | "SSH" | (string & Record<never, never>);

/** The documented values of `ImageResponseDevServicesItem`. */
export const ImageResponseDevServicesItem = {
  /** open the notebook in a browser over HTTPS */
  NOTEBOOK: "NOTEBOOK",
  /** connect an IDE on your computer to the notebook over SSH */
  SSH: "SSH",
} as const;

/**
 * Where the image comes from. Enumeration values:
 * - CUSTOMIZE: built by a user
 * - IMAGE_SAVE: saved from a notebook instance
 */
export type ImageResponseOrigin = "CUSTOMIZE" | "IMAGE_SAVE" | (string & Record<never, never>);

/** The documented values of `ImageResponseOrigin`. */
export const ImageResponseOrigin = {
  /** built by a user */
  CUSTOMIZE: "CUSTOMIZE",
  /** saved from a notebook instance */
  IMAGE_SAVE: "IMAGE_SAVE",
} as const;

export type ImageResponseResourceCategoriesItem = "CPU" | "GPU" | "ASCEND" | (string & Record<never, never>);

/** The documented values of `ImageResponseResourceCategoriesItem`. */
export const ImageResponseResourceCategoriesItem = {
  CPU: "CPU",
  GPU: "GPU",
  ASCEND: "ASCEND",
} as const;

/**
 * Purpose that the image suits. Enumeration values:
 * - COMMON: for any purpose
 * - INFERENCE: best for inference
 * - TRAIN: best for training jobs
 * - DEV: best for development and tests
 * - UNKNOWN: purpose not stated
 */
export type ImageResponseServiceType = "COMMON" | "INFERENCE" | "TRAIN" | "DEV" | "UNKNOWN" | (string & Record<never, never>);

/** The documented values of `ImageResponseServiceType`. */
export const ImageResponseServiceType = {
  /** for any purpose */
  COMMON: "COMMON",
  /** best for inference */
  INFERENCE: "INFERENCE",
  /** best for training jobs */
  TRAIN: "TRAIN",
  /** best for development and tests */
  DEV: "DEV",
  /** purpose not stated */
  UNKNOWN: "UNKNOWN",
} as const;

/**
 * Stage that the image is in. Enumeration values:
 * - INIT: just registered
 * - CREATING: being saved; the notebook cannot be used meanwhile
 * - CREATE_FAILED: could not be saved
 * - ERROR: out of order
 * - DELETED: removed
 * - ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with it
 */
export type ImageResponseStatus = "INIT" | "CREATING" | "CREATE_FAILED" | "ERROR" | "DELETED" | "ACTIVE" | (string & Record<never, never>);

/** The documented values of `ImageResponseStatus`. */
export const ImageResponseStatus = {
  /** just registered */
  INIT: "INIT",
  /** being saved; the notebook cannot be used meanwhile */
  CREATING: "CREATING",
  /** could not be saved */
  CREATE_FAILED: "CREATE_FAILED",
  /** out of order */
  ERROR: "ERROR",
  /** removed */
  DELETED: "DELETED",
  /** saved; it appears on the SWR console, and notebook instances can be set up with it */
  ACTIVE: "ACTIVE",
} as const;

/**
 * Who supplied the image. Enumeration values:
 * - BUILD_IN: image supplied with the platform
 * - DEDICATED: image that a user saved
 */
export type ImageResponseType = "BUILD_IN" | "DEDICATED" | (string & Record<never, never>);

/** The documented values of `ImageResponseType`. */
export const ImageResponseType = {
  /** image supplied with the platform */
  BUILD_IN: "BUILD_IN",
  /** image that a user saved */
  DEDICATED: "DEDICATED",
} as const;

/**
 * Who may see the image. Enumeration values:
 * - PRIVATE: its owner only
 * - PUBLIC: anyone who knows the image number, for reading only
 */
export type ImageResponseVisibility = "PRIVATE" | "PUBLIC" | (string & Record<never, never>);

/** The documented values of `ImageResponseVisibility`. */
export const ImageResponseVisibility = {
  /** its owner only */
  PRIVATE: "PRIVATE",
  /** anyone who knows the image number, for reading only */
  PUBLIC: "PUBLIC",
} as const;

export interface ImportTaskStatusResp {
  /** How many samples carry labels. */
  annotated_sample_count?: number | undefined;
  /** When the job was started. */
  create_time?: number | undefined;
  /** Where the data is taken from. */
  data_source?: DataSource | undefined;
  /** Number of the dataset that receives the data. */
  dataset_id?: string | undefined;
  /** How many seconds the job has taken. */
  elapsed_time?: number | undefined;
  /** Code of the error, if the job failed. */
  error_code?: string | undefined;
  /** Text on the error, if the job failed. */
  error_msg?: string | undefined;
  /** How far the copying of files has come. */
  file_statistics?: FileCopyProgress | undefined;
  /** How many files have been transferred. */
  finished_file_count?: number | undefined;
  /** How many bytes have been transferred. */
  finished_file_size?: number | undefined;
  /**
   * OBS directory or manifest file that holds the data. For an import by manifest, the path leads to
   * the manifest file itself. For an import by directory, only datasets for sorting images, texts or
   * sounds and for marking objects are supported.
   */
  import_path?: string | undefined;
  /**
   * How the data is imported. Enumeration values:
   * - 0: directory by directory
   * - 1: as a manifest file lists it
   */
  import_type?: ImportTaskStatusRespImportType | undefined;
  /** How many samples have been imported. */
  imported_sample_count?: number | undefined;
  /** How many subsamples have been imported. */
  imported_sub_sample_count?: number | undefined;
  /** Number of the job that prepares the data. */
  processor_task_id?: string | undefined;
  /** State of the job that prepares the data. */
  processor_task_status?: number | undefined;
  /**
   * Step that the job has reached. Enumeration values:
   * - QUEUING: waiting
   * - STARTING: about to run
   * - RUNNING: at work
   * - COMPLETED: ended well
   * - FAILED: broke off
   * - NOT_EXIST: no such job
   */
  status?: ImportTaskStatusRespStatus | undefined;
  /** Number of the job. */
  task_id?: string | undefined;
  /** How many files there are altogether. */
  total_file_count?: number | undefined;
  /** How many bytes the files have altogether. */
  total_file_size?: number | undefined;
  /** How many samples there are altogether. */
  total_sample_count?: number | undefined;
  /** How many subsamples were split off from samples. */
  total_sub_sample_count?: number | undefined;
  /** How many samples wait for a person to confirm them. */
  unconfirmed_sample_count?: number | undefined;
  /** When the job last changed. */
  update_ms?: number | undefined;
}

/**
 * How the data is imported. Enumeration values:
 * - 0: directory by directory
 * - 1: as a manifest file lists it
 */
export type ImportTaskStatusRespImportType = 0 | 1 | (number & Record<never, never>);

/** The documented values of `ImportTaskStatusRespImportType`. */
export const ImportTaskStatusRespImportType = {
  /** directory by directory */
  VALUE_0: 0,
  /** as a manifest file lists it */
  VALUE_1: 1,
} as const;

/**
 * Step that the job has reached. Enumeration values:
 * - QUEUING: waiting
 * - STARTING: about to run
 * - RUNNING: at work
 * - COMPLETED: ended well
 * - FAILED: broke off
 * - NOT_EXIST: no such job
 */
export type ImportTaskStatusRespStatus = "QUEUING" | "STARTING" | "RUNNING" | "COMPLETED" | "FAILED" | "NOT_EXIST" | (string & Record<never, never>);

/** The documented values of `ImportTaskStatusRespStatus`. */
export const ImportTaskStatusRespStatus = {
  /** waiting */
  QUEUING: "QUEUING",
  /** about to run */
  STARTING: "STARTING",
  /** at work */
  RUNNING: "RUNNING",
  /** ended well */
  COMPLETED: "COMPLETED",
  /** broke off */
  FAILED: "FAILED",
  /** no such job */
  NOT_EXIST: "NOT_EXIST",
} as const;

export interface Label {
  /** Display name of the label. */
  name?: string | undefined;
  /**
   * Kind of labeling job that the label is for. The options are as follows:
   * - 0: sorting whole images
   * - 1: marking objects in images
   * - 100: sorting texts
   * - 101: marking entities in texts
   * - 200: sorting sounds
   * - 600: labeling videos
   */
  type?: LabelType | undefined;
  /** Properties of the label, given as keys and values. */
  property?: LabelProperty | undefined;
}

/**
 * Kind of labeling job that the label is for. The options are as follows:
 * - 0: sorting whole images
 * - 1: marking objects in images
 * - 100: sorting texts
 * - 101: marking entities in texts
 * - 200: sorting sounds
 * - 600: labeling videos
 */
export type LabelType = 0 | 1 | 100 | 101 | 200 | 600 | (number & Record<never, never>);

/** The documented values of `LabelType`. */
export const LabelType = {
  /** sorting whole images */
  VALUE_0: 0,
  /** marking objects in images */
  VALUE_1: 1,
  /** sorting texts */
  VALUE_100: 100,
  /** marking entities in texts */
  VALUE_101: 101,
  /** sorting sounds */
  VALUE_200: 200,
  /** labeling videos */
  VALUE_600: 600,
} as const;

export interface LabelProperty {
  /** Color of the label on the screen, in hexadecimal notation such as #1a9c5b. */
  "@modelarts:color"?: string | undefined;
  /**
   * Shape used first when objects are marked. The options are as follows:
   * - bndbox: rectangle
   * - polygon: polygon
   * - circle: circle
   * - point: point
   */
  "@modelarts:default_shape"?: LabelPropertyModelartsDefaultShape | undefined;
  /** Keys that select the label. */
  "@modelarts:shortcut"?: string | undefined;
}

/**
 * Shape used first when objects are marked. The options are as follows:
 * - bndbox: rectangle
 * - polygon: polygon
 * - circle: circle
 * - point: point
 */
export type LabelPropertyModelartsDefaultShape = "bndbox" | "polygon" | "circle" | "point" | (string & Record<never, never>);

/** The documented values of `LabelPropertyModelartsDefaultShape`. */
export const LabelPropertyModelartsDefaultShape = {
  /** rectangle */
  BNDBOX: "bndbox",
  /** polygon */
  POLYGON: "polygon",
  /** circle */
  CIRCLE: "circle",
  /** point */
  POINT: "point",
} as const;

export interface ListImageGroupsResponseBody {
  /**
   * Definition
   * Number of the page returned.
   * Range
   * N/A
   */
  current?: number | undefined;
  /**
   * Definition
   * Image groups on this page.
   * Range
   * N/A
   */
  data?: ImageGroup[] | undefined;
  /**
   * Definition
   * How many pages the whole result has.
   * Range
   * N/A
   */
  pages?: number | undefined;
  /**
   * Definition
   * How many entries a page holds.
   * Range
   * N/A
   */
  size?: number | undefined;
  /**
   * Definition
   * How many entries match altogether.
   * Range
   * N/A
   */
  total?: number | undefined;
}

export interface ListImagesResponseBody {
  /** Number of the page returned. */
  current?: number | undefined;
  /** Images on this page. */
  data?: ImageResponse[] | undefined;
  /** How many pages the whole result has. */
  pages?: number | undefined;
  /** How many entries a page holds. */
  size?: number | undefined;
  /** How many entries match altogether. */
  total?: number | undefined;
}

export interface ListImportTasksResponseBody {
  /** Import jobs on this page. */
  import_tasks?: ImportTaskStatusResp[] | undefined;
  /** How many import jobs there are altogether. */
  total_count?: number | undefined;
}

export interface ListLabelsResponseBody {
  /** How many labels there are altogether. */
  total_number?: number | undefined;
  /** The labels, one entry each. */
  labels?: Label[] | undefined;
}

export interface ListModelsResponseBody {
  /** Models on this page. */
  models?: ModelListItem[] | undefined;
  /** How many models match, all pages taken together. */
  total_count?: number | undefined;
  /** How many models match. */
  count?: number | undefined;
}

export interface ModelListItem {
  /** Number of the user who owns the model. */
  owner?: string | undefined;
  /** Version of this model. */
  model_version?: string | undefined;
  /** Type of this model. */
  model_type?: string | undefined;
  /** Remark that introduces the model. */
  description?: string | undefined;
  /** Number of the project of the owner. */
  project?: string | undefined;
  /** Where the model comes from. Present only for models that ExeML produced, with the value auto. */
  source_type?: string | undefined;
  /** Number of this model. */
  model_id?: string | undefined;
  /**
   * How the model came about. Possible values:
   * - auto: produced by ExeML
   * - algos: produced by an algorithm of the platform
   * - custom: brought along by the user
   */
  model_source?: ModelListItemModelSource | undefined;
  /** Ways in which the model can be deployed. */
  install_type?: string[] | undefined;
  /** How many bytes the model takes up. */
  model_size?: number | undefined;
  /**
   * Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
   * number otherwise.
   * (default "0")
   */
  workspace_id?: string | undefined;
  /** State of this model. */
  model_status?: string | undefined;
  /** Whether the model was obtained from the marketplace. */
  market_flag?: boolean | undefined;
  /** Whether the model can be tuned again: true if it can, false if it cannot. */
  tunable?: boolean | undefined;
  /** Name of this model. */
  model_name?: string | undefined;
  /** When the model was set up, in milliseconds of UTC counted from 1970. */
  create_at?: number | undefined;
  /** Whether the model may be put on the marketplace. */
  publishable_flag?: boolean | undefined;
  /**
   * Whether the image is copied. It matters only to models whose model_type is Image. Possible values:
   * - true: it is copied; setting up takes longer, and later changes to the image in SWR do not touch
   * services
   * - false: it is not copied; setting up is fast, but changes to the image do touch services
   * (default "true")
   */
  source_copy?: ModelListItemSourceCopy | undefined;
  /** Account number of the owner. */
  tenant?: string | undefined;
  /** Number of the subscription that brought the model. */
  subscription_id?: string | undefined;
  /** Kept for extensions. */
  extra?: string | undefined;
  /** What it takes at least to deploy the model. */
  specification?: ModelSpecification | undefined;
}

/**
 * How the model came about. Possible values:
 * - auto: produced by ExeML
 * - algos: produced by an algorithm of the platform
 * - custom: brought along by the user
 */
export type ModelListItemModelSource = "auto" | "algos" | "custom" | (string & Record<never, never>);

/** The documented values of `ModelListItemModelSource`. */
export const ModelListItemModelSource = {
  /** produced by ExeML */
  AUTO: "auto",
  /** produced by an algorithm of the platform */
  ALGOS: "algos",
  /** brought along by the user */
  CUSTOM: "custom",
} as const;

/**
 * Whether the image is copied. It matters only to models whose model_type is Image. Possible values:
 * - true: it is copied; setting up takes longer, and later changes to the image in SWR do not touch
 * services
 * - false: it is not copied; setting up is fast, but changes to the image do touch services
 */
export type ModelListItemSourceCopy = "true" | "false" | (string & Record<never, never>);

/** The documented values of `ModelListItemSourceCopy`. */
export const ModelListItemSourceCopy = {
  /** it is copied; setting up takes longer, and later changes to the image in SWR do not touch services */
  TRUE: "true",
  /** it is not copied; setting up is fast, but changes to the image do touch services */
  FALSE: "false",
} as const;

export interface ModelSpecification {
  /** CPU needed at least. */
  min_cpu?: string | undefined;
  /** GPU needed at least. */
  min_gpu?: string | undefined;
  /** Memory needed at least. */
  min_memory?: string | undefined;
  /** Ascend chips needed at least. */
  min_ascend?: string | undefined;
}

export interface ListNetworksResponseBody {
  /**
   * Version of this API. The options are as follows:
   * - v1
   */
  apiVersion?: ListNetworksResponseBodyApiVersion | undefined;
  /**
   * Kind of the returned object. The options are as follows:
   * - NetworkList: list made of networks
   */
  kind?: ListNetworksResponseBodyKind | undefined;
  /** Paging data of the list itself. */
  metadata?: NetworkListMetadata | undefined;
  /** The networks, one entry each. */
  items?: Network[] | undefined;
}

/**
 * Version of this API. The options are as follows:
 * - v1
 */
export type ListNetworksResponseBodyApiVersion = "v1" | (string & Record<never, never>);

/** The documented values of `ListNetworksResponseBodyApiVersion`. */
export const ListNetworksResponseBodyApiVersion = {
  V1: "v1",
} as const;

/**
 * Kind of the returned object. The options are as follows:
 * - NetworkList: list made of networks
 */
export type ListNetworksResponseBodyKind = "NetworkList" | (string & Record<never, never>);

/** The documented values of `ListNetworksResponseBodyKind`. */
export const ListNetworksResponseBodyKind = {
  /** list made of networks */
  NETWORK_LIST: "NetworkList",
} as const;

export interface NetworkListMetadata {
  /** Marker of where the next page starts. Send it back unchanged to go on. */
  continue?: string | undefined;
  /** How many entries have not been returned yet. */
  remainingItemCount?: number | undefined;
}

export interface Network {
  /**
   * API version that the network data follows. The options are as follows:
   * - v1
   */
  apiVersion?: NetworkApiVersion | undefined;
  /**
   * Kind of object. The options are as follows:
   * - Network: a single network
   */
  kind?: NetworkKind | undefined;
  /** Basic data of the network. */
  metadata?: NetworkMetadata | undefined;
  /** Configuration wanted for the network. */
  spec?: NetworkSpec | undefined;
  /** Actual situation of the network right now. */
  status?: NetworkStatus | undefined;
}

/**
 * API version that the network data follows. The options are as follows:
 * - v1
 */
export type NetworkApiVersion = "v1" | (string & Record<never, never>);

/** The documented values of `NetworkApiVersion`. */
export const NetworkApiVersion = {
  V1: "v1",
} as const;

/**
 * Kind of object. The options are as follows:
 * - Network: a single network
 */
export type NetworkKind = "Network" | (string & Record<never, never>);

/** The documented values of `NetworkKind`. */
export const NetworkKind = {
  /** a single network */
  NETWORK: "Network",
} as const;

export interface NetworkMetadata {
  /** Network name that the system generated. */
  name?: string | undefined;
  /** When the network was set up, in UTC. */
  creationTimestamp?: string | undefined;
  /** Labels that the network carries. */
  labels?: NetworkLabels | undefined;
  /** Additional remarks, kept as keys and values. */
  annotations?: Record<string, string> | undefined;
}

export interface NetworkLabels {
  /** Name that the user gave the network. */
  "os.modelarts/name"?: string | undefined;
  /** Number of the workspace that the network belongs to. */
  "os.modelarts/workspace.id"?: string | undefined;
}

export interface NetworkSpec {
  /** Address block that the network takes up. */
  cidr?: string | undefined;
  /** How the network is joined to others. */
  connection?: NetworkConnection | undefined;
}

export interface NetworkConnection {
  /** VPCs to join, 2 at most. */
  peerConnectionList?: PeerConnectionItem[] | undefined;
}

export interface PeerConnectionItem {
  /** Number of the VPC on the other side. */
  peerVpcId?: string | undefined;
  /** Number of the subnet on the other side. */
  peerSubnetId?: string | undefined;
  /**
   * Whether the default route leads to the other side.
   * (default false)
   */
  defaultGateWay?: boolean | undefined;
}

export interface NetworkStatus {
  /**
   * Stage that the network is in. The options are as follows:
   * - Creating: being set up
   * - Active: ready for use
   * - Abnormal: faulty
   */
  phase?: NetworkStatusPhase | undefined;
  /** How far the joining has come. */
  connectionStatus?: NetworkConnectionStatus | undefined;
}

/**
 * Stage that the network is in. The options are as follows:
 * - Creating: being set up
 * - Active: ready for use
 * - Abnormal: faulty
 */
export type NetworkStatusPhase = "Creating" | "Active" | "Abnormal" | (string & Record<never, never>);

/** The documented values of `NetworkStatusPhase`. */
export const NetworkStatusPhase = {
  /** being set up */
  CREATING: "Creating",
  /** ready for use */
  ACTIVE: "Active",
  /** faulty */
  ABNORMAL: "Abnormal",
} as const;

export interface NetworkConnectionStatus {
  /** Outcome for each VPC on the other side. */
  peerConnectionStatus?: PeerConnectionStatus[] | undefined;
}

export interface PeerConnectionStatus {
  /** Number of the VPC on the other side. */
  peerVpcId?: string | undefined;
  /**
   * Outcome of the joining. The options are as follows:
   * - Connecting: being joined
   * - Active: joined
   * - Abnormal: joining failed
   */
  phase?: PeerConnectionStatusPhase | undefined;
}

/**
 * Outcome of the joining. The options are as follows:
 * - Connecting: being joined
 * - Active: joined
 * - Abnormal: joining failed
 */
export type PeerConnectionStatusPhase = "Connecting" | "Active" | "Abnormal" | (string & Record<never, never>);

/** The documented values of `PeerConnectionStatusPhase`. */
export const PeerConnectionStatusPhase = {
  /** being joined */
  CONNECTING: "Connecting",
  /** joined */
  ACTIVE: "Active",
  /** joining failed */
  ABNORMAL: "Abnormal",
} as const;

export interface ListNodePoolNodesResponseBody {
  /**
   * Version of this API. Enumeration values:
   * - v2
   */
  apiVersion?: ListNodePoolNodesResponseBodyApiVersion | undefined;
  /**
   * Kind of the returned object. Enumeration values:
   * - NodeList: list made of nodes
   */
  kind?: ListNodePoolNodesResponseBodyKind | undefined;
  /** Paging data of the list itself. */
  metadata?: NodeListMetadata | undefined;
  /** The nodes, one entry each. */
  items?: Node[] | undefined;
}

/**
 * Version of this API. Enumeration values:
 * - v2
 */
export type ListNodePoolNodesResponseBodyApiVersion = "v2" | (string & Record<never, never>);

/** The documented values of `ListNodePoolNodesResponseBodyApiVersion`. */
export const ListNodePoolNodesResponseBodyApiVersion = {
  V2: "v2",
} as const;

/**
 * Kind of the returned object. Enumeration values:
 * - NodeList: list made of nodes
 */
export type ListNodePoolNodesResponseBodyKind = "NodeList" | (string & Record<never, never>);

/** The documented values of `ListNodePoolNodesResponseBodyKind`. */
export const ListNodePoolNodesResponseBodyKind = {
  /** list made of nodes */
  NODE_LIST: "NodeList",
} as const;

export interface NodeListMetadata {
  /** Marker of where the next page starts. Send it back unchanged to go on. */
  continue?: string | undefined;
  /** How many entries have not been returned yet. */
  remainingItemCount?: number | undefined;
}

export interface Node {
  /**
   * API version that the node data follows. The options are as follows:
   * - v2
   */
  apiVersion?: NodeApiVersion | undefined;
  /**
   * Kind of object. The options are as follows:
   * - Node: a single node
   */
  kind?: NodeKind | undefined;
  /** Basic data of the node such as its name and age. */
  metadata?: Metadata | undefined;
  /** Configuration wanted for the node. */
  spec?: NodeSpec | undefined;
  /** Actual situation of the node right now. */
  status?: NodeStatus | undefined;
}

/**
 * API version that the node data follows. The options are as follows:
 * - v2
 */
export type NodeApiVersion = "v2" | (string & Record<never, never>);

/** The documented values of `NodeApiVersion`. */
export const NodeApiVersion = {
  V2: "v2",
} as const;

/**
 * Kind of object. The options are as follows:
 * - Node: a single node
 */
export type NodeKind = "Node" | (string & Record<never, never>);

/** The documented values of `NodeKind`. */
export const NodeKind = {
  /** a single node */
  NODE: "Node",
} as const;

export interface Metadata {
  /** Name that is unique among the nodes of the pool. */
  name?: string | undefined;
  /** When the node was set up, in UTC, for example 2024-03-05T08:00:00Z. */
  creationTimestamp?: string | undefined;
}

export interface NodeSpec {
  /** Code of the flavor that the node uses. */
  flavor?: string | undefined;
}

export interface NodeStatus {
  /**
   * Stage that the node is in. The options are as follows:
   * - Available: ready for use
   * - Creating: being set up
   * - Deleting: being removed
   * - Abnormal: faulty
   * - Checking: running its self-check
   */
  phase?: NodeStatusPhase | undefined;
  /** AZ that hosts the node. */
  az?: string | undefined;
  /** IP of the node on the private network. */
  privateIp?: string | undefined;
  /** All resources that the node has. */
  resources?: NodeResource | undefined;
  /** Resources on the node that can still be handed out. */
  availableResources?: NodeResource | undefined;
}

/**
 * Stage that the node is in. The options are as follows:
 * - Available: ready for use
 * - Creating: being set up
 * - Deleting: being removed
 * - Abnormal: faulty
 * - Checking: running its self-check
 */
export type NodeStatusPhase = "Available" | "Creating" | "Deleting" | "Abnormal" | "Checking" | (string & Record<never, never>);

/** The documented values of `NodeStatusPhase`. */
export const NodeStatusPhase = {
  /** ready for use */
  AVAILABLE: "Available",
  /** being set up */
  CREATING: "Creating",
  /** being removed */
  DELETING: "Deleting",
  /** faulty */
  ABNORMAL: "Abnormal",
  /** running its self-check */
  CHECKING: "Checking",
} as const;

export interface NodeResource {
  /** Amount of CPU. The suffix m stands for a thousandth of a core. */
  cpu?: string | undefined;
  /** Amount of memory, for example 6144Mi. */
  memory?: string | undefined;
  /** Number of GPUs, on nodes that have any. */
  "nvidia.com/gpu"?: string | undefined;
  /** Number of NPUs, on nodes with Ascend chips. */
  "huawei.com/ascend-snt3"?: string | undefined;
  /** Number of NPUs, on nodes with Ascend chips. */
  "huawei.com/ascend-snt9"?: string | undefined;
}

export interface ListNodePoolsResponseBody {
  /**
   * Version of this API. The options are as follows:
   * - v2
   */
  apiVersion?: ListNodePoolsResponseBodyApiVersion | undefined;
  /**
   * Kind of the returned object. The options are as follows:
   * - NodePoolList: list made of node pools
   */
  kind?: ListNodePoolsResponseBodyKind | undefined;
  /** The node pools, one entry each. */
  items?: NodePool[] | undefined;
}

/**
 * Version of this API. The options are as follows:
 * - v2
 */
export type ListNodePoolsResponseBodyApiVersion = "v2" | (string & Record<never, never>);

/** The documented values of `ListNodePoolsResponseBodyApiVersion`. */
export const ListNodePoolsResponseBodyApiVersion = {
  V2: "v2",
} as const;

/**
 * Kind of the returned object. The options are as follows:
 * - NodePoolList: list made of node pools
 */
export type ListNodePoolsResponseBodyKind = "NodePoolList" | (string & Record<never, never>);

/** The documented values of `ListNodePoolsResponseBodyKind`. */
export const ListNodePoolsResponseBodyKind = {
  /** list made of node pools */
  NODE_POOL_LIST: "NodePoolList",
} as const;

export interface NodePool {
  /**
   * API version that the node pool data follows. The options are as follows:
   * - v2
   */
  apiVersion?: NodePoolApiVersion | undefined;
  /**
   * Kind of object. The options are as follows:
   * - NodePool: a single node pool
   */
  kind?: NodePoolKind | undefined;
  /** Basic data of the node pool. */
  metadata?: NodePoolMetadata | undefined;
  /** Configuration wanted for the node pool. */
  spec?: NodePoolSpec | undefined;
  /** Actual situation of the node pool right now. */
  status?: NodePoolStatus | undefined;
}

/**
 * API version that the node pool data follows. The options are as follows:
 * - v2
 */
export type NodePoolApiVersion = "v2" | (string & Record<never, never>);

/** The documented values of `NodePoolApiVersion`. */
export const NodePoolApiVersion = {
  V2: "v2",
} as const;

/**
 * Kind of object. The options are as follows:
 * - NodePool: a single node pool
 */
export type NodePoolKind = "NodePool" | (string & Record<never, never>);

/** The documented values of `NodePoolKind`. */
export const NodePoolKind = {
  /** a single node pool */
  NODE_POOL: "NodePool",
} as const;

export interface NodePoolMetadata {
  /** Name that is unique among the node pools of the resource pool. */
  name?: string | undefined;
}

export interface NodePoolSpec {
  /** Nodes that are wanted. */
  resources?: NodePoolResource | undefined;
}

export interface NodePoolResource {
  /** Name of the node pool that it belongs to. */
  nodePool?: string | undefined;
  /** Code of the flavor that nodes of the pool use. */
  flavor?: string | undefined;
  /** Number of nodes that is always kept. */
  count?: number | undefined;
  /** Most nodes allowed after scaling out. */
  maxCount?: number | undefined;
  /** Network that nodes of the pool are attached to. */
  network?: NodePoolNetwork | undefined;
}

export interface NodePoolNetwork {
  /** Number of the VPC. */
  vpc?: string | undefined;
  /** Number of the subnet. */
  subnet?: string | undefined;
  /** Numbers of the security groups in force. */
  securityGroups?: string[] | undefined;
}

export interface NodePoolStatus {
  /** Nodes counted by condition. */
  resources?: NodePoolStatusResources | undefined;
}

export interface NodePoolStatusResources {
  /** Nodes that can be used. */
  available?: NodePoolAvailable | undefined;
}

export interface NodePoolAvailable {
  /** Name of the node pool that it belongs to. */
  nodePool?: string | undefined;
  /** Code of the flavor that nodes of the pool use. */
  flavor?: string | undefined;
  /** Number of nodes that is always kept. */
  count?: number | undefined;
  /** Most nodes allowed after scaling out. */
  maxCount?: number | undefined;
  /** How the nodes are spread over AZs. */
  azs?: AzCount[] | undefined;
}

export interface ListNotebookFlavorsResponseBody {
  /** Number of the page returned. */
  current?: number | undefined;
  /** Flavors on this page. */
  data?: NotebookFlavor[] | undefined;
  /** Flavors that an instance can change to. */
  flavors?: NotebookFlavor[] | undefined;
  /** How many pages the whole result has. */
  pages?: number | undefined;
  /** How many entries a page holds. */
  size?: number | undefined;
  /** How many entries match altogether. */
  total?: number | undefined;
}

export interface NotebookFlavor {
  /**
   * Instruction set architecture of the processor. The options are as follows:
   * - X86_64
   * - AARCH64
   */
  arch?: NotebookFlavorArch | undefined;
  /** NPUs of the flavor. */
  ascend?: AscendInfo | undefined;
  /** Data for charging. */
  billing?: BillingInfo | undefined;
  /**
   * Type of processor. The options are as follows:
   * - CPU
   * - GPU
   * - ASCEND
   */
  category?: NotebookFlavorCategory | undefined;
  /** Text that introduces the flavor. */
  description?: string | undefined;
  /**
   * Which instances the flavor is for. The options are as follows:
   * - DEFAULT: for CodeLab
   * - NOTEBOOK: for ordinary notebooks
   */
  feature?: NotebookFlavorFeature | undefined;
  /** Whether use of the flavor costs nothing. */
  free?: boolean | undefined;
  /** GPUs of the flavor. */
  gpu?: GpuInfo | undefined;
  /** Code of the flavor. */
  id?: string | undefined;
  /** Memory of the flavor. */
  memory?: number | undefined;
  /** Display name of the flavor. */
  name?: string | undefined;
  /**
   * Whether the flavor is used up. The options are as follows:
   * - true: nothing left
   * - false: still on offer
   */
  sold_out?: boolean | undefined;
  /**
   * Storage that goes with the flavor. The options are as follows:
   * - EFS
   * - EVS
   */
  storages?: NotebookFlavorStoragesItem[] | undefined;
  /** Number of CPU cores. */
  vcpus?: number | undefined;
}

/**
 * Instruction set architecture of the processor. The options are as follows:
 * - X86_64
 * - AARCH64
 */
export type NotebookFlavorArch = "X86_64" | "AARCH64" | (string & Record<never, never>);

/** The documented values of `NotebookFlavorArch`. */
export const NotebookFlavorArch = {
  X86_64: "X86_64",
  AARCH64: "AARCH64",
} as const;

/**
 * Type of processor. The options are as follows:
 * - CPU
 * - GPU
 * - ASCEND
 */
export type NotebookFlavorCategory = "CPU" | "GPU" | "ASCEND" | (string & Record<never, never>);

/** The documented values of `NotebookFlavorCategory`. */
export const NotebookFlavorCategory = {
  CPU: "CPU",
  GPU: "GPU",
  ASCEND: "ASCEND",
} as const;

/**
 * Which instances the flavor is for. The options are as follows:
 * - DEFAULT: for CodeLab
 * - NOTEBOOK: for ordinary notebooks
 */
export type NotebookFlavorFeature = "DEFAULT" | "NOTEBOOK" | (string & Record<never, never>);

/** The documented values of `NotebookFlavorFeature`. */
export const NotebookFlavorFeature = {
  /** for CodeLab */
  DEFAULT: "DEFAULT",
  /** for ordinary notebooks */
  NOTEBOOK: "NOTEBOOK",
} as const;

export type NotebookFlavorStoragesItem = "EFS" | "EVS" | (string & Record<never, never>);

/** The documented values of `NotebookFlavorStoragesItem`. */
export const NotebookFlavorStoragesItem = {
  EFS: "EFS",
  EVS: "EVS",
} as const;

export interface ListNotebooksResponseBody {
  /** Number of the page returned. */
  current?: number | undefined;
  /** Instances on this page. */
  data?: NotebookResp[] | undefined;
  /** How many pages the whole result has. */
  pages?: number | undefined;
  /** How many entries a page holds. */
  size?: number | undefined;
  /** How many entries match altogether. */
  total?: number | undefined;
}

export interface NotebookResp {
  /** When the instance was set up, in UTC milliseconds. */
  create_at?: number | undefined;
  /** Remark given when the instance was set up. */
  description?: string | undefined;
  /** Ways to get into the instance. */
  endpoints?: EndpointsRes[] | undefined;
  /** Why an operation did not succeed. Absent otherwise. */
  fail_reason?: string | undefined;
  /**
   * Category that the instance belongs to. Enumeration values:
   * - DEFAULT: free flavor offered by CodeLab, at most one for each user
   * - NOTEBOOK: flavor charged by use
   */
  feature?: NotebookRespFeature | undefined;
  /** Code of the flavor that the instance uses. */
  flavor?: string | undefined;
  /** Number of the instance, a UUID. */
  id?: string | undefined;
  /** Image that the instance runs. */
  image?: ImageInfo | undefined;
  /** Settings of the automatic shutdown. */
  lease?: LeaseInfo | undefined;
  /** Display name of the instance. */
  name?: string | undefined;
  /**
   * Stage that the instance is in. Enumeration values:
   * - INIT: just registered
   * - CREATING: being set up
   * - STARTING: starting up
   * - STOPPING: shutting down
   * - DELETING: being removed
   * - RUNNING: at work
   * - STOPPED: shut down
   * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
   * - CREATE_FAILED: could not be set up
   * - START_FAILED: could not start up
   * - DELETE_FAILED: could not be removed
   * - ERROR: out of order
   * - DELETED: removed
   * - FROZEN: blocked
   */
  status?: NotebookRespStatus | undefined;
  /** Check string used when the instance is opened as a notebook. */
  token?: string | undefined;
  /** When the instance last changed, in UTC milliseconds. */
  update_at?: number | undefined;
  /** Web address under which a browser opens the instance. */
  url?: string | undefined;
  /** Storage attached to the instance. */
  volume?: VolumeInfo | undefined;
  /**
   * Number of the workspace that the item belongs to: 0 if the account has no workspace, the actual
   * number otherwise.
   * (default "0")
   */
  workspace_id?: string | undefined;
}

/**
 * Category that the instance belongs to. Enumeration values:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
export type NotebookRespFeature = "DEFAULT" | "NOTEBOOK" | (string & Record<never, never>);

/** The documented values of `NotebookRespFeature`. */
export const NotebookRespFeature = {
  /** free flavor offered by CodeLab, at most one for each user */
  DEFAULT: "DEFAULT",
  /** flavor charged by use */
  NOTEBOOK: "NOTEBOOK",
} as const;

/**
 * Stage that the instance is in. Enumeration values:
 * - INIT: just registered
 * - CREATING: being set up
 * - STARTING: starting up
 * - STOPPING: shutting down
 * - DELETING: being removed
 * - RUNNING: at work
 * - STOPPED: shut down
 * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
 * - CREATE_FAILED: could not be set up
 * - START_FAILED: could not start up
 * - DELETE_FAILED: could not be removed
 * - ERROR: out of order
 * - DELETED: removed
 * - FROZEN: blocked
 */
export type NotebookRespStatus = "INIT" | "CREATING" | "STARTING" | "STOPPING" | "DELETING" | "RUNNING" | "STOPPED" | "SNAPSHOTTING" | "CREATE_FAILED" | "START_FAILED" | "DELETE_FAILED" | "ERROR" | "DELETED" | "FROZEN" | (string & Record<never, never>);

/** The documented values of `NotebookRespStatus`. */
export const NotebookRespStatus = {
  /** just registered */
  INIT: "INIT",
  /** being set up */
  CREATING: "CREATING",
  /** starting up */
  STARTING: "STARTING",
  /** shutting down */
  STOPPING: "STOPPING",
  /** being removed */
  DELETING: "DELETING",
  /** at work */
  RUNNING: "RUNNING",
  /** shut down */
  STOPPED: "STOPPED",
  /** taking a snapshot, that is, while an image is saved */
  SNAPSHOTTING: "SNAPSHOTTING",
  /** could not be set up */
  CREATE_FAILED: "CREATE_FAILED",
  /** could not start up */
  START_FAILED: "START_FAILED",
  /** could not be removed */
  DELETE_FAILED: "DELETE_FAILED",
  /** out of order */
  ERROR: "ERROR",
  /** removed */
  DELETED: "DELETED",
  /** blocked */
  FROZEN: "FROZEN",
} as const;

export interface ListPoolNodesResponseBody {
  /**
   * Version of this API. The options are as follows:
   * - v2
   */
  apiVersion?: ListPoolNodesResponseBodyApiVersion | undefined;
  /**
   * Kind of the returned object. The options are as follows:
   * - NodeList: list made of nodes
   */
  kind?: ListPoolNodesResponseBodyKind | undefined;
  /** Paging data of the list itself. */
  metadata?: NodeListMetadata | undefined;
  /** The nodes, one entry each. */
  items?: Node[] | undefined;
}

/**
 * Version of this API. The options are as follows:
 * - v2
 */
export type ListPoolNodesResponseBodyApiVersion = "v2" | (string & Record<never, never>);

/** The documented values of `ListPoolNodesResponseBodyApiVersion`. */
export const ListPoolNodesResponseBodyApiVersion = {
  V2: "v2",
} as const;

/**
 * Kind of the returned object. The options are as follows:
 * - NodeList: list made of nodes
 */
export type ListPoolNodesResponseBodyKind = "NodeList" | (string & Record<never, never>);

/** The documented values of `ListPoolNodesResponseBodyKind`. */
export const ListPoolNodesResponseBodyKind = {
  /** list made of nodes */
  NODE_LIST: "NodeList",
} as const;

export interface ListPoolTagsResponseBody {
  /** Tags that were collected. */
  tags?: PoolTag[] | undefined;
}

export interface PoolTag {
  /** Key of the tag. */
  key?: string | undefined;
  /** All values seen under that key. */
  values?: string[] | undefined;
}

export type ListNotebooksFeature = "DEFAULT" | "NOTEBOOK" | (string & Record<never, never>);

/** The documented values of `ListNotebooksFeature`. */
export const ListNotebooksFeature = {
  /** free flavor offered by CodeLab, at most one for each user */
  DEFAULT: "DEFAULT",
  /** flavor charged by use */
  NOTEBOOK: "NOTEBOOK",
} as const;

export type ListNotebooksSortDir = "ASC" | "DESC" | (string & Record<never, never>);

/** The documented values of `ListNotebooksSortDir`. */
export const ListNotebooksSortDir = {
  /** smallest first */
  ASC: "ASC",
  /** largest first */
  DESC: "DESC",
} as const;

export type ListNotebooksStatus = "INIT" | "CREATING" | "STARTING" | "STOPPING" | "DELETING" | "RUNNING" | "STOPPED" | "SNAPSHOTTING" | "CREATE_FAILED" | "START_FAILED" | "DELETE_FAILED" | "ERROR" | "DELETED" | "FROZEN" | (string & Record<never, never>);

/** The documented values of `ListNotebooksStatus`. */
export const ListNotebooksStatus = {
  /** just registered */
  INIT: "INIT",
  /** being set up */
  CREATING: "CREATING",
  /** starting up */
  STARTING: "STARTING",
  /** shutting down */
  STOPPING: "STOPPING",
  /** being removed */
  DELETING: "DELETING",
  /** at work */
  RUNNING: "RUNNING",
  /** shut down */
  STOPPED: "STOPPED",
  /** taking a snapshot, that is, while an image is saved */
  SNAPSHOTTING: "SNAPSHOTTING",
  /** could not be set up */
  CREATE_FAILED: "CREATE_FAILED",
  /** could not start up */
  START_FAILED: "START_FAILED",
  /** could not be removed */
  DELETE_FAILED: "DELETE_FAILED",
  /** out of order */
  ERROR: "ERROR",
  /** removed */
  DELETED: "DELETED",
  /** blocked */
  FROZEN: "FROZEN",
} as const;

export type ListNotebookFlavorsCategory = "CPU" | "GPU" | "ASCEND" | (string & Record<never, never>);

/** The documented values of `ListNotebookFlavorsCategory`. */
export const ListNotebookFlavorsCategory = {
  CPU: "CPU",
  GPU: "GPU",
  ASCEND: "ASCEND",
} as const;

export type ListNotebookFlavorsType = "MANAGED" | "DEDICATED" | (string & Record<never, never>);

/** The documented values of `ListNotebookFlavorsType`. */
export const ListNotebookFlavorsType = {
  /** cluster shared by all */
  MANAGED: "MANAGED",
  /** cluster reserved for one user */
  DEDICATED: "DEDICATED",
} as const;

export type ListNotebookFlavorsSortDir = "ASC" | "DESC" | (string & Record<never, never>);

/** The documented values of `ListNotebookFlavorsSortDir`. */
export const ListNotebookFlavorsSortDir = {
  /** smallest first */
  ASC: "ASC",
  /** largest first */
  DESC: "DESC",
} as const;

export type ListModelsModelStatus = "publishing" | "published" | "failed" | "building" | "building_failed" | (string & Record<never, never>);

/** The documented values of `ListModelsModelStatus`. */
export const ListModelsModelStatus = {
  /** being published */
  PUBLISHING: "publishing",
  /** available */
  PUBLISHED: "published",
  /** could not be published */
  FAILED: "failed",
  /** image being built */
  BUILDING: "building",
  /** image could not be built */
  BUILDING_FAILED: "building_failed",
} as const;

export type ListModelsSortBy = "create_at" | "model_version" | "model_size" | (string & Record<never, never>);

/** The documented values of `ListModelsSortBy`. */
export const ListModelsSortBy = {
  /** when the application was set up (default value) */
  CREATE_AT: "create_at",
  /** version of the application */
  MODEL_VERSION: "model_version",
  /** size of the application */
  MODEL_SIZE: "model_size",
} as const;

export type ListModelsOrder = "asc" | "desc" | (string & Record<never, never>);

/** The documented values of `ListModelsOrder`. */
export const ListModelsOrder = {
  /** smallest first */
  ASC: "asc",
  /** largest first (default value) */
  DESC: "desc",
} as const;

export type ListModelsModelType = "Custom" | "Image" | "MindSpore" | "PyTorch" | "TensorFlow" | "Template" | (string & Record<never, never>);

/** The documented values of `ListModelsModelType`. */
export const ListModelsModelType = {
  CUSTOM: "Custom",
  IMAGE: "Image",
  MIND_SPORE: "MindSpore",
  PY_TORCH: "PyTorch",
  TENSOR_FLOW: "TensorFlow",
  TEMPLATE: "Template",
} as const;

export type ListModelsNotModelType = "Custom" | "Image" | "MindSpore" | "PyTorch" | "TensorFlow" | "Template" | (string & Record<never, never>);

/** The documented values of `ListModelsNotModelType`. */
export const ListModelsNotModelType = {
  CUSTOM: "Custom",
  IMAGE: "Image",
  MIND_SPORE: "MindSpore",
  PY_TORCH: "PyTorch",
  TENSOR_FLOW: "TensorFlow",
  TEMPLATE: "Template",
} as const;

export type ListImageGroupsType = "BUILD_IN" | "DEDICATED" | (string & Record<never, never>);

/** The documented values of `ListImageGroupsType`. */
export const ListImageGroupsType = {
  /** image supplied with the platform */
  BUILD_IN: "BUILD_IN",
  /** image that a user saved */
  DEDICATED: "DEDICATED",
} as const;

export type ListImagesServiceType = "COMMON" | "INFERENCE" | "TRAIN" | "DEV" | "UNKNOWN" | (string & Record<never, never>);

/** The documented values of `ListImagesServiceType`. */
export const ListImagesServiceType = {
  /** for any purpose */
  COMMON: "COMMON",
  /** best for inference */
  INFERENCE: "INFERENCE",
  /** best for training jobs */
  TRAIN: "TRAIN",
  /** best for development and tests */
  DEV: "DEV",
  /** purpose not stated */
  UNKNOWN: "UNKNOWN",
} as const;

export type ListImagesSortDir = "ASC" | "DESC" | (string & Record<never, never>);

/** The documented values of `ListImagesSortDir`. */
export const ListImagesSortDir = {
  /** smallest first */
  ASC: "ASC",
  /** largest first */
  DESC: "DESC",
} as const;

export type ListImagesType = "BUILD_IN" | "DEDICATED" | (string & Record<never, never>);

/** The documented values of `ListImagesType`. */
export const ListImagesType = {
  /** image supplied with the platform */
  BUILD_IN: "BUILD_IN",
  /** image that a user saved */
  DEDICATED: "DEDICATED",
} as const;
