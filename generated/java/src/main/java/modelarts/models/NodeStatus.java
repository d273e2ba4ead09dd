package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodeStatus */
public final class NodeStatus extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodeStatus> CODEC = new Codec<>(NodeStatus::new, NodeStatus::json, NodeStatus::check);

    private NodeStatus(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "phase", NodeStatusPhase.CODEC);
            problems.find(json, "az", Codec.STRING);
            problems.find(json, "privateIp", Codec.STRING);
            problems.find(json, "resources", NodeResource.CODEC);
            problems.find(json, "availableResources", NodeResource.CODEC);
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
     * Stage that the node is in. The options are as follows:
     * - Available: ready for use
     * - Creating: being set up
     * - Deleting: being removed
     * - Abnormal: faulty
     * - Checking: running its self-check
     */
    public Optional<NodeStatusPhase> phase() {
        return find("phase", NodeStatusPhase.CODEC);
    }

    /** AZ that hosts the node. */
    public Optional<String> az() {
        return find("az", Codec.STRING);
    }

    /** IP of the node on the private network. */
    public Optional<String> privateIp() {
        return find("privateIp", Codec.STRING);
    }

    /** All resources that the node has. */
    public Optional<NodeResource> resources() {
        return find("resources", NodeResource.CODEC);
    }

    /** Resources on the node that can still be handed out. */
    public Optional<NodeResource> availableResources() {
        return find("availableResources", NodeResource.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder phase(NodeStatusPhase value) {
            set("phase", NodeStatusPhase.CODEC, value);
            return this;
        }

        public Builder az(String value) {
            set("az", Codec.STRING, value);
            return this;
        }

        public Builder privateIp(String value) {
            set("privateIp", Codec.STRING, value);
            return this;
        }

        public Builder resources(NodeResource value) {
            set("resources", NodeResource.CODEC, value);
            return this;
        }

        public Builder availableResources(NodeResource value) {
            set("availableResources", NodeResource.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodeStatus build() {
            return new NodeStatus(whole());
        }
    }
}
