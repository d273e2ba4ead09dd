package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ModelSpecification */
public final class ModelSpecification extends Model {
    /** Reads and writes this type. */
    public static final Codec<ModelSpecification> CODEC = new Codec<>(ModelSpecification::new, ModelSpecification::json, ModelSpecification::check);

    private ModelSpecification(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "min_cpu", Codec.STRING);
            problems.find(json, "min_gpu", Codec.STRING);
            problems.find(json, "min_memory", Codec.STRING);
            problems.find(json, "min_ascend", Codec.STRING);
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

    /** CPU needed at least. */
    public Optional<String> minCpu() {
        return find("min_cpu", Codec.STRING);
    }

    /** GPU needed at least. */
    public Optional<String> minGpu() {
        return find("min_gpu", Codec.STRING);
    }

    /** Memory needed at least. */
    public Optional<String> minMemory() {
        return find("min_memory", Codec.STRING);
    }

    /** Ascend chips needed at least. */
    public Optional<String> minAscend() {
        return find("min_ascend", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder minCpu(String value) {
            set("min_cpu", Codec.STRING, value);
            return this;
        }

        public Builder minGpu(String value) {
            set("min_gpu", Codec.STRING, value);
            return this;
        }

        public Builder minMemory(String value) {
            set("min_memory", Codec.STRING, value);
            return this;
        }

        public Builder minAscend(String value) {
            set("min_ascend", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ModelSpecification build() {
            return new ModelSpecification(whole());
        }
    }
}
