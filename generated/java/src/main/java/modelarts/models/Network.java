package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network */
public final class Network extends Model {
    /** Reads and writes this type. */
    public static final Codec<Network> CODEC = new Codec<>(Network::new, Network::json, Network::check);

    private Network(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "apiVersion", NetworkApiVersion.CODEC);
            problems.find(json, "kind", NetworkKind.CODEC);
            problems.find(json, "metadata", NetworkMetadata.CODEC);
            problems.find(json, "spec", NetworkSpec.CODEC);
            problems.find(json, "status", NetworkStatus.CODEC);
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
     * API version that the network data follows. The options are as follows:
     * - v1
     */
    public Optional<NetworkApiVersion> apiVersion() {
        return find("apiVersion", NetworkApiVersion.CODEC);
    }

    /**
     * Kind of object. The options are as follows:
     * - Network: a single network
     */
    public Optional<NetworkKind> kind() {
        return find("kind", NetworkKind.CODEC);
    }

    /** Basic data of the network. */
    public Optional<NetworkMetadata> metadata() {
        return find("metadata", NetworkMetadata.CODEC);
    }

    /** Configuration wanted for the network. */
    public Optional<NetworkSpec> spec() {
        return find("spec", NetworkSpec.CODEC);
    }

    /** Actual situation of the network right now. */
    public Optional<NetworkStatus> status() {
        return find("status", NetworkStatus.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder apiVersion(NetworkApiVersion value) {
            set("apiVersion", NetworkApiVersion.CODEC, value);
            return this;
        }

        public Builder kind(NetworkKind value) {
            set("kind", NetworkKind.CODEC, value);
            return this;
        }

        public Builder metadata(NetworkMetadata value) {
            set("metadata", NetworkMetadata.CODEC, value);
            return this;
        }

        public Builder spec(NetworkSpec value) {
            set("spec", NetworkSpec.CODEC, value);
            return this;
        }

        public Builder status(NetworkStatus value) {
            set("status", NetworkStatus.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public Network build() {
            return new Network(whole());
        }
    }
}
