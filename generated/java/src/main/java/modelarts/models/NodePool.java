package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodePool */
public final class NodePool extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodePool> CODEC = new Codec<>(NodePool::new, NodePool::json, NodePool::check);

    private NodePool(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "apiVersion", NodePoolApiVersion.CODEC);
            problems.find(json, "kind", NodePoolKind.CODEC);
            problems.find(json, "metadata", NodePoolMetadata.CODEC);
            problems.find(json, "spec", NodePoolSpec.CODEC);
            problems.find(json, "status", NodePoolStatus.CODEC);
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

    /**
     * API version that the node pool data follows. The options are as follows:
     * - v2
     */
    public Optional<NodePoolApiVersion> apiVersion() {
        return find("apiVersion", NodePoolApiVersion.CODEC);
    }

    /**
     * Kind of object. The options are as follows:
     * - NodePool: a single node pool
     */
    public Optional<NodePoolKind> kind() {
        return find("kind", NodePoolKind.CODEC);
    }

    /** Basic data of the node pool. */
    public Optional<NodePoolMetadata> metadata() {
        return find("metadata", NodePoolMetadata.CODEC);
    }

    /** Configuration wanted for the node pool. */
    public Optional<NodePoolSpec> spec() {
        return find("spec", NodePoolSpec.CODEC);
    }

    /** Actual situation of the node pool right now. */
    public Optional<NodePoolStatus> status() {
        return find("status", NodePoolStatus.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder apiVersion(NodePoolApiVersion value) {
            set("apiVersion", NodePoolApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(NodePoolKind value) {
            set("kind", NodePoolKind.CODEC, value);
            return this;
        }

        public Builder metadata(NodePoolMetadata value) {
            set("metadata", NodePoolMetadata.CODEC, value);
            return this;
        }

        public Builder spec(NodePoolSpec value) {
            set("spec", NodePoolSpec.CODEC, value);
            return this;
        }

        public Builder status(NodePoolStatus value) {
            set("status", NodePoolStatus.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodePool build() {
            return new NodePool(whole());
        }
    }
}
