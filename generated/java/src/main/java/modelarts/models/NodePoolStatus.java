package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodePoolStatus */
public final class NodePoolStatus extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodePoolStatus> CODEC = new Codec<>(NodePoolStatus::new, NodePoolStatus::json, NodePoolStatus::check);

    private NodePoolStatus(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "resources", NodePoolStatusResources.CODEC);
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

    /** Nodes counted by condition. */
    public Optional<NodePoolStatusResources> resources() {
        return find("resources", NodePoolStatusResources.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder resources(NodePoolStatusResources value) {
            set("resources", NodePoolStatusResources.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodePoolStatus build() {
            return new NodePoolStatus(whole());
        }
    }
}
