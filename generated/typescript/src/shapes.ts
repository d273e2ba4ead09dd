/** What answers must be like. */

import type { Shape as shape } from "./runtime/shapes.js";

export const AscendInfo: shape = {
  members: {
    npu: "number",
    npu_memory: "string",
    type: "string",
  },
};

export const AzCount: shape = {
  members: {
    az: "string",
    count: "number",
  },
};

export const BillingInfo: shape = {
  members: {
    code: "string",
    unit_num: "number",
  },
};

export const CreateNotebookResponseBody: shape = {
  members: {
    create_at: "number",
    description: "string",
    endpoints: { list: () => EndpointsRes },
    fail_reason: "string",
    feature: "string",
    flavor: "string",
    id: "string",
    image: () => ImageInfo,
    lease: () => LeaseInfo,
    name: "string",
    status: "string",
    token: "string",
    update_at: "number",
    url: "string",
    volume: () => VolumeInfo,
    workspace_id: "string",
  },
};

export const EndpointsRes: shape = {
  members: {
    allowed_access_ips: { list: "string" },
    key_pair_names: { list: "string" },
    service: "string",
    uri: "string",
  },
};

export const ImageInfo: shape = {
  members: {
    id: "string",
    name: "string",
    swr_path: "string",
    type: "string",
  },
};

export const LeaseInfo: shape = {
  members: {
    create_at: "number",
    duration: "number",
    enable: "boolean",
    update_at: "number",
  },
};

export const VolumeInfo: shape = {
  members: {
    capacity: "number",
    category: "string",
    mount_path: "string",
    ownership: "string",
  },
};

export const DataSource: shape = {
  members: {
    data_path: "string",
    data_type: "number",
    schema_maps: { list: () => SchemaMap },
    source_info: () => SourceInfo,
    with_column_header: "boolean",
  },
};

export const SchemaMap: shape = {
  members: {
    dest_name: "string",
    src_name: "string",
  },
};

export const SourceInfo: shape = {
  members: {
    cluster_id: "string",
    cluster_mode: "string",
    cluster_name: "string",
    database_name: "string",
    input: "string",
    ip: "string",
    port: "string",
    queue_name: "string",
    subnet_id: "string",
    table_name: "string",
    user_name: "string",
    user_password: "string",
    vpc_id: "string",
  },
};

export const DeleteNotebookResponseBody: shape = {
  members: {
    create_at: "number",
    description: "string",
    endpoints: { list: () => EndpointsRes },
    fail_reason: "string",
    feature: "string",
    flavor: "string",
    id: "string",
    image: () => ImageInfo,
    lease: () => LeaseInfo,
    name: "string",
    status: "string",
    token: "string",
    update_at: "number",
    url: "string",
    volume: () => VolumeInfo,
    workspace_id: "string",
  },
};

export const FileCopyProgress: shape = {
  members: {
    file_num_finished: "number",
    file_num_total: "number",
    file_size_finished: "number",
    file_size_total: "number",
  },
};

export const GpuInfo: shape = {
  members: {
    gpu: "number",
    gpu_memory: "string",
    type: "string",
  },
};

export const ImageGroup: shape = {
  members: {
    name: "string",
    create_at: "number",
    namespace: "string",
    update_at: "number",
    version_count: "number",
  },
};

export const ImageResponse: shape = {
  members: {
    arch: "string",
    create_at: "number",
    description: "string",
    dev_services: { list: "string" },
    id: "string",
    name: "string",
    namespace: "string",
    origin: "string",
    resource_categories: { list: "string" },
    service_type: "string",
    size: "number",
    status: "string",
    status_message: "string",
    swr_path: "string",
    tag: "string",
    type: "string",
    update_at: "number",
    visibility: "string",
    workspace_id: "string",
  },
};

