package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VolumeInfo */
public final class VolumeInfo extends Model {
    /** Reads and writes this type. */
    public static final Codec<VolumeInfo> CODEC = new Codec<>(VolumeInfo::new, VolumeInfo::json, VolumeInfo::check);

    private VolumeInfo(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "capacity", Codec.LONG);
            problems.find(json, "category", VolumeInfoCategory.CODEC);
            problems.find(json, "mount_path", Codec.STRING);
            problems.find(json, "ownership", VolumeInfoOwnership.CODEC);
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

    /** Storage capacity in GB. */
    public Optional<Long> capacity() {
        return find("capacity", Codec.LONG);
    }

    /**
     * Category of the storage. Enumeration values:
     * - EVS: block storage
     * - EFS: scalable file service
     */
    public Optional<VolumeInfoCategory> category() {
        return find("category", VolumeInfoCategory.CODEC);
    }

    /** Directory of the instance in which the storage appears. */
    public Optional<String> mountPath() {
        return find("mount_path", Codec.STRING);
    }

    /**
     * Who looks after the storage. Enumeration values:
     * - MANAGED: storage run by the platform
     * - DEDICATED: storage owned by the user
     */
    public Optional<VolumeInfoOwnership> ownership() {
        return find("ownership", VolumeInfoOwnership.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder capacity(Long value) {
            set("capacity", Codec.LONG, value);
            return this;
        }

        public Builder category(VolumeInfoCategory value) {
            set("category", VolumeInfoCategory.CODEC, value);
            return this;
        }

        public Builder mountPath(String value) {
            set("mount_path", Codec.STRING, value);
            return this;
        }

        public Builder ownership(VolumeInfoOwnership value) {
            set("ownership", VolumeInfoOwnership.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public VolumeInfo build() {
            return new VolumeInfo(whole());
        }
    }
}
