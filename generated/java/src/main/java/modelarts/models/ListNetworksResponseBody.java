package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListNetworksResponseBody */
public final class ListNetworksResponseBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListNetworksResponseBody> CODEC = new Codec<>(ListNetworksResponseBody::new, ListNetworksResponseBody::json, ListNetworksResponseBody::check);

    private ListNetworksResponseBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "apiVersion", ListNetworksResponseBodyApiVersion.CODEC);
            problems.find(json, "kind", ListNetworksResponseBodyKind.CODEC);
            problems.find(json, "metadata", NetworkListMetadata.CODEC);
            problems.find(json, "items", Codec.list(Network.CODEC));
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
     * - v1
     */
    public Optional<ListNetworksResponseBodyApiVersion> apiVersion() {
        return find("apiVersion", ListNetworksResponseBodyApiVersion.CODEC);
    }

    /**
     * Kind of the returned object. The options are as follows:
     * - NetworkList: list made of networks
     */
    public Optional<ListNetworksResponseBodyKind> kind() {
        return find("kind", ListNetworksResponseBodyKind.CODEC);
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

        public Builder apiVersion(ListNetworksResponseBodyApiVersion value) {
            set("apiVersion", ListNetworksResponseBodyApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(ListNetworksResponseBodyKind value) {
            set("kind", ListNetworksResponseBodyKind.CODEC, value);
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
        public ListNetworksResponseBody build() {
            return new ListNetworksResponseBody(whole());
        }
    }
}
