package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodeResource */
public final class NodeResource extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodeResource> CODEC = new Codec<>(NodeResource::new, NodeResource::json, NodeResource::check);

    private NodeResource(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "cpu", Codec.STRING);
            problems.find(json, "memory", Codec.STRING);
            problems.find(json, "nvidia.com/gpu", Codec.STRING);
            problems.find(json, "huawei.com/ascend-snt3", Codec.STRING);
            problems.find(json, "huawei.com/ascend-snt9", Codec.STRING);
        }
    }

    /** A value that is to be filled. */
    public static Builder builder() {
        return new Builder(Builder.empty());
    }

    /** A copy that can be changed. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Amount of CPU. The suffix m stands for a thousandth of a core. */
    public Optional<String> cpu() {
        return find("cpu", Codec.STRING);
    }

    /** Amount of memory, for example 6144Mi. */
    public Optional<String> memory() {
        return find("memory", Codec.STRING);
    }

    /** Number of GPUs, on nodes that have any. */
    public Optional<String> nvidiaComGpu() {
        return find("nvidia.com/gpu", Codec.STRING);
    }

    /** Number of NPUs, on nodes with Ascend chips. */
    public Optional<String> huaweiComAscendSnt3() {
        return find("huawei.com/ascend-snt3", Codec.STRING);
    }

    /** Number of NPUs, on nodes with Ascend chips. */
    public Optional<String> huaweiComAscendSnt9() {
        return find("huawei.com/ascend-snt9", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder cpu(String value) {
            set("cpu", Codec.STRING, value);
            return this;
        }

        public Builder memory(String value) {
            set("memory", Codec.STRING, value);
            return this;
        }

        public Builder nvidiaComGpu(String value) {
            set("nvidia.com/gpu", Codec.STRING, value);
            return this;
        }

        public Builder huaweiComAscendSnt3(String value) {
            set("huawei.com/ascend-snt3", Codec.STRING, value);
            return this;
        }

        public Builder huaweiComAscendSnt9(String value) {
            set("huawei.com/ascend-snt9", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodeResource build() {
            return new NodeResource(whole());
        }
    }
}
