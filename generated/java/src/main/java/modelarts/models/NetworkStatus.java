package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NetworkStatus */
public final class NetworkStatus extends Model {
    /** Reads and writes this type. */
    public static final Codec<NetworkStatus> CODEC = new Codec<>(NetworkStatus::new, NetworkStatus::json, NetworkStatus::check);

    private NetworkStatus(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "phase", NetworkStatusPhase.CODEC);
            problems.find(json, "connectionStatus", NetworkConnectionStatus.CODEC);
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
     * Stage that the network is in. The options are as follows:
     * - Creating: being set up
     * - Active: ready for use
     * - Abnormal: faulty
     */
    public Optional<NetworkStatusPhase> phase() {
        return find("phase", NetworkStatusPhase.CODEC);
    }

    /** How far the joining has come. */
    public Optional<NetworkConnectionStatus> connectionStatus() {
        return find("connectionStatus", NetworkConnectionStatus.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder phase(NetworkStatusPhase value) {
            set("phase", NetworkStatusPhase.CODEC, value);
            return this;
        }

        public Builder connectionStatus(NetworkConnectionStatus value) {
            set("connectionStatus", NetworkConnectionStatus.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NetworkStatus build() {
            return new NetworkStatus(whole());
        }
    }
}
