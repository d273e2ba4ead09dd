package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GpuInfo */
public final class GpuInfo extends Model {
    /** Reads and writes this type. */
    public static final Codec<GpuInfo> CODEC = new Codec<>(GpuInfo::new, GpuInfo::json, GpuInfo::check);

    private GpuInfo(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "gpu", Codec.LONG);
            problems.find(json, "gpu_memory", Codec.STRING);
            problems.find(json, "type", Codec.STRING);
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

    /** How many GPUs there are. */
    public Optional<Long> gpu() {
        return find("gpu", Codec.LONG);
    }

    /** Memory of each GPU. */
    public Optional<String> gpuMemory() {
        return find("gpu_memory", Codec.STRING);
    }

    /** Model of the GPU. */
    public Optional<String> type() {
        return find("type", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder gpu(Long value) {
            set("gpu", Codec.LONG, value);
            return this;
        }

        public Builder gpuMemory(String value) {
            set("gpu_memory", Codec.STRING, value);
            return this;
        }

        public Builder type(String value) {
            set("type", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public GpuInfo build() {
            return new GpuInfo(whole());
        }
    }
}
