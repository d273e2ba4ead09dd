package modelarts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class ModelsTest {
    private static final JsonNode DATA = Support.data("models.json");

    @TestFactory
    List<DynamicTest> everyModelKeepsWhatItReads() {
        List<DynamicTest> made = new ArrayList<>();
        DATA.fields().forEachRemaining(fact ->
                made.add(DynamicTest.dynamicTest(fact.getKey(), () -> check(fact.getKey(), fact.getValue()))));
        return made;
    }

    private static void check(String name, JsonNode fact) throws ReflectiveOperationException {
        Codec<?> codec = (Codec<?>) Class.forName("modelarts.models." + name).getField("CODEC").get(null);
        ObjectNode sample = fact.get("sample").deepCopy();
        sample.put("a member nobody knows", 1);
        Model model = (Model) codec.read(sample);
        touch(model);
        assertEquals(sample, model.json());
        assertEquals(List.of(), codec.problems(sample));
        checkMembers(model, codec, fact);
        sample.fieldNames().forEachRemaining(member -> {
            ObjectNode odd = sample.deepCopy();
            touch((Model) codec.read(odd.set(member, Session.read("[{\"odd\": [null]}]"))));
        });
        Object builder = model.getClass().getMethod("toBuilder").invoke(model);
        assertEquals(model, builder.getClass().getMethod("build").invoke(builder));
        for (JsonNode required : fact.get("required")) {
            ObjectNode without = sample.deepCopy().without(required.asText());
            assertEquals(List.of(required.asText() + ": it is not there"), codec.problems(without));
            Model less = (Model) codec.read(without);
            touch(less);
            assertFalse(less.isSet(required.asText()));
            Object unfinished = less.getClass().getMethod("toBuilder").invoke(less);
            Method build = unfinished.getClass().getMethod("build");
            Throwable error = assertThrows(InvocationTargetException.class, () -> build.invoke(unfinished)).getCause();
            assertTrue(error instanceof IllegalStateException, String.valueOf(error));
        }
    }

    /** Each member is read, held against its type and set under its own name. */
    private static void checkMembers(Model model, Codec<?> codec, JsonNode fact) throws ReflectiveOperationException {
        ObjectNode sample = fact.get("sample").deepCopy();
        ObjectNode wanted = sample.objectNode();
        Object builder = model.getClass().getMethod("builder").invoke(null);
        var names = fact.get("names").fields();
        while (names.hasNext()) {
            var name = names.next();
            String wire = name.getKey();
            Object read = model.getClass().getMethod(name.getValue().asText()).invoke(model);
            Object value = read instanceof Optional<?> optional ? optional.orElse(null) : read;
            assertEquals(sample.hasNonNull(wire), value != null, wire);
            if (value == null || value instanceof FileContent) {
                JsonNode put = sample.path(wire);
                builder.getClass().getMethod("put_", String.class, JsonNode.class).invoke(builder, wire, put);
                wanted.set(wire, put);
                continue;
            }
            setter(builder, name.getValue().asText()).invoke(builder, value);
            wanted.set(wire, sample.get(wire));
            if (!(value instanceof JsonNode || value instanceof OneOf)) {
                JsonNode odd = Session.read(value instanceof List ? "{}" : "[[]]");
                assertFalse(codec.problems(sample.deepCopy().set(wire, odd)).isEmpty(), wire);
            }
        }
        Model built = (Model) builder.getClass().getMethod("build").invoke(builder);
        assertEquals(wanted.toString(), built.json().toString());
    }

    private static Method setter(Object builder, String name) {
        return Stream.of(builder.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Every member can be read as its type. */
    static void touch(Model model) {
        for (Method method : model.getClass().getDeclaredMethods()) {
            boolean reads = method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers());
            if (reads) {
                try {
                    method.invoke(model);
                } catch (ReflectiveOperationException error) {
                    throw new AssertionError(method.toString(), error);
                }
            }
        }
    }
}
