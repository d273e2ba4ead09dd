package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PoolTag */
public final class PoolTag extends Model {
    /** Reads and writes this type. */
    public static final Codec<PoolTag> CODEC = new Codec<>(PoolTag::new, PoolTag::json, PoolTag::check);

    private PoolTag(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "key", Codec.STRING);
            problems.find(json, "values", Codec.list(Codec.STRING));
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

    /** Key of the tag. */
    public Optional<String> key() {
        return find("key", Codec.STRING);
    }

    /** All values seen under that key. */
    public Optional<List<String>> values() {
        return find("values", Codec.list(Codec.STRING));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder key(String value) {
            set("key", Codec.STRING, value);
            return this;
        }

        public Builder values(List<String> value) {
            set("values", Codec.list(Codec.STRING), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public PoolTag build() {
            return new PoolTag(whole());
        }
    }
}
