package modelarts.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The service answered with an error. */
public class ApiException extends CallException {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;
    private final transient JsonNode json;

    public ApiException(String operation, Reply reply, JsonNode json) {
        super(operation + ": status " + reply.status() + told(json));
        this.reply = reply;
        this.json = json;
    }

    public final int status() {
        return reply.status();
    }

    /** The code of the error, as the service gives it. */
    public final Optional<String> code() {
        return first(json, "error_code", "errorCode", "code");
    }

    /** What the service says of the error. */
    public final Optional<String> detail() {
        return first(json, "error_msg", "errorMsg", "message", "detail", "title");
    }

    /** The number of the request, to ask the service about. */
    public final Optional<String> requestId() {
        return reply.header("X-Request-Id").or(() -> first(json, "request_id", "requestId"));
    }

    /** The answer as it came. */
    public final Reply reply() {
        return reply;
    }

    /** The body as text. */
    public final String body() {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    /** The body as a documented type, where it is one. */
    public final <T> Optional<T> as(Codec<T> codec) {
        return json == null ? Optional.empty() : new OneOf(json).as(codec);
    }

    private static String told(JsonNode json) {
        return first(json, "error_code", "errorCode", "code").map(code -> " (" + code + ")").orElse("");
    }

    private static Optional<String> first(JsonNode json, String... names) {
        if (json == null) {
            return Optional.empty();
        }
        for (JsonNode place : new JsonNode[] {json, json.path("error")}) {
            for (String name : names) {
                if (place.path(name).isTextual() || place.path(name).isNumber()) {
                    return Optional.of(place.path(name).asText());
                }
            }
        }
        return Optional.empty();
    }
}
