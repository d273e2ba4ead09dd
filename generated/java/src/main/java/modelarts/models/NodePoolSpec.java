package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodePoolSpec */
public final class NodePoolSpec extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodePoolSpec> CODEC = new Codec<>(NodePoolSpec::new, NodePoolSpec::json, NodePoolSpec::check);

    private NodePoolSpec(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "resources", NodePoolResource.CODEC);
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

    /** Nodes that are wanted. */
    public Optional<NodePoolResource> resources() {
        return find("resources", NodePoolResource.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder resources(NodePoolResource value) {
            set("resources", NodePoolResource.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodePoolSpec build() {
            return new NodePoolSpec(whole());
        }
    }
}
