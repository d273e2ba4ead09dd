package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListPoolNodesResponse */
public final class ListPoolNodesResponse extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListPoolNodesResponse> CODEC = new Codec<>(ListPoolNodesResponse::new, ListPoolNodesResponse::json);

    private ListPoolNodesResponse(JsonNode json) {
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
    public Optional<ListPoolNodesResponseApiVersion> apiVersion() {
        return find("apiVersion", ListPoolNodesResponseApiVersion.CODEC);
    }

    /**
     * Kind of the returned object. The options are as follows:
     * - NodeList: list made of nodes
     */
    public Optional<ListPoolNodesResponseKind> kind() {
        return find("kind", ListPoolNodesResponseKind.CODEC);
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

        public Builder apiVersion(ListPoolNodesResponseApiVersion value) {
            set("apiVersion", ListPoolNodesResponseApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(ListPoolNodesResponseKind value) {
            set("kind", ListPoolNodesResponseKind.CODEC, value);
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
        public ListPoolNodesResponse build() {
            return new ListPoolNodesResponse(whole());
        }
    }
}
