package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ErrorResponse */
public final class ErrorResponse extends Model {
    /** Reads and writes this type. */
    public static final Codec<ErrorResponse> CODEC = new Codec<>(ErrorResponse::new, ErrorResponse::json, ErrorResponse::check);

    private ErrorResponse(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "error_code", Codec.STRING);
            problems.find(json, "error_msg", Codec.STRING);
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

    /** ModelArts code that identifies the failure. */
    public Optional<String> errorCode() {
        return find("error_code", Codec.STRING);
    }

    /** Text that explains why the call failed. */
    public Optional<String> errorMsg() {
        return find("error_msg", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder errorCode(String value) {
            set("error_code", Codec.STRING, value);
            return this;
        }

        public Builder errorMsg(String value) {
            set("error_msg", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ErrorResponse build() {
            return new ErrorResponse(whole());
        }
    }
}
