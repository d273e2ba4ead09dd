package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodePoolResource */
public final class NodePoolResource extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodePoolResource> CODEC = new Codec<>(NodePoolResource::new, NodePoolResource::json, NodePoolResource::check);

    private NodePoolResource(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "nodePool", Codec.STRING);
            problems.find(json, "flavor", Codec.STRING);
            problems.find(json, "count", Codec.LONG);
            problems.find(json, "maxCount", Codec.LONG);
            problems.find(json, "network", NodePoolNetwork.CODEC);
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

    /** Name of the node pool that it belongs to. */
    public Optional<String> nodePool() {
        return find("nodePool", Codec.STRING);
    }

    /** Code of the flavor that nodes of the pool use. */
    public Optional<String> flavor() {
        return find("flavor", Codec.STRING);
    }

    /** Number of nodes that is always kept. */
    public Optional<Long> count() {
        return find("count", Codec.LONG);
    }

    /** Most nodes allowed after scaling out. */
    public Optional<Long> maxCount() {
        return find("maxCount", Codec.LONG);
    }

    /** Network that nodes of the pool are attached to. */
    public Optional<NodePoolNetwork> network() {
        return find("network", NodePoolNetwork.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder nodePool(String value) {
            set("nodePool", Codec.STRING, value);
            return this;
        }

        public Builder flavor(String value) {
            set("flavor", Codec.STRING, value);
            return this;
        }

        public Builder count(Long value) {
            set("count", Codec.LONG, value);
            return this;
        }

        public Builder maxCount(Long value) {
            set("maxCount", Codec.LONG, value);
            return this;
        }

        public Builder network(NodePoolNetwork value) {
            set("network", NodePoolNetwork.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodePoolResource build() {
            return new NodePoolResource(whole());
        }
    }
}
