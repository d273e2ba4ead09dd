package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PeerConnectionStatus */
public final class PeerConnectionStatus extends Model {
    /** Reads and writes this type. */
    public static final Codec<PeerConnectionStatus> CODEC = new Codec<>(PeerConnectionStatus::new, PeerConnectionStatus::json, PeerConnectionStatus::check);

    private PeerConnectionStatus(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "peerVpcId", Codec.STRING);
            problems.find(json, "phase", PeerConnectionStatusPhase.CODEC);
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

    /** Number of the VPC on the other side. */
    public Optional<String> peerVpcId() {
        return find("peerVpcId", Codec.STRING);
    }

    /**
     * Outcome of the joining. The options are as follows:
     * - Connecting: being joined
     * - Active: joined
     * - Abnormal: joining failed
     */
    public Optional<PeerConnectionStatusPhase> phase() {
        return find("phase", PeerConnectionStatusPhase.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder peerVpcId(String value) {
            set("peerVpcId", Codec.STRING, value);
            return this;
        }

        public Builder phase(PeerConnectionStatusPhase value) {
            set("phase", PeerConnectionStatusPhase.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public PeerConnectionStatus build() {
            return new PeerConnectionStatus(whole());
        }
    }
}
