package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListNetworksResponse */
public final class ListNetworksResponse extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListNetworksResponse> CODEC = new Codec<>(ListNetworksResponse::new, ListNetworksResponse::json);

    private ListNetworksResponse(JsonNode json) {
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
     * - v1
     */
    public Optional<ListNetworksResponseApiVersion> apiVersion() {
        return find("apiVersion", ListNetworksResponseApiVersion.CODEC);
    }

    /**
     * Kind of the returned object. The options are as follows:
     * - NetworkList: list made of networks
     */
    public Optional<ListNetworksResponseKind> kind() {
        return find("kind", ListNetworksResponseKind.CODEC);
    }

    /** Paging data of the list itself. */
    public Optional<NetworkListMetadata> metadata() {
        return find("metadata", NetworkListMetadata.CODEC);
    }

    /** The networks, one entry each. */
    public Optional<List<Network>> items() {
        return find("items", Codec.list(Network.CODEC));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder apiVersion(ListNetworksResponseApiVersion value) {
            set("apiVersion", ListNetworksResponseApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(ListNetworksResponseKind value) {
            set("kind", ListNetworksResponseKind.CODEC, value);
            return this;
        }

        public Builder metadata(NetworkListMetadata value) {
            set("metadata", NetworkListMetadata.CODEC, value);
            return this;
        }

        public Builder items(List<Network> value) {
            set("items", Codec.list(Network.CODEC), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ListNetworksResponse build() {
            return new ListNetworksResponse(whole());
        }
    }
}
