package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** AscendInfo */
public final class AscendInfo extends Model {
    /** Reads and writes this type. */
    public static final Codec<AscendInfo> CODEC = new Codec<>(AscendInfo::new, AscendInfo::json, AscendInfo::check);

    private AscendInfo(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "npu", Codec.LONG);
            problems.find(json, "npu_memory", Codec.STRING);
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

    /** How many NPUs there are. */
    public Optional<Long> npu() {
        return find("npu", Codec.LONG);
    }

    /** Memory of each NPU. */
    public Optional<String> npuMemory() {
        return find("npu_memory", Codec.STRING);
    }

    /** Model of the NPU. */
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

        public Builder npu(Long value) {
            set("npu", Codec.LONG, value);
            return this;
        }

        public Builder npuMemory(String value) {
            set("npu_memory", Codec.STRING, value);
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
        public AscendInfo build() {
            return new AscendInfo(whole());
        }
    }
}
