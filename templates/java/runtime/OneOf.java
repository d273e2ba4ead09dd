package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A value of one of several types, kept as it came. */
public abstract class OneOf {
    private final JsonNode json;

    protected OneOf(JsonNode json) {
        this.json = json;
    }

    /** The value as JSON. */
    public final JsonNode json() {
        return json;
    }

    /** The value as a type, or nothing where it is of another kind of JSON. */
    public final <T> Optional<T> as(Codec<T> codec) {
        return read(json, codec);
    }

    static <T> Optional<T> read(JsonNode json, Codec<T> codec) {
        try {
            return Optional.ofNullable(codec.read(json));
        } catch (UnexpectedContentException error) {
            return Optional.empty();
        }
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof OneOf one && one.getClass() == getClass() && json.equals(one.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }
}
