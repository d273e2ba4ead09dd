package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListModelsResponseBody */
public final class ListModelsResponseBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListModelsResponseBody> CODEC = new Codec<>(ListModelsResponseBody::new, ListModelsResponseBody::json, ListModelsResponseBody::check);

    private ListModelsResponseBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "models", Codec.list(ModelListItem.CODEC));
            problems.find(json, "total_count", Codec.LONG);
            problems.find(json, "count", Codec.LONG);
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

    /** Models on this page. */
    public Optional<List<ModelListItem>> models() {
        return find("models", Codec.list(ModelListItem.CODEC));
    }

    /** How many models match, all pages taken together. */
    public Optional<Long> totalCount() {
        return find("total_count", Codec.LONG);
    }

    /** How many models match. */
    public Optional<Long> count() {
        return find("count", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder models(List<ModelListItem> value) {
            set("models", Codec.list(ModelListItem.CODEC), value);
            return this;
        }

        public Builder totalCount(Long value) {
            set("total_count", Codec.LONG, value);
            return this;
        }

        public Builder count(Long value) {
            set("count", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ListModelsResponseBody build() {
            return new ListModelsResponseBody(whole());
        }
    }
}
