package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PeerConnectionItem */
public final class PeerConnectionItem extends Model {
    /** Reads and writes this type. */
    public static final Codec<PeerConnectionItem> CODEC = new Codec<>(PeerConnectionItem::new, PeerConnectionItem::json, PeerConnectionItem::check);

    private PeerConnectionItem(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "peerVpcId", Codec.STRING);
            problems.find(json, "peerSubnetId", Codec.STRING);
            problems.find(json, "defaultGateWay", Codec.BOOLEAN);
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

    /** Number of the subnet on the other side. */
    public Optional<String> peerSubnetId() {
        return find("peerSubnetId", Codec.STRING);
    }

    /**
     * Whether the default route leads to the other side.
     * (default false)
     */
    public Optional<Boolean> defaultGateWay() {
        return find("defaultGateWay", Codec.BOOLEAN);
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

        public Builder peerSubnetId(String value) {
            set("peerSubnetId", Codec.STRING, value);
            return this;
        }

        public Builder defaultGateWay(Boolean value) {
            set("defaultGateWay", Codec.BOOLEAN, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public PeerConnectionItem build() {
            return new PeerConnectionItem(whole());
        }
    }
}
