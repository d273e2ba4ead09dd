package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/** How a list pages; the paths name members of the answer. */
public record Paging<I>(
        String style, String parameter, String limit, List<String> items, List<String> token, Codec<I> item) {
    List<JsonNode> found(JsonNode page) {
        JsonNode list = at(page, items);
        return list.isArray() ? Encode.items(list) : List.of();
    }

    /** The value that asks for the next page, or nothing behind the last one. */
    Optional<JsonNode> after(JsonNode page, JsonNode current, JsonNode asked, int count) {
        if (count == 0 && !style.equals("token")) {
            return Optional.empty();
        }
        boolean last = asked != null && asked.isNumber() && count < asked.asLong();
        JsonNode next = switch (style) {
            case "token" -> at(page, token);
            case "marker" -> last ? null : at(found(page).get(count - 1), token);
            case "offset" -> last ? null : number((current == null ? 0 : current.asLong()) + count);
            default -> last ? null : number((current == null ? 1 : current.asLong()) + 1);
        };
        boolean none = next == null || next.isNull() || next.isMissingNode() || next.asText().isEmpty();
        // A service that gives the same token again would never end.
        return none || next.equals(current) ? Optional.empty() : Optional.of(next);
    }

    private static JsonNode number(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode at(JsonNode value, List<String> path) {
        JsonNode found = value;
        for (String step : path) {
            found = found.path(step);
        }
        return found;
    }
}
