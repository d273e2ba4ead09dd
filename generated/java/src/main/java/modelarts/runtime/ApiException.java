package modelarts.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service answered with an error. */
public class ApiException extends CallException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300; // characters of a message

    private static final List<String> CODES = List.of("error_code", "errorCode", "code", "error");
    private static final List<String> DETAILS = List.of(
            "error_msg", "errorMsg", "error_message", "message", "error_description", "detail", "msg", "title",
            "errors");
    private static final List<String> REQUEST_IDS =
            List.of("X-Request-Id", "X-Github-Request-Id", "Request-Id", "X-Correlation-Id");

    private final transient Reply reply;
    private final transient JsonNode json;

    public ApiException(String operation, Reply reply, JsonNode json) {
        super(operation + ": status " + reply.status() + told(reply, json));
        this.reply = reply;
        this.json = json;
    }

    public final int status() {
        return reply.status();
    }

    /** The code of the error, as the service gives it. */
    public final Optional<String> code() {
        return first(json, CODES);
    }

    /** What the service says of the error. */
    public final Optional<String> detail() {
        return detail(reply, json);
    }

    /** The number of the request, to ask the service about. */
    public final Optional<String> requestId() {
        return requestId(reply, json);
    }

    /** Whether the request is at fault (status 4xx). */
    public final boolean isClientError() {
        return status() / 100 == 4;
    }

    /** Whether the service is at fault (status 5xx). */
    public final boolean isServerError() {
        return status() >= 500;
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
        return json == null ? Optional.empty() : codec.lenient(json);
    }

    private static String told(Reply reply, JsonNode json) {
        String said = Stream.of(first(json, CODES), detail(reply, json)).flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String request = requestId(reply, json).map(id -> " (request " + id + ")").orElse("");
        return (said.isEmpty() ? "" : ": " + said) + request;
    }

    private static Optional<String> requestId(Reply reply, JsonNode json) {
        return REQUEST_IDS.stream().map(reply::header).flatMap(Optional::stream).findFirst()
                .or(() -> first(json, List.of("request_id")));
    }

    /** A message of the service's own; a body that is plain text is one, as far as one line of a log goes. */
    private static Optional<String> detail(Reply reply, JsonNode json) {
        return first(json, DETAILS).or(() -> reply.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/plain"))
                .map(type -> new String(reply.body(), StandardCharsets.UTF_8).strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST))));
    }

    /** What tells of an error, first what it wraps: {"error": {}}, {"errors": ["", ""]}, {"detail": [{"msg": ""}]}. */
    private static Stream<JsonNode> said(JsonNode json) {
        JsonNode whole = json.isObject() ? json : JsonNodeFactory.instance.objectNode().set("errors", json);
        for (String name : List.of("error", "errors", "detail")) {
            JsonNode held = whole.path(name);
            JsonNode inner = held.isArray() ? held.path(0) : held;
            if (inner.isTextual() && held.isArray()) {
                inner = JsonNodeFactory.instance.objectNode().set("message", inner);
            }
            if (inner.isObject()) {
                return Stream.of(inner, whole);
            }
        }
        return Stream.of(whole);
    }

    private static Optional<String> first(JsonNode json, List<String> names) {
        return json == null ? Optional.empty() : said(json)
                .flatMap(raw -> names.stream().map(raw::path)).filter(node -> node.isTextual() || node.isNumber())
                .map(JsonNode::asText).findFirst();
    }
}
