package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a type from JSON and writes it; JSON null is Java's null. */
public final class Codec<T> {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    public static final Codec<String> STRING = new Codec<>(Codec::text, MAKE::textNode);
    public static final Codec<Long> LONG = new Codec<>(Codec::integer, MAKE::numberNode);
    public static final Codec<Double> DOUBLE = new Codec<>(Codec::number, MAKE::numberNode);
    public static final Codec<Boolean> BOOLEAN = new Codec<>(Codec::truth, MAKE::booleanNode);
    public static final Codec<JsonNode> JSON = new Codec<>(n -> n, n -> n);
    public static final Codec<Timestamp> TIMESTAMP =
            new Codec<>(n -> new Timestamp(text(n)), t -> MAKE.textNode(t.text()));
    public static final Codec<Day> DAY = new Codec<>(n -> new Day(text(n)), d -> MAKE.textNode(d.text()));
    public static final Codec<FileContent> FILE = new Codec<>(Codec::file, MAKE::pojoNode);

    /** Tells what inside JSON is not of its type. */
    @FunctionalInterface
    public interface Check {
        void of(JsonNode node, Problems problems);
    }

    private final Function<JsonNode, T> reader;
    private final Function<JsonNode, T> lenient;
    private final Function<T, JsonNode> writer;
    private final Check check;

    public Codec(Function<JsonNode, T> reader, Function<T, JsonNode> writer) {
        this(reader, reader, writer, (node, problems) -> problems.fits(fits(reader, node)));
    }

    /** A type whose values are read as far as they go. */
    public Codec(Function<JsonNode, T> reader, Function<T, JsonNode> writer, Check check) {
        this(reader, reader, writer, check);
    }

    private Codec(
            Function<JsonNode, T> reader, Function<JsonNode, T> lenient, Function<T, JsonNode> writer, Check check) {
        this.reader = reader;
        this.lenient = lenient;
        this.writer = writer;
        this.check = check;
    }

    /** The value; throws UnexpectedContentException where the JSON is of another type. */
    public T read(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? null : reader.apply(node);
    }

    /** The value as far as it goes: lists and maps without what is not of their type; nothing where none of it is. */
    public Optional<T> lenient(JsonNode node) {
        try {
            return node == null || node.isNull() ? Optional.empty() : Optional.ofNullable(lenient.apply(node));
        } catch (UnexpectedContentException error) {
            return Optional.empty();
        }
    }

    /** What of JSON is not of the type, by place; values are not told. */
    public List<String> problems(JsonNode node) {
        return Problems.of(node, this);
    }

    void check(JsonNode node, Problems problems) {
        if (!node.isNull()) {
            check.of(node, problems);
        }
    }

    private static boolean fits(Function<JsonNode, ?> reader, JsonNode node) {
        try {
            reader.apply(node);
            return true;
        } catch (UnexpectedContentException error) {
            return false;
        }
    }

    /** The value as JSON. */
    public JsonNode write(T value) {
        return value == null ? NullNode.getInstance() : writer.apply(value);
    }

    /** A list of values. */
    public static <T> Codec<List<T>> list(Codec<T> item) {
        return new Codec<>(node -> readList(node, item), node -> lenientList(node, item), values -> {
            ArrayNode made = MAKE.arrayNode();
            values.forEach(value -> made.add(item.write(value)));
            return made;
        }, (node, problems) -> {
            for (int index = 0; problems.fits(node.isArray()) && index < node.size(); index++) {
                item.check(node.get(index), problems.inside(index));
            }
        });
    }

    /** Values by names. */
    public static <T> Codec<Map<String, T>> map(Codec<T> item) {
        return new Codec<>(node -> readMap(node, item), node -> lenientMap(node, item), values -> {
            ObjectNode made = MAKE.objectNode();
            values.forEach((name, value) -> made.set(name, item.write(value)));
            return made;
        }, (node, problems) -> {
            if (problems.fits(node.isObject())) {
                node.fields().forEachRemaining(each -> item.check(each.getValue(), problems.inside(each.getKey())));
            }
        });
    }

    private static <T> List<T> readList(JsonNode node, Codec<T> item) {
        check(node.isArray(), node, "a list");
        List<T> made = new ArrayList<>();
        node.forEach(value -> made.add(item.read(value)));
        return Collections.unmodifiableList(made);
    }

    private static <T> Map<String, T> readMap(JsonNode node, Codec<T> item) {
        check(node.isObject(), node, "an object");
        Map<String, T> made = new LinkedHashMap<>();
        node.fields().forEachRemaining(member -> made.put(member.getKey(), item.read(member.getValue())));
        return Collections.unmodifiableMap(made);
    }

    private static <T> List<T> lenientList(JsonNode node, Codec<T> item) {
        check(node.isArray(), node, "a list");
        List<T> made = new ArrayList<>();
        for (JsonNode value : node) {
            Optional<T> read = item.lenient(value);
            if (read.isPresent() || value.isNull()) {
                made.add(read.orElse(null));
            }
        }
        return Collections.unmodifiableList(made);
    }

    private static <T> Map<String, T> lenientMap(JsonNode node, Codec<T> item) {
        check(node.isObject(), node, "an object");
        Map<String, T> made = new LinkedHashMap<>();
        node.fields().forEachRemaining(each -> {
            Optional<T> read = item.lenient(each.getValue());
            if (read.isPresent() || each.getValue().isNull()) {
                made.put(each.getKey(), read.orElse(null));
            }
        });
        return Collections.unmodifiableMap(made);
    }

    private static String text(JsonNode node) {
        check(node.isTextual(), node, "a text");
        return node.textValue();
    }

    private static Long integer(JsonNode node) {
        check(node.canConvertToExactIntegral() && node.canConvertToLong(), node, "an integer of 64 bits");
        return node.longValue();
    }

    private static Double number(JsonNode node) {
        check(node.isNumber(), node, "a number");
        return node.doubleValue();
    }

    private static Boolean truth(JsonNode node) {
        check(node.isBoolean(), node, "true or false");
        return node.booleanValue();
    }

    private static FileContent file(JsonNode node) {
        if (node instanceof POJONode made && made.getPojo() instanceof FileContent content) {
            return content;
        }
        return FileContent.of(text(node).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static void check(boolean fits, JsonNode node, String wanted) {
        if (!fits) {
            throw new UnexpectedContentException("the content is of type " + node.getNodeType() + ", not " + wanted);
        }
    }
}
