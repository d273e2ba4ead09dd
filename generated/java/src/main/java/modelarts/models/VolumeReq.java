package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VolumeReq */
public final class VolumeReq extends Model {
    /** Reads and writes this type. */
    public static final Codec<VolumeReq> CODEC = new Codec<>(VolumeReq::new, VolumeReq::json, VolumeReq::check);

    private VolumeReq(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.need(json, "category", VolumeReqCategory.CODEC);
            problems.need(json, "ownership", VolumeReqOwnership.CODEC);
            problems.find(json, "capacity", Codec.LONG);
            problems.find(json, "uri", Codec.STRING);
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
     * Category of the storage. The value can be:
     * - EVS: block storage
     * - EFS: scalable file service
     */
    public VolumeReqCategory category() {
        return need("category", VolumeReqCategory.CODEC);
    }

    /**
     * Who looks after the storage. The value can be:
     * - MANAGED: storage run by the platform
     * - DEDICATED: storage owned by the user
     */
    public VolumeReqOwnership ownership() {
        return need("ownership", VolumeReqOwnership.CODEC);
    }

    /**
     * Storage capacity in GB.
     * (at least 5; at most 4096; default 5)
     */
    public Optional<Long> capacity() {
        return find("capacity", Codec.LONG);
    }

    /** Address of the storage. Needed if the user looks after it. */
    public Optional<String> uri() {
        return find("uri", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder category(VolumeReqCategory value) {
            set("category", VolumeReqCategory.CODEC, value);
            return this;
        }

        public Builder ownership(VolumeReqOwnership value) {
            set("ownership", VolumeReqOwnership.CODEC, value);
            return this;
        }

        public Builder capacity(Long value) {
            set("capacity", Codec.LONG, value);
            return this;
        }

        public Builder uri(String value) {
            set("uri", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public VolumeReq build() {
            return new VolumeReq(whole("category", "ownership"));
        }
    }
}
