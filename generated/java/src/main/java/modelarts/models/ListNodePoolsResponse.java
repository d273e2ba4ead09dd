package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListNodePoolsResponse */
public final class ListNodePoolsResponse extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListNodePoolsResponse> CODEC = new Codec<>(ListNodePoolsResponse::new, ListNodePoolsResponse::json);

    private ListNodePoolsResponse(JsonNode json) {
        super(json);
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
    public Optional<ListNodePoolsResponseApiVersion> apiVersion() {
        return find("apiVersion", ListNodePoolsResponseApiVersion.CODEC);
    }

    /**
     * Kind of the returned object. The options are as follows:
     * - NodePoolList: list made of node pools
     */
    public Optional<ListNodePoolsResponseKind> kind() {
        return find("kind", ListNodePoolsResponseKind.CODEC);
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

        public Builder apiVersion(ListNodePoolsResponseApiVersion value) {
            set("apiVersion", ListNodePoolsResponseApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(ListNodePoolsResponseKind value) {
            set("kind", ListNodePoolsResponseKind.CODEC, value);
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
        public ListNodePoolsResponse build() {
            return new ListNodePoolsResponse(whole());
        }
    }
}
