package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What of an answer is not as documented: the places, never values, which may be secrets. */
public final class Problems {
    private static final String MISFIT = "not of the documented type";

    private final List<String> found;
    private final Problems outer;
    private final Object step;

    private Problems(List<String> found, Problems outer, Object step) {
        this.found = found;
        this.outer = outer;
        this.step = step;
    }

    /** What of JSON is not of a type. */
    static List<String> of(JsonNode json, Codec<?> codec) {
        Problems all = new Problems(new ArrayList<>(), null, "");
        codec.check(json, all);
        return List.copyOf(all.found);
    }

    /** A member that must be there, and not be null. */
    public void need(JsonNode object, String name, Codec<?> codec) {
        if (!object.hasNonNull(name)) {
            inside(name).tell(object.has(name) ? "it is null" : "it is not there");
        }
        find(object, name, codec);
    }

    /** A member that must be there. */
    public void hold(JsonNode object, String name, Codec<?> codec) {
        if (!object.has(name)) {
            inside(name).tell("it is not there");
        }
        find(object, name, codec);
    }

    /** A member that may be left out; null is as good. */
    public void find(JsonNode object, String name, Codec<?> codec) {
        if (object.hasNonNull(name)) {
            codec.check(object.get(name), inside(name));
        }
    }

    /** Those of what stands at a name or number inside. */
    Problems inside(Object inner) {
        return new Problems(found, this, inner);
    }

    /** Tells that something is of another type, unless it fits. */
    boolean fits(boolean does) {
        if (!does) {
            tell(MISFIT);
        }
        return does;
    }

    private void tell(String what) {
        StringBuilder place = new StringBuilder();
        for (Problems at = this; at.outer != null; at = at.outer) {
            place.insert(0, at.step instanceof Integer ? "[" + at.step + "]" : (at.outer.outer == null ? "" : ".") + at.step);
        }
        found.add((place.isEmpty() ? "the content" : place) + ": " + what);
    }
}
