package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NetworkConnection */
public final class NetworkConnection extends Model {
    /** Reads and writes this type. */
    public static final Codec<NetworkConnection> CODEC = new Codec<>(NetworkConnection::new, NetworkConnection::json, NetworkConnection::check);

    private NetworkConnection(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "peerConnectionList", Codec.list(PeerConnectionItem.CODEC));
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

    /** VPCs to join, 2 at most. */
    public Optional<List<PeerConnectionItem>> peerConnectionList() {
        return find("peerConnectionList", Codec.list(PeerConnectionItem.CODEC));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder peerConnectionList(List<PeerConnectionItem> value) {
            set("peerConnectionList", Codec.list(PeerConnectionItem.CODEC), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NetworkConnection build() {
            return new NetworkConnection(whole());
        }
    }
}
