package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NodePoolAvailable */
public final class NodePoolAvailable extends Model {
    /** Reads and writes this type. */
    public static final Codec<NodePoolAvailable> CODEC = new Codec<>(NodePoolAvailable::new, NodePoolAvailable::json, NodePoolAvailable::check);

    private NodePoolAvailable(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "nodePool", Codec.STRING);
            problems.find(json, "flavor", Codec.STRING);
            problems.find(json, "count", Codec.LONG);
            problems.find(json, "maxCount", Codec.LONG);
            problems.find(json, "azs", Codec.list(AzCount.CODEC));
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

    /** How the nodes are spread over AZs. */
    public Optional<List<AzCount>> azs() {
        return find("azs", Codec.list(AzCount.CODEC));
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

        public Builder azs(List<AzCount> value) {
            set("azs", Codec.list(AzCount.CODEC), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NodePoolAvailable build() {
            return new NodePoolAvailable(whole());
        }
    }
}
