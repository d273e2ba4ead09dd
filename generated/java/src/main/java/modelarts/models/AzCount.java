package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** AzCount */
public final class AzCount extends Model {
    /** Reads and writes this type. */
    public static final Codec<AzCount> CODEC = new Codec<>(AzCount::new, AzCount::json, AzCount::check);

    private AzCount(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "az", Codec.STRING);
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

    /** Name of the AZ. */
    public Optional<String> az() {
        return find("az", Codec.STRING);
    }

    /** Number of nodes in the AZ. */
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

        public Builder az(String value) {
            set("az", Codec.STRING, value);
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
        public AzCount build() {
            return new AzCount(whole());
        }
    }
}
