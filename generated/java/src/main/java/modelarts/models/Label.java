package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Label */
public final class Label extends Model {
    /** Reads and writes this type. */
    public static final Codec<Label> CODEC = new Codec<>(Label::new, Label::json, Label::check);

    private Label(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "name", Codec.STRING);
            problems.find(json, "type", LabelType.CODEC);
            problems.find(json, "property", LabelProperty.CODEC);
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

    /** Display name of the label. */
    public Optional<String> name() {
        return find("name", Codec.STRING);
    }

    /**
     * Kind of labeling job that the label is for. The options are as follows:
     * - 0: sorting whole images
     * - 1: marking objects in images
     * - 100: sorting texts
     * - 101: marking entities in texts
     * - 200: sorting sounds
     * - 600: labeling videos
     */
    public Optional<LabelType> type() {
        return find("type", LabelType.CODEC);
    }

    /** Properties of the label, given as keys and values. */
    public Optional<LabelProperty> property() {
        return find("property", LabelProperty.CODEC);
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

        public Builder type(LabelType value) {
            set("type", LabelType.CODEC, value);
            return this;
        }

        public Builder property(LabelProperty value) {
            set("property", LabelProperty.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public Label build() {
            return new Label(whole());
        }
    }
}
