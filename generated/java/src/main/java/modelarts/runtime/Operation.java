package modelarts.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is fixed about an operation. */
public final class Operation<T> {
    /** How content is read: json with a codec, text, binary or none. */
    record Answer<T>(String form, Codec<? extends T> codec) {}

    final String id;
    final String method;
    final String path;
    final List<Parameter> parameters = new ArrayList<>();
    final Map<String, Answer<T>> answers = new LinkedHashMap<>();
    final List<String> errors = new ArrayList<>();
    final List<List<String>> security = new ArrayList<>();
    final Map<String, Parameter> encoding = new LinkedHashMap<>();
    final Map<String, String> parts = new LinkedHashMap<>();
    String mediaType = "";
    String form = "";
    String server = "";

    public Operation(String id, String method, String path) {
        this.id = id;
        this.method = method;
        this.path = path;
    }

    public Operation<T> parameter(String name, String place, String style, boolean explode, boolean json) {
        parameters.add(new Parameter(name, place, style, explode, json, false));
        return this;
    }

    /** The last parameter may hold reserved characters. */
    public Operation<T> reserved() {
        Parameter last = parameters.remove(parameters.size() - 1);
        parameters.add(new Parameter(last.name(), last.place(), last.style(), last.explode(), last.json(), true));
        return this;
    }

    /** A member of a form that has a style of its own. */
    public Operation<T> encoding(String name, String style, boolean explode, boolean reserved) {
        encoding.put(name, new Parameter(name, "query", style, explode, false, reserved));
        return this;
    }

    /** A member of a form in parts that has a media type of its own. */
    public Operation<T> part(String name, String type) {
        parts.put(name, type);
        return this;
    }

    public Operation<T> body(String type, String how) {
        this.mediaType = type;
        this.form = how;
        return this;
    }

    /** Its own address, where it has one. */
    public Operation<T> server(String url) {
        this.server = url;
        return this;
    }

    public Operation<T> answer(String status, String how, Codec<? extends T> codec) {
        answers.put(status, new Answer<>(how, codec));
        return this;
    }

    public Operation<T> error(String status) {
        errors.add(status);
        return this;
    }

    /** Credentials that go together: one of the alternatives. */
    public Operation<T> security(String... names) {
        security.add(List.of(names));
        return this;
    }

    Answer<T> answerOf(int status) {
        if (errors.contains(String.valueOf(status))) {
            return null;
        }
        for (String key : List.of(String.valueOf(status), status / 100 + "XX", status / 100 + "xx", "default")) {
            if (answers.containsKey(key)) {
                return answers.get(key);
            }
        }
        return null;
    }
}
