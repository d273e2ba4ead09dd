package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Values to the wire: parameters by the styles of OpenAPI 3.1 (section 4.8.12.6). */
final class Encode {
    private Encode() {}

    /** Percent-encoded, so that no character means anything (RFC 3986, section 2.1). */
    static String quoted(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    /** A scalar as text, nothing for null; structures as JSON. */
    static String word(JsonNode value) {
        if (value.isDouble() && Double.isFinite(value.doubleValue())) {
            return number(value.doubleValue());
        }
        return value.isNull() ? "" : value.isContainerNode() ? Session.write(value) : value.asText();
    }

    /** A number as other languages write it too: 10 for 10.0, 0.00001 for 1.0E-5. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e21) {
            return new BigDecimal(value).toBigInteger().toString();
        }
        String shortest = Double.toString(value);
        return size >= 1e-7 && size < 1e21
                ? new BigDecimal(shortest).stripTrailingZeros().toPlainString()
                : shortest.replace(".0E", "E").replace("E-", "e-").replace("E", "e+");
    }

    static List<JsonNode> items(JsonNode list) {
        List<JsonNode> made = new ArrayList<>();
        list.forEach(made::add);
        return made;
    }

    static String path(Operation<?> operation, JsonNode[] values) {
        String made = operation.path;
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = operation.parameters.get(i);
            if (parameter.place().equals("path")) {
                String text = values[i] == null ? "" : pathValue(parameter, values[i]);
                if (text.isEmpty() || text.equals(".") || text.equals("..")) {
                    throw new IllegalArgumentException(
                            operation.id + ": the path parameter " + parameter.name() + " must not be '" + text + "'");
                }
                made = made.replace("{" + parameter.name() + "}", text);
            }
        }
        return legal(made);
    }

    /** What no address may hold, percent-encoded. */
    private static String legal(String path) {
        return path.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.matches("[A-Za-z0-9._~:/@!$&'()*+,;=%-]") ? c : quoted(c))
                .collect(Collectors.joining());
    }

    private static String pathValue(Parameter parameter, JsonNode value) {
        if (parameter.json()) {
            return quoted(Session.write(value));
        }
        boolean matrix = parameter.style().equals("matrix");
        if (matrix && parameter.explode() && value.isContainerNode()) {
            return pairs(parameter.name(), value).stream()
                    .map(pair -> matrix(pair[0], pair[1])).collect(Collectors.joining());
        }
        boolean label = parameter.style().equals("label");
        String text = String.join(label && parameter.explode() ? "." : ",",
                listed(value, parameter.explode() ? "=" : ",", Encode::quoted));
        return matrix ? matrix(quoted(parameter.name()), text) : label ? "." + text : text;
    }

    private static String matrix(String name, String text) {
        return text.isEmpty() ? ";" + name : ";" + name + "=" + text;
    }

    private static List<String> listed(JsonNode value, String joint, UnaryOperator<String> encoded) {
        List<String> made = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> made.add(encoded.apply(word(item))));
        } else if (value.isObject()) {
            value.fields().forEachRemaining(m ->
                    made.add(encoded.apply(m.getKey()) + joint + encoded.apply(word(m.getValue()))));
        } else {
            made.add(encoded.apply(word(value)));
        }
        return made;
    }

    private static List<String[]> pairs(String name, JsonNode value) {
        List<String[]> made = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> made.add(new String[] {quoted(name), quoted(word(item))}));
        } else {
            value.fields().forEachRemaining(m ->
                    made.add(new String[] {quoted(m.getKey()), quoted(word(m.getValue()))}));
        }
        return made;
    }

    static List<String[]> query(Parameter parameter, JsonNode value) {
        List<String[]> found = plain(parameter, value);
        return parameter.reserved()
                ? found.stream().map(pair -> new String[] {pair[0], reserved(pair[1])}).toList()
                : found;
    }

    /** A text with those reserved characters in place that a query may hold and that mean nothing in a form. */
    private static String reserved(String text) {
        String made = text;
        for (char sign : ":/?@!$'()*,;".toCharArray()) {
            made = made.replace(String.format("%%%02X", (int) sign), String.valueOf(sign));
        }
        return made;
    }

    private static List<String[]> plain(Parameter parameter, JsonNode value) {
        String name = quoted(parameter.name());
        if (parameter.json() || !value.isContainerNode()) {
            String text = parameter.json() ? Session.write(value) : word(value);
            return List.<String[]>of(new String[] {name, quoted(text)});
        }
        if (parameter.style().equals("deepObject")) {
            List<String[]> made = new ArrayList<>();
            deep(parameter.name(), value, made);
            return made;
        }
        if (parameter.explode()) {
            return pairs(parameter.name(), value);
        }
        String separator = Map.of("spaceDelimited", "%20", "pipeDelimited", "%7C").getOrDefault(parameter.style(), ",");
        String text = String.join(separator, listed(value, separator, Encode::quoted));
        return value.isEmpty() ? List.of() : List.<String[]>of(new String[] {name, text});
    }

    private static void deep(String name, JsonNode value, List<String[]> made) {
        if (value.isObject()) {
            value.fields().forEachRemaining(m -> deep(name + "[" + m.getKey() + "]", m.getValue(), made));
        } else if (value.isArray()) {
            boolean keyed = false;
            for (JsonNode item : value) {
                keyed |= item.isContainerNode();
            }
            for (int index = 0; index < value.size(); index++) {
                deep(name + "[" + (keyed ? index : "") + "]", value.get(index), made);
            }
        } else {
            made.add(new String[] {quoted(name), quoted(word(value))});
        }
    }

    /** A header or a cookie as text. */
    static String header(Parameter parameter, JsonNode value) {
        String text = parameter.json()
                ? Session.write(value)
                : String.join(",", listed(value, parameter.explode() ? "=" : ",", UnaryOperator.identity()));
        boolean header = parameter.place().equals("header");
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0 || header && c > 126)) {
            throw new IllegalArgumentException("the " + parameter.place() + " " + parameter.name()
                    + " holds a line break, or letters that the JDK's client cannot send in a header");
        }
        return text;
    }
}
