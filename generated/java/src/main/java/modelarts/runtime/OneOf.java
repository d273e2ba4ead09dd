package modelarts.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /**
     * A structure of a union: its place among the types, values of members that only it may have, the members that must
     * be there, and all that it knows; the kinds of JSON of those that others have in another kind.
     */
    protected record UnionRule(int number, Map<String, List<String>> tags, List<String> required, List<String> members,
            Map<String, String> kinds) {
        /** A rule. */
        public UnionRule {}

        /** A rule whose members are of the same kinds as those of others. */
        public UnionRule(int number, Map<String, List<String>> tags, List<String> required, List<String> members) {
            this(number, tags, required, members, Map.of());
        }

        boolean fits(JsonNode value) {
            return tags.entrySet().stream().allMatch(tag ->
                    !value.has(tag.getKey()) || tag.getValue().contains(value.get(tag.getKey()).asText()));
        }

        boolean isClear(JsonNode value) {
            return known(required, value) == required.size() || known(tags.keySet(), value) > 0;
        }

        private boolean knows(String name, JsonNode held) {
            String kind = kinds.get(name);
            return held != null && (kind == null || held.isNull() || held.getNodeType().name().equalsIgnoreCase(kind));
        }

        private long known(Collection<String> names, JsonNode value) {
            return names.stream().filter(value::has).count();
        }

        List<Long> fitness(JsonNode value) {
            long whole = known(required, value) == required.size() ? 1 : 0;
            long missing = -members.size();
            long read = members.stream().filter(name -> knows(name, value.get(name))).count();
            return List.of(whole, read, known(tags.keySet(), value), missing, (long) -number);
        }
    }

    /** The value as the type that its tags and members tell; as JSON, where none does. */
    protected final Object value(List<UnionRule> rules, List<Codec<?>> codecs) {
        return chosen(json, rules, codecs).flatMap(codec -> codec.lenient(json).map(Object.class::cast)).orElse(json);
    }

    /** Tells what of a value is not of its type; a tag that no type has is none of it. */
    protected static void check(JsonNode json, List<UnionRule> rules, List<Codec<?>> codecs, Problems problems) {
        Optional<Codec<?>> found = chosen(json, rules, codecs);
        if (found.isPresent()) {
            found.get().check(json, problems);
        } else {
            problems.fits(json.isObject() && !rules.isEmpty());
        }
    }

    private static Optional<Codec<?>> chosen(JsonNode json, List<UnionRule> rules, List<Codec<?>> codecs) {
        if (json.isObject() && !rules.isEmpty()) {
            // By a tag that is not that of some: what has none must be whole.
            boolean told = !rules.stream().allMatch(rule -> rule.fits(json));
            return rules.stream().filter(rule -> rule.fits(json) && (!told || rule.isClear(json))).max((one, other) -> compare(json, one, other))
                    .map(rule -> codecs.get(rule.number()));
        }
        Optional<Codec<?>> whole = codecs.stream().filter(codec -> codec.problems(json).isEmpty()).findFirst();
        return whole.or(() -> codecs.stream().filter(codec -> codec.lenient(json).isPresent()).findFirst());
    }

    private static int compare(JsonNode json, UnionRule one, UnionRule other) {
        List<Long> left = one.fitness(json);
        List<Long> right = other.fitness(json);
        for (int index = 0; index < left.size(); index++) {
            int found = left.get(index).compareTo(right.get(index));
            if (found != 0) {
                return found;
            }
        }
        return 0;
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
