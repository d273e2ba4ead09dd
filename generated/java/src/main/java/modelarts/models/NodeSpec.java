package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodeSpec */
public final class NodeSpec extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodeSpec> CODEC = new Codec<>(NodeSpec::new, NodeSpec::json, NodeSpec::check);

    private NodeSpec(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "flavor", Codec.STRING);
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

    /** Code of the flavor that the node uses. */
    public Optional<String> flavor() {
        return find("flavor", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder flavor(String value) {
            set("flavor", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodeSpec build() {
            return new NodeSpec(whole());
        }
    }
}
