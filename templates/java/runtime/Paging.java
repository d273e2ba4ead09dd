package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a list pages; the paths name members of the answer. With done, more tells that a page is the last. */
public record Paging<I>(
        String style, String parameter, String limit, List<String> items, List<String> token, List<String> more,
        boolean done, Codec<I> item) {
    // </boats?page=2>; rel="next", </boats>; rel=first
    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    // ; rel="next last"  ; rel=next
    private static final Pattern RELATION = Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,]+))");

    List<JsonNode> found(JsonNode page) {
        JsonNode list = at(page, items);
        return list.isArray() ? Encode.items(list) : List.of();
    }

    /** The value that asks for the next page, or nothing behind the last one. */
    Optional<JsonNode> after(JsonNode page, JsonNode current, JsonNode asked, int count) {
        if (told(page, false) || count == 0 && !style.equals("token")) {
            return Optional.empty();
        }
        boolean last = asked != null && asked.isNumber() && count < asked.asLong() && !told(page, true);
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

    /** Whether the answer names the next page by its address; what some services call a token is one. */
    boolean links(JsonNode page) {
        return style.equals("link") || style.equals("token") && at(page, token).asText().matches("https?://.*");
    }

    /** Whether the answer says that there is a further page, or that there is none. */
    private boolean told(JsonNode page, boolean further) {
        JsonNode told = more.isEmpty() ? null : at(page, more);
        return told != null && told.isBoolean() && (told.booleanValue() != done) == further;
    }

    /** The address of the next page, in the answer or in its headers Link (RFC 8288). */
    Optional<String> link(JsonNode page, Reply reply) {
        if (told(page, false)) {
            return Optional.empty();
        }
        if (!token.isEmpty()) {
            return Optional.of(at(page, token)).map(JsonNode::textValue).filter(text -> !text.isEmpty());
        }
        List<String> headers = reply.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Link"))
                .flatMap(header -> header.getValue().stream()).toList();
        return LINK.matcher(String.join(", ", headers)).results()
                .filter(found -> isNext(found.group(2))).map(found -> found.group(1)).findFirst();
    }

    private static boolean isNext(String parameters) {
        Matcher found = RELATION.matcher(parameters);
        if (!found.find()) {
            return false;
        }
        String told = found.group(1) == null ? found.group(2) : found.group(1);
        return List.of(told.toLowerCase(Locale.ROOT).split(" ")).contains("next");
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
