package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListNodePoolsResponseBody */
public final class ListNodePoolsResponseBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListNodePoolsResponseBody> CODEC = new Codec<>(ListNodePoolsResponseBody::new, ListNodePoolsResponseBody::json, ListNodePoolsResponseBody::check);

    private ListNodePoolsResponseBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "apiVersion", ListNodePoolsResponseBodyApiVersion.CODEC);
            problems.find(json, "kind", ListNodePoolsResponseBodyKind.CODEC);
            problems.find(json, "items", Codec.list(NodePool.CODEC));
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
     * Version of this API. The options are as follows:
     * - v2
     */
    public Optional<ListNodePoolsResponseBodyApiVersion> apiVersion() {
        return find("apiVersion", ListNodePoolsResponseBodyApiVersion.CODEC);
    }

    /**
     * Kind of the returned object. The options are as follows:
     * - NodePoolList: list made of node pools
     */
    public Optional<ListNodePoolsResponseBodyKind> kind() {
        return find("kind", ListNodePoolsResponseBodyKind.CODEC);
    }

    /** The node pools, one entry each. */
    public Optional<List<NodePool>> items() {
        return find("items", Codec.list(NodePool.CODEC));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder apiVersion(ListNodePoolsResponseBodyApiVersion value) {
            set("apiVersion", ListNodePoolsResponseBodyApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(ListNodePoolsResponseBodyKind value) {
            set("kind", ListNodePoolsResponseBodyKind.CODEC, value);
            return this;
        }

        public Builder items(List<NodePool> value) {
            set("items", Codec.list(NodePool.CODEC), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ListNodePoolsResponseBody build() {
            return new ListNodePoolsResponseBody(whole());
        }
    }
}
