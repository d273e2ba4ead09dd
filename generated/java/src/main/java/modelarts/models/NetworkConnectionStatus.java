package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NetworkConnectionStatus */
public final class NetworkConnectionStatus extends Model {
    /** Reads and writes this type. */
    public static final Codec<NetworkConnectionStatus> CODEC = new Codec<>(NetworkConnectionStatus::new, NetworkConnectionStatus::json, NetworkConnectionStatus::check);

    private NetworkConnectionStatus(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "peerConnectionStatus", Codec.list(PeerConnectionStatus.CODEC));
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

    /** Outcome for each VPC on the other side. */
    public Optional<List<PeerConnectionStatus>> peerConnectionStatus() {
        return find("peerConnectionStatus", Codec.list(PeerConnectionStatus.CODEC));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder peerConnectionStatus(List<PeerConnectionStatus> value) {
            set("peerConnectionStatus", Codec.list(PeerConnectionStatus.CODEC), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NetworkConnectionStatus build() {
            return new NetworkConnectionStatus(whole());
        }
    }
}
