package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ImageInfo */
public final class ImageInfo extends Model {
    /** Reads and writes this type. */
    public static final Codec<ImageInfo> CODEC = new Codec<>(ImageInfo::new, ImageInfo::json, ImageInfo::check);

    private ImageInfo(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "id", Codec.STRING);
            problems.find(json, "name", Codec.STRING);
            problems.find(json, "swr_path", Codec.STRING);
            problems.find(json, "type", ImageInfoType.CODEC);
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

    /** UUID of the image. */
    public Optional<String> id() {
        return find("id", Codec.STRING);
    }

    /** Display name of the image. */
    public Optional<String> name() {
        return find("name", Codec.STRING);
    }

    /** Full address of the image in the SWR registry. */
    public Optional<String> swrPath() {
        return find("swr_path", Codec.STRING);
    }

    /**
     * Who supplied the image. Enumeration values:
     * - BUILD_IN: image supplied with the platform
     * - DEDICATED: image that a user saved
     */
    public Optional<ImageInfoType> type() {
        return find("type", ImageInfoType.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder id(String value) {
            set("id", Codec.STRING, value);
            return this;
        }

        public Builder name(String value) {
            set("name", Codec.STRING, value);
            return this;
        }

        public Builder swrPath(String value) {
            set("swr_path", Codec.STRING, value);
            return this;
        }

        public Builder type(ImageInfoType value) {
            set("type", ImageInfoType.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ImageInfo build() {
            return new ImageInfo(whole());
        }
    }
}
