package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** BillingInfo */
public final class BillingInfo extends Model {
    /** Reads and writes this type. */
    public static final Codec<BillingInfo> CODEC = new Codec<>(BillingInfo::new, BillingInfo::json, BillingInfo::check);

    private BillingInfo(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "code", Codec.STRING);
            problems.find(json, "unit_num", Codec.LONG);
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

    /** Code used for charging. */
    public Optional<String> code() {
        return find("code", Codec.STRING);
    }

    /** How many charging units it counts as. */
    public Optional<Long> unitNum() {
        return find("unit_num", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder code(String value) {
            set("code", Codec.STRING, value);
            return this;
        }

        public Builder unitNum(Long value) {
            set("unit_num", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public BillingInfo build() {
            return new BillingInfo(whole());
        }
    }
}
