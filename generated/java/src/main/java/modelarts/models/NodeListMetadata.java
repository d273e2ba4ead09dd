package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodeListMetadata */
public final class NodeListMetadata extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodeListMetadata> CODEC = new Codec<>(NodeListMetadata::new, NodeListMetadata::json, NodeListMetadata::check);

    private NodeListMetadata(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "continue", Codec.STRING);
            problems.find(json, "remainingItemCount", Codec.LONG);
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

    /** Marker of where the next page starts. Send it back unchanged to go on. */
    public Optional<String> continue_() {
        return find("continue", Codec.STRING);
    }

    /** How many entries have not been returned yet. */
    public Optional<Long> remainingItemCount() {
        return find("remainingItemCount", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder continue_(String value) {
            set("continue", Codec.STRING, value);
            return this;
        }

        public Builder remainingItemCount(Long value) {
            set("remainingItemCount", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodeListMetadata build() {
            return new NodeListMetadata(whole());
        }
    }
}
