package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;

/** A documented value, or one that the documentation does not know. */
public abstract class OpenEnum<V> {
    private final V value;

    protected OpenEnum(V value) {
        this.value = value;
    }

    /** The value on the wire. */
    public final V value() {
        return value;
    }

    protected final JsonNode json(Codec<V> codec) {
        return codec.write(value);
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((OpenEnum<?>) other).value.equals(value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    @Override
    public final String toString() {
        return String.valueOf(value);
    }
}
