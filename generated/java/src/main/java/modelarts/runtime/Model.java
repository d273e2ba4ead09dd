package modelarts.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A structure: typed access to a JSON object that is kept whole, with members and values nobody documented. A member that
 * must be there is null where an answer misses it, or has it in another type.
 */
public abstract class Model {
    private final ObjectNode node;

    protected Model(JsonNode json) {
        Codec.check(json.isObject(), json, "an object");
        this.node = json.deepCopy();
    }

    /** All members as JSON: a copy. */
    public final ObjectNode json() {
        return node.deepCopy();
    }

    /** Whether a member is there, be it null; the name is that on the wire. */
    public final boolean isSet(String name) {
        return node.has(name);
    }

    /** Whether a member is there and null. */
    public final boolean isNull(String name) {
        return node.has(name) && node.get(name).isNull();
    }

    protected static boolean isObject(JsonNode json, Problems problems) {
        return problems.fits(json.isObject());
    }

    protected final <T> T need(String name, Codec<T> codec) {
        return find(name, codec).orElse(null);
    }

    protected final <T> Optional<T> find(String name, Codec<T> codec) {
        return codec.lenient(node.get(name));
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((Model) other).node.equals(node);
    }

    @Override
    public final int hashCode() {
        return node.hashCode();
    }

    /** The name of the type alone: values may be secrets. */
    @Override
    public final String toString() {
        return getClass().getSimpleName();
    }

    /** Collects members. What is not set is not sent; what is set to null is sent as null. */
    public abstract static class Building {
        private final ObjectNode node;

        protected Building(ObjectNode node) {
            this.node = node;
        }

        protected static ObjectNode nothing() {
            return JsonNodeFactory.instance.objectNode();
        }

        protected final <T> void set(String name, Codec<T> codec, T value) {
            node.set(name, codec.write(value));
        }

        protected final void put(String name, JsonNode value) {
            node.set(name, value);
        }

        protected final ObjectNode whole(String... required) {
            for (String name : required) {
                if (!node.has(name)) {
                    throw new IllegalStateException("the member " + name + " is required");
                }
            }
            return node;
        }
    }
}
