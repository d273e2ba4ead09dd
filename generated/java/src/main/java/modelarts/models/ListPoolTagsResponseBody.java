package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListPoolTagsResponseBody */
public final class ListPoolTagsResponseBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListPoolTagsResponseBody> CODEC = new Codec<>(ListPoolTagsResponseBody::new, ListPoolTagsResponseBody::json, ListPoolTagsResponseBody::check);

    private ListPoolTagsResponseBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "tags", Codec.list(PoolTag.CODEC));
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

    /** Tags that were collected. */
    public Optional<List<PoolTag>> tags() {
        return find("tags", Codec.list(PoolTag.CODEC));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder tags(List<PoolTag> value) {
            set("tags", Codec.list(PoolTag.CODEC), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ListPoolTagsResponseBody build() {
            return new ListPoolTagsResponseBody(whole());
        }
    }
}
