package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ImageGroup */
public final class ImageGroup extends Model {
    /** Reads and writes this type. */
    public static final Codec<ImageGroup> CODEC = new Codec<>(ImageGroup::new, ImageGroup::json, ImageGroup::check);

    private ImageGroup(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "name", Codec.STRING);
            problems.find(json, "create_at", Codec.LONG);
            problems.find(json, "namespace", Codec.STRING);
            problems.find(json, "update_at", Codec.LONG);
            problems.find(json, "version_count", Codec.LONG);
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
     * Definition
     * Name that the images of the group share.
     * Range
     * N/A
     */
    public Optional<String> name() {
        return find("name", Codec.STRING);
    }

    /**
     * Definition
     * When the image was set up, in UTC milliseconds.
     * Range
     * N/A
     */
    public Optional<Long> createAt() {
        return find("create_at", Codec.LONG);
    }

    /**
     * Definition
     * SWR organization that holds the image.
     * Range
     * N/A
     */
    public Optional<String> namespace() {
        return find("namespace", Codec.STRING);
    }

    /**
     * Definition
     * When the image last changed, in UTC milliseconds.
     * Range
     * N/A
     */
    public Optional<Long> updateAt() {
        return find("update_at", Codec.LONG);
    }

    /**
     * Definition
     * How many versions the group has.
     * Range
     * N/A
     */
    public Optional<Long> versionCount() {
        return find("version_count", Codec.LONG);
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

        public Builder createAt(Long value) {
            set("create_at", Codec.LONG, value);
            return this;
        }

        public Builder namespace(String value) {
            set("namespace", Codec.STRING, value);
            return this;
        }

        public Builder updateAt(Long value) {
            set("update_at", Codec.LONG, value);
            return this;
        }

        public Builder versionCount(Long value) {
            set("version_count", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ImageGroup build() {
            return new ImageGroup(whole());
        }
    }
}
