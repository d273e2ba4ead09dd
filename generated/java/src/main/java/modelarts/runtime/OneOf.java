package modelarts.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** A value of one of several types, kept as it came. */
public record OneOf(JsonNode json) {
    /** A value of a type. */
    public static <T> OneOf of(Codec<T> codec, T value) {
        return new OneOf(codec.write(value));
    }

    /** A structure. */
    public static OneOf of(Model value) {
        return new OneOf(value.json());
    }

    /** A text. */
    public static OneOf of(String value) {
        return new OneOf(JsonNodeFactory.instance.textNode(value));
    }

    /** The value as this type, or nothing where it is of another kind of JSON. */
    public <T> Optional<T> as(Codec<T> codec) {
        try {
            return Optional.ofNullable(codec.read(json));
        } catch (UnexpectedContentException error) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "OneOf";
    }
}
