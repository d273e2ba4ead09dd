package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Node */
public final class Node extends Model {
    /** Reads and writes this type. */
    public static final Codec<Node> CODEC = new Codec<>(Node::new, Node::json, Node::check);

    private Node(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "apiVersion", NodeApiVersion.CODEC);
            problems.find(json, "kind", NodeKind.CODEC);
            problems.find(json, "metadata", Metadata.CODEC);
            problems.find(json, "spec", NodeSpec.CODEC);
            problems.find(json, "status", NodeStatus.CODEC);
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
     * API version that the node data follows. The options are as follows:
     * - v2
     */
    public Optional<NodeApiVersion> apiVersion() {
        return find("apiVersion", NodeApiVersion.CODEC);
    }

    /**
     * Kind of object. The options are as follows:
     * - Node: a single node
     */
    public Optional<NodeKind> kind() {
        return find("kind", NodeKind.CODEC);
    }

    /** Basic data of the node such as its name and age. */
    public Optional<Metadata> metadata() {
        return find("metadata", Metadata.CODEC);
    }

    /** Configuration wanted for the node. */
    public Optional<NodeSpec> spec() {
        return find("spec", NodeSpec.CODEC);
    }

    /** Actual situation of the node right now. */
    public Optional<NodeStatus> status() {
        return find("status", NodeStatus.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder apiVersion(NodeApiVersion value) {
            set("apiVersion", NodeApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(NodeKind value) {
            set("kind", NodeKind.CODEC, value);
            return this;
        }

        public Builder metadata(Metadata value) {
            set("metadata", Metadata.CODEC, value);
            return this;
        }

        public Builder spec(NodeSpec value) {
            set("spec", NodeSpec.CODEC, value);
            return this;
        }

        public Builder status(NodeStatus value) {
            set("status", NodeStatus.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public Node build() {
            return new Node(whole());
        }
    }
}