export const ImportTaskStatusResp: shape = {
  members: {
    annotated_sample_count: "number",
    create_time: "number",
    data_source: () => DataSource,
    dataset_id: "string",
    elapsed_time: "number",
    error_code: "string",
    error_msg: "string",
    file_statistics: () => FileCopyProgress,
    finished_file_count: "number",
    finished_file_size: "number",
    import_path: "string",
    import_type: "number",
    imported_sample_count: "number",
    imported_sub_sample_count: "number",
    processor_task_id: "string",
    processor_task_status: "number",
    status: "string",
    task_id: "string",
    total_file_count: "number",
    total_file_size: "number",
    total_sample_count: "number",
    total_sub_sample_count: "number",
    unconfirmed_sample_count: "number",
    update_ms: "number",
  },
};

export const Label: shape = {
  members: {
    name: "string",
    type: "number",
    property: () => LabelProperty,
  },
};

export const LabelProperty: shape = {
  members: {
    "@modelarts:color": "string",
    "@modelarts:default_shape": "string",
    "@modelarts:shortcut": "string",
  },
};

export const ListImageGroupsResponseBody: shape = {
  members: {
    current: "number",
    data: { list: () => ImageGroup },
    pages: "number",
    size: "number",
    total: "number",
  },
};

export const ListImagesResponseBody: shape = {
  members: {
    current: "number",
    data: { list: () => ImageResponse },
    pages: "number",
    size: "number",
    total: "number",
  },
};

export const ListImportTasksResponseBody: shape = {
  members: {
    import_tasks: { list: () => ImportTaskStatusResp },
    total_count: "number",
  },
};

export const ListLabelsResponseBody: shape = {
  members: {
    total_number: "number",
    labels: { list: () => Label },
  },
};

export const ListModelsResponseBody: shape = {
  members: {
    models: { list: () => ModelListItem },
    total_count: "number",
    count: "number",
  },
};

export const ModelListItem: shape = {
  members: {
    owner: "string",
    model_version: "string",
    model_type: "string",
    description: "string",
    project: "string",
    source_type: "string",
    model_id: "string",
    model_source: "string",
    install_type: { list: "string" },
    model_size: "number",
    workspace_id: "string",
    model_status: "string",
    market_flag: "boolean",
    tunable: "boolean",
    model_name: "string",
    create_at: "number",
    publishable_flag: "boolean",
    source_copy: "string",
    tenant: "string",
    subscription_id: "string",
    extra: "string",
    specification: () => ModelSpecification,
  },
};

export const ModelSpecification: shape = {
  members: {
    min_cpu: "string",
    min_gpu: "string",
    min_memory: "string",
    min_ascend: "string",
  },
};

export const ListNetworksResponseBody: shape = {
  members: {
    apiVersion: "string",
    kind: "string",
    metadata: () => NetworkListMetadata,
    items: { list: () => Network },
  },
};

export const NetworkListMetadata: shape = {
  members: {
    continue: "string",
    remainingItemCount: "number",
  },
};

export const Network: shape = {
  members: {
    apiVersion: "string",
    kind: "string",
    metadata: () => NetworkMetadata,
    spec: () => NetworkSpec,
    status: () => NetworkStatus,
  },
};

export const NetworkMetadata: shape = {
  members: {
    name: "string",
    creationTimestamp: "string",
    labels: () => NetworkLabels,
    annotations: { members: {}, rest: "string" },
  },
};

export const NetworkLabels: shape = {
  members: {
    "os.modelarts/name": "string",
    "os.modelarts/workspace.id": "string",
  },
};

export const NetworkSpec: shape = {
  members: {
    cidr: "string",
    connection: () => NetworkConnection,
  },
};

export const NetworkConnection: shape = {
  members: {
    peerConnectionList: { list: () => PeerConnectionItem },
  },
};

export const PeerConnectionItem: shape = {
  members: {
    peerVpcId: "string",
    peerSubnetId: "string",
    defaultGateWay: "boolean",
  },
};

export const NetworkStatus: shape = {
  members: {
    phase: "string",
    connectionStatus: () => NetworkConnectionStatus,
  },
};

export const NetworkConnectionStatus: shape = {
  members: {
    peerConnectionStatus: { list: () => PeerConnectionStatus },
  },
};

export const PeerConnectionStatus: shape = {
  members: {
    peerVpcId: "string",
    phase: "string",
  },
};

export const ListNodePoolNodesResponseBody: shape = {
  members: {
    apiVersion: "string",
    kind: "string",
    metadata: () => NodeListMetadata,
    items: { list: () => Node },
  },
};

