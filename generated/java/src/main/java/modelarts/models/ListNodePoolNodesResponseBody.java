package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListNodePoolNodesResponseBody */
public final class ListNodePoolNodesResponseBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListNodePoolNodesResponseBody> CODEC = new Codec<>(ListNodePoolNodesResponseBody::new, ListNodePoolNodesResponseBody::json, ListNodePoolNodesResponseBody::check);

    private ListNodePoolNodesResponseBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "apiVersion", ListNodePoolNodesResponseBodyApiVersion.CODEC);
            problems.find(json, "kind", ListNodePoolNodesResponseBodyKind.CODEC);
            problems.find(json, "metadata", NodeListMetadata.CODEC);
            problems.find(json, "items", Codec.list(Node.CODEC));
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
     * Version of this API. Enumeration values:
     * - v2
     */
    public Optional<ListNodePoolNodesResponseBodyApiVersion> apiVersion() {
        return find("apiVersion", ListNodePoolNodesResponseBodyApiVersion.CODEC);
    }

    /**
     * Kind of the returned object. Enumeration values:
     * - NodeList: list made of nodes
     */
    public Optional<ListNodePoolNodesResponseBodyKind> kind() {
        return find("kind", ListNodePoolNodesResponseBodyKind.CODEC);
    }

    /** Paging data of the list itself. */
    public Optional<NodeListMetadata> metadata() {
        return find("metadata", NodeListMetadata.CODEC);
    }

    /** The nodes, one entry each. */
    public Optional<List<Node>> items() {
        return find("items", Codec.list(Node.CODEC));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder apiVersion(ListNodePoolNodesResponseBodyApiVersion value) {
            set("apiVersion", ListNodePoolNodesResponseBodyApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(ListNodePoolNodesResponseBodyKind value) {
            set("kind", ListNodePoolNodesResponseBodyKind.CODEC, value);
            return this;
        }

        public Builder metadata(NodeListMetadata value) {
            set("metadata", NodeListMetadata.CODEC, value);
            return this;
        }

        public Builder items(List<Node> value) {
            set("items", Codec.list(Node.CODEC), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ListNodePoolNodesResponseBody build() {
            return new ListNodePoolNodesResponseBody(whole());
        }
    }
}
