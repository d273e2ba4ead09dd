package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodePoolStatusResources */
public final class NodePoolStatusResources extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodePoolStatusResources> CODEC = new Codec<>(NodePoolStatusResources::new, NodePoolStatusResources::json, NodePoolStatusResources::check);

    private NodePoolStatusResources(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "available", NodePoolAvailable.CODEC);
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

    /** Nodes that can be used. */
    public Optional<NodePoolAvailable> available() {
        return find("available", NodePoolAvailable.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder available(NodePoolAvailable value) {
            set("available", NodePoolAvailable.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodePoolStatusResources build() {
            return new NodePoolStatusResources(whole());
        }
    }
}
