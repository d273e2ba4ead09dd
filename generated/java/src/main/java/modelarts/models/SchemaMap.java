package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SchemaMap */
public final class SchemaMap extends Model {
    /** Reads and writes this type. */
    public static final Codec<SchemaMap> CODEC = new Codec<>(SchemaMap::new, SchemaMap::json, SchemaMap::check);

    private SchemaMap(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "dest_name", Codec.STRING);
            problems.find(json, "src_name", Codec.STRING);
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

    /** Name of the column after the import. */
    public Optional<String> destName() {
        return find("dest_name", Codec.STRING);
    }

    /** Name of the column before the import. */
    public Optional<String> srcName() {
        return find("src_name", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder destName(String value) {
            set("dest_name", Codec.STRING, value);
            return this;
        }

        public Builder srcName(String value) {
            set("src_name", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public SchemaMap build() {
            return new SchemaMap(whole());
        }
    }
}
