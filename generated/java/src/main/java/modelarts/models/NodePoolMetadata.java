package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodePoolMetadata */
public final class NodePoolMetadata extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodePoolMetadata> CODEC = new Codec<>(NodePoolMetadata::new, NodePoolMetadata::json, NodePoolMetadata::check);

    private NodePoolMetadata(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "name", Codec.STRING);
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

    /** Name that is unique among the node pools of the resource pool. */
    public Optional<String> name() {
        return find("name", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder name(String value) {
            set("name", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodePoolMetadata build() {
            return new NodePoolMetadata(whole());
        }
    }
}
