package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListLabelsResponseBody */
public final class ListLabelsResponseBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListLabelsResponseBody> CODEC = new Codec<>(ListLabelsResponseBody::new, ListLabelsResponseBody::json, ListLabelsResponseBody::check);

    private ListLabelsResponseBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "total_number", Codec.LONG);
            problems.find(json, "labels", Codec.list(Label.CODEC));
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

    /** How many labels there are altogether. */
    public Optional<Long> totalNumber() {
        return find("total_number", Codec.LONG);
    }

    /** The labels, one entry each. */
    public Optional<List<Label>> labels() {
        return find("labels", Codec.list(Label.CODEC));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder totalNumber(Long value) {
            set("total_number", Codec.LONG, value);
            return this;
        }

        public Builder labels(List<Label> value) {
            set("labels", Codec.list(Label.CODEC), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ListLabelsResponseBody build() {
            return new ListLabelsResponseBody(whole());
        }
    }
}
