package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodePoolNetwork */
public final class NodePoolNetwork extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodePoolNetwork> CODEC = new Codec<>(NodePoolNetwork::new, NodePoolNetwork::json, NodePoolNetwork::check);

    private NodePoolNetwork(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "vpc", Codec.STRING);
            problems.find(json, "subnet", Codec.STRING);
            problems.find(json, "securityGroups", Codec.list(Codec.STRING));
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

    /** Number of the VPC. */
    public Optional<String> vpc() {
        return find("vpc", Codec.STRING);
    }

    /** Number of the subnet. */
    public Optional<String> subnet() {
        return find("subnet", Codec.STRING);
    }

    /** Numbers of the security groups in force. */
    public Optional<List<String>> securityGroups() {
        return find("securityGroups", Codec.list(Codec.STRING));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder vpc(String value) {
            set("vpc", Codec.STRING, value);
            return this;
        }

        public Builder subnet(String value) {
            set("subnet", Codec.STRING, value);
            return this;
        }

        public Builder securityGroups(List<String> value) {
            set("securityGroups", Codec.list(Codec.STRING), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodePoolNetwork build() {
            return new NodePoolNetwork(whole());
        }
    }
}
