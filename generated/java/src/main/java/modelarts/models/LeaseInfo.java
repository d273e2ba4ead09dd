package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** LeaseInfo */
public final class LeaseInfo extends Model {
    /** Reads and writes this type. */
    public static final Codec<LeaseInfo> CODEC = new Codec<>(LeaseInfo::new, LeaseInfo::json, LeaseInfo::check);

    private LeaseInfo(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "create_at", Codec.LONG);
            problems.find(json, "duration", Codec.LONG);
            problems.find(json, "enable", Codec.BOOLEAN);
            problems.find(json, "update_at", Codec.LONG);
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

    /** When the setting took effect, in UTC milliseconds. */
    public Optional<Long> createAt() {
        return find("create_at", Codec.LONG);
    }

    /** How long the instance may work without a break, in milliseconds. */
    public Optional<Long> duration() {
        return find("duration", Codec.LONG);
    }

    /** Whether the automatic shutdown is on. */
    public Optional<Boolean> enable() {
        return find("enable", Codec.BOOLEAN);
    }

    /** When the setting was last changed, in UTC milliseconds. */
    public Optional<Long> updateAt() {
        return find("update_at", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder createAt(Long value) {
            set("create_at", Codec.LONG, value);
            return this;
        }

        public Builder duration(Long value) {
            set("duration", Codec.LONG, value);
            return this;
        }

        public Builder enable(Boolean value) {
            set("enable", Codec.BOOLEAN, value);
            return this;
        }

        public Builder updateAt(Long value) {
            set("update_at", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public LeaseInfo build() {
            return new LeaseInfo(whole());
        }
    }
}