export const NodeListMetadata: shape = {
  members: {
    continue: "string",
    remainingItemCount: "number",
  },
};

export const Node: shape = {
  members: {
    apiVersion: "string",
    kind: "string",
    metadata: () => Metadata,
    spec: () => NodeSpec,
    status: () => NodeStatus,
  },
};

export const Metadata: shape = {
  members: {
    name: "string",
    creationTimestamp: "string",
  },
};

export const NodeSpec: shape = {
  members: {
    flavor: "string",
  },
};

export const NodeStatus: shape = {
  members: {
    phase: "string",
    az: "string",
    privateIp: "string",
    resources: () => NodeResource,
    availableResources: () => NodeResource,
  },
};

export const NodeResource: shape = {
  members: {
    cpu: "string",
    memory: "string",
    "nvidia.com/gpu": "string",
    "huawei.com/ascend-snt3": "string",
    "huawei.com/ascend-snt9": "string",
  },
};

export const ListNodePoolsResponseBody: shape = {
  members: {
    apiVersion: "string",
    kind: "string",
    items: { list: () => NodePool },
  },
};

export const NodePool: shape = {
  members: {
    apiVersion: "string",
    kind: "string",
    metadata: () => NodePoolMetadata,
    spec: () => NodePoolSpec,
    status: () => NodePoolStatus,
  },
};

export const NodePoolMetadata: shape = {
  members: {
    name: "string",
  },
};

export const NodePoolSpec: shape = {
  members: {
    resources: () => NodePoolResource,
  },
};

export const NodePoolResource: shape = {
  members: {
    nodePool: "string",
    flavor: "string",
    count: "number",
    maxCount: "number",
    network: () => NodePoolNetwork,
  },
};

export const NodePoolNetwork: shape = {
  members: {
    vpc: "string",
    subnet: "string",
    securityGroups: { list: "string" },
  },
};

export const NodePoolStatus: shape = {
  members: {
    resources: () => NodePoolStatusResources,
  },
};

export const NodePoolStatusResources: shape = {
  members: {
    available: () => NodePoolAvailable,
  },
};

export const NodePoolAvailable: shape = {
  members: {
    nodePool: "string",
    flavor: "string",
    count: "number",
    maxCount: "number",
    azs: { list: () => AzCount },
  },
};

export const ListNotebookFlavorsResponseBody: shape = {
  members: {
    current: "number",
    data: { list: () => NotebookFlavor },
    flavors: { list: () => NotebookFlavor },
    pages: "number",
    size: "number",
    total: "number",
  },
};

export const NotebookFlavor: shape = {
  members: {
    arch: "string",
    ascend: () => AscendInfo,
    billing: () => BillingInfo,
    category: "string",
    description: "string",
    feature: "string",
    free: "boolean",
    gpu: () => GpuInfo,
    id: "string",
    memory: "number",
    name: "string",
    sold_out: "boolean",
    storages: { list: "string" },
    vcpus: "number",
  },
};

export const ListNotebooksResponseBody: shape = {
  members: {
    current: "number",
    data: { list: () => NotebookResp },
    pages: "number",
    size: "number",
    total: "number",
  },
};

export const NotebookResp: shape = {
  members: {
    create_at: "number",
    description: "string",
    endpoints: { list: () => EndpointsRes },
    fail_reason: "string",
    feature: "string",
    flavor: "string",
    id: "string",
    image: () => ImageInfo,
    lease: () => LeaseInfo,
    name: "string",
    status: "string",
    token: "string",
    update_at: "number",
    url: "string",
    volume: () => VolumeInfo,
    workspace_id: "string",
  },
};

export const ListPoolNodesResponseBody: shape = {
  members: {
    apiVersion: "string",
    kind: "string",
    metadata: () => NodeListMetadata,
    items: { list: () => Node },
  },
};

export const ListPoolTagsResponseBody: shape = {
  members: {
    tags: { list: () => PoolTag },
  },
};

export const PoolTag: shape = {
  members: {
    key: "string",
    values: { list: "string" },
  },
};
