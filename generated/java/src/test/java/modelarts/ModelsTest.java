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
