package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** LabelProperty */
public final class LabelProperty extends Model {
    /** Reads and writes this type. */
    public static final Codec<LabelProperty> CODEC = new Codec<>(LabelProperty::new, LabelProperty::json, LabelProperty::check);

    private LabelProperty(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "@modelarts:color", Codec.STRING);
            problems.find(json, "@modelarts:default_shape", LabelPropertyModelartsDefaultShape.CODEC);
            problems.find(json, "@modelarts:shortcut", Codec.STRING);
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

    /** Color of the label on the screen, in hexadecimal notation such as #1a9c5b. */
    public Optional<String> modelartsColor() {
        return find("@modelarts:color", Codec.STRING);
    }

    /**
     * Shape used first when objects are marked. The options are as follows:
     * - bndbox: rectangle
     * - polygon: polygon
     * - circle: circle
     * - point: point
     */
    public Optional<LabelPropertyModelartsDefaultShape> modelartsDefaultShape() {
        return find("@modelarts:default_shape", LabelPropertyModelartsDefaultShape.CODEC);
    }

    /** Keys that select the label. */
    public Optional<String> modelartsShortcut() {
        return find("@modelarts:shortcut", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder modelartsColor(String value) {
            set("@modelarts:color", Codec.STRING, value);
            return this;
        }

        public Builder modelartsDefaultShape(LabelPropertyModelartsDefaultShape value) {
            set("@modelarts:default_shape", LabelPropertyModelartsDefaultShape.CODEC, value);
            return this;
        }

        public Builder modelartsShortcut(String value) {
            set("@modelarts:shortcut", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public LabelProperty build() {
            return new LabelProperty(whole());
        }
    }
}
