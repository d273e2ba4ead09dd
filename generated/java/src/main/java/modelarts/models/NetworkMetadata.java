package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NetworkMetadata */
public final class NetworkMetadata extends Model {
    /** Reads and writes this type. */
    public static final Codec<NetworkMetadata> CODEC = new Codec<>(NetworkMetadata::new, NetworkMetadata::json, NetworkMetadata::check);

    private NetworkMetadata(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "name", Codec.STRING);
            problems.find(json, "creationTimestamp", Codec.STRING);
            problems.find(json, "labels", NetworkLabels.CODEC);
            problems.find(json, "annotations", Codec.map(Codec.STRING));
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

    /** Network name that the system generated. */
    public Optional<String> name() {
        return find("name", Codec.STRING);
    }

    /** When the network was set up, in UTC. */
    public Optional<String> creationTimestamp() {
        return find("creationTimestamp", Codec.STRING);
    }

    /** Labels that the network carries. */
    public Optional<NetworkLabels> labels() {
        return find("labels", NetworkLabels.CODEC);
    }

    /** Additional remarks, kept as keys and values. */
    public Optional<Map<String, String>> annotations() {
        return find("annotations", Codec.map(Codec.STRING));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder name(String value) {
            set("name", Codec.STRING, value);
            return this;
        }

        public Builder creationTimestamp(String value) {
            set("creationTimestamp", Codec.STRING, value);
            return this;
        }

        public Builder labels(NetworkLabels value) {
            set("labels", NetworkLabels.CODEC, value);
            return this;
        }

        public Builder annotations(Map<String, String> value) {
            set("annotations", Codec.map(Codec.STRING), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NetworkMetadata build() {
            return new NetworkMetadata(whole());
        }
    }
}
