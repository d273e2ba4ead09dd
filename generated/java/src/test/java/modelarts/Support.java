package modelarts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;

/** A service on this machine that answers as it is told, and what it was asked. */
final class Support {
    record Seen(String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.entrySet().stream().filter(h -> h.getKey().equalsIgnoreCase(name))
                    .map(h -> String.join(",", h.getValue())).findFirst().orElse("");
        }
    }

    record Planned(int status, String mediaType, byte[] body, Map<String, String> headers) {}

    private static final HttpServer SERVER = started();
    private static final Deque<Planned> PLANNED = new ArrayDeque<>();
    static final List<Seen> SEEN = new ArrayList<>();

    private Support() {}

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", Support::answer);
            server.start();
            return server;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String query = exchange.getRequestURI().getRawQuery();
        SEEN.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                query == null ? "" : query, Map.copyOf(exchange.getRequestHeaders()), body));
        Planned planned = PLANNED.isEmpty() ? new Planned(418, "", new byte[0], Map.of()) : PLANNED.poll();
        planned.headers().forEach(exchange.getResponseHeaders()::set);
        if (!planned.mediaType().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", planned.mediaType());
        }
        boolean none = planned.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(planned.status(), none ? -1 : planned.body().length);
        if (!none) {
            exchange.getResponseBody().write(planned.body());
        }
        exchange.close();
    }

    static String url() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    static Client.Builder bare() {
        return Client.builder().baseUrl(url()).retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofSeconds(2)));
    }

    static Client client() {
        return bare().xAuthToken("secret-value").build();
    }

    static void plan(int status, String mediaType, JsonNode value, Map<String, String> headers) {
        boolean text = value.isTextual() && !isJson(mediaType) && !mediaType.contains("form");
        String body = text ? value.textValue() : value.toString();
        byte[] bytes = mediaType.isEmpty() ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        PLANNED.add(new Planned(status, mediaType, bytes, headers));
    }

    static void clear() {
        PLANNED.clear();
        SEEN.clear();
    }

    static JsonNode data(String file) {
        try (InputStream stream = Support.class.getResourceAsStream(file)) {
            return Session.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The call sends what the documentation says, waiting or not. */
    static void sends(JsonNode data, String key, BiFunction<Client, JsonNode, Call<?>> call) {
        JsonNode test = data.get("calls").get(key);
        for (boolean async : new boolean[] {false, true}) {
            clear();
            Call<?> made = call.apply(client(), test.get("given"));
            if (async) {
                assertThrows(CompletionException.class, () -> made.sendAsync().join());
            } else {
                assertEquals(418, made.raw().status());
            }
            assertEquals(1, SEEN.size());
            matches(test.get("sent"), SEEN.get(0));
        }
    }

    static void matches(JsonNode sent, Seen seen) {
        assertEquals(sent.get("method").asText(), seen.method());
        assertEquals(sent.get("path").asText(), seen.path());
        assertEquals(sent.get("query").asText(), seen.query());
        sent.get("headers").fields().forEachRemaining(header -> {
            String found = seen.header(header.getKey());
            String wanted = header.getValue().asText();
            assertTrue(wanted.startsWith("SDK-HMAC") ? found.startsWith(wanted) : found.equals(wanted), header.getKey());
        });
        sent.get("cookies").fields().forEachRemaining(cookie -> {
            List<String> found = List.of(seen.header("Cookie").split("; "));
            String value = cookie.getValue().asText();
            assertTrue(found.stream().map(c -> c.split("=", 2)).anyMatch(c ->
                    decoded(c[0]).equals(cookie.getKey()) && decoded(c[1]).equals(value)), cookie.getKey());
        });
        if (sent.get("anonymous").asBoolean()) {
            assertFalse(seen.toString().contains("secret-value"));
        }
        content(sent.get("content"), seen);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void content(JsonNode content, Seen seen) {
        String body = new String(seen.body(), StandardCharsets.UTF_8);
        if (content.isNull()) {
            assertEquals("", body);
            return;
        }
        String type = content.get("media_type").asText();
        assertTrue(seen.header("Content-Type").startsWith(type.split(";")[0]), type);
        JsonNode value = content.get("value");
        switch (content.get("kind").asText()) {
            case "json" -> same(value, Session.read(body));
            case "text" -> assertEquals(value.asText(), body);
            default -> pairs(value, body, seen.header("Content-Type"));
        }
    }

    private static void pairs(JsonNode wanted, String body, String type) {
        List<List<String>> found = new ArrayList<>();
        if (type.startsWith("multipart/")) {
            for (String part : body.split("--" + type.replaceAll(".*boundary=", ""))) {
                int end = part.indexOf("\r\n\r\n");
                if (end > 0) {
                    String name = part.replaceAll("(?s).*? name=\"([^\"]*)\".*", "$1");
                    String[] lines = part.substring(0, end).split("\r\nContent-Type: ");
                    String kind = lines.length > 1 ? lines[1] : "";
                    found.add(List.of(name, part.substring(end + 4, part.length() - 2), kind));
                }
            }
        } else {
            for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
                String[] sides = pair.split("=", 2);
                found.add(List.of(decoded(sides[0]), decoded(sides[1])));
            }
        }
        assertEquals(wanted.size(), found.size());
        for (int index = 0; index < wanted.size(); index++) {
            List<String> words = new ArrayList<>();
            wanted.get(index).forEach(word -> words.add(word.asText()));
            assertEquals(words, found.get(index).subList(0, words.size()));
        }
    }

    /** Equal as JSON, where 1 and 1.0 are the same. */
    static void same(JsonNode wanted, JsonNode found) {
        assertTrue(wanted.equals(Support::compared, found), () -> "wanted " + wanted + "\nfound " + found);
    }

    private static int compared(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    /** The answer is read, and nothing of it is lost. */
    static void reads(JsonNode data, String key, String answer, int status, String mediaType,
            BiFunction<Client, JsonNode, Call<?>> call) {
        clear();
        JsonNode value = data.get("answers").get(answer);
        plan(status, mediaType, value, Map.of());
        Object made = call.apply(client(), data.get("calls").get(key).get("given")).send();
        if (mediaType.isEmpty() || SEEN.get(0).method().equals("HEAD")) {
            assertEquals(null, made);
        } else if (made instanceof byte[] bytes) {
            assertEquals(value.asText(), new String(bytes, StandardCharsets.UTF_8));
        } else {
            same(value, json(made));
        }
    }

    /** A value as JSON again. */
    static JsonNode json(Object value) {
        if (value instanceof Model model) {
            ModelsTest.touch(model);
            return model.json();
        }
        if (value instanceof OneOf one) {
            return one.json();
        }
        if (value instanceof List<?> list) {
            return Codec.list(new Codec<Object>(n -> n, Support::json)).write(List.copyOf(list));
        }
        if (value instanceof Map<?, ?> map) {
            var made = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
            map.forEach((name, inner) -> made.set(String.valueOf(name), json(inner)));
            return made;
        }
        if (value instanceof OpenEnum<?> open) {
            return json(open.value());
        }
        if (value instanceof Timestamp moment) {
            return json(moment.text());
        }
        if (value instanceof Day day) {
            return json(day.text());
        }
        if (value instanceof JsonNode node) {
            return node;
        }
        return new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(value);
    }

    /** The status raises its exception, with all that the answer tells. */
    static void raises(JsonNode data, String key, String answer, int status, String mediaType,
            Class<? extends ApiException> kind, BiFunction<Client, JsonNode, Call<?>> call) {
        clear();
        JsonNode value = data.get("answers").get(answer);
        plan(status, mediaType, value, Map.of("X-Request-Id", "number-7"));
        Call<?> made = call.apply(client(), data.get("calls").get(key).get("given")).retry(RetryPolicy.none());
        ApiException error = assertThrows(ApiException.class, made::send);
        assertEquals(kind, error.getClass());
        assertEquals(status, error.status());
        assertEquals("number-7", error.requestId().orElse(""));
        assertFalse(error.toString().contains("secret-value"));
        assertEquals(status / 100 == 4, error.isClientError());
        assertEquals(status >= 500, error.isServerError());
        error.code().ifPresent(code -> assertTrue(error.getMessage().contains(code), error.getMessage()));
        if (isJson(mediaType) && !SEEN.get(0).method().equals("HEAD")) {
            same(value, Session.read(error.body()));
            data(error).ifPresent(typed -> same(value, json(typed)));
        }
    }

    /** The body in its documented type, where the exception has one: then it must be of that type. */
    private static boolean isJson(String mediaType) {
        String bare = mediaType.split(";")[0].strip().toLowerCase(java.util.Locale.ROOT);
        return bare.endsWith("/json") || bare.endsWith("+json");
    }

    private static Optional<?> data(ApiException error) {
        try {
            Optional<?> found = (Optional<?>) error.getClass().getMethod("data").invoke(error);
            assertTrue(found.isPresent(), error.toString());
            return found;
        } catch (NoSuchMethodException none) {
            return Optional.empty();
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }

    /** All items of both pages, and the queries that asked for them. */
    static void pages(JsonNode data, String key, List<String> answers, List<String> queries, int items, String link,
            BiFunction<Client, JsonNode, Iterable<?>> call) {
        clear();
        Map<String, String> first = link.isEmpty() ? Map.of() : Map.of("Link", link);
        answers.forEach(answer -> plan(200, "application/json", data.get("answers").get(answer),
                answer.equals(answers.get(0)) ? first : Map.of()));
        int count = 0;
        for (Object item : call.apply(client(), data.get("calls").get(key).get("given"))) {
            count += item == null ? 0 : 1;
        }
        assertEquals(items, count);
        assertEquals(queries, SEEN.stream().map(Seen::query).toList());
    }

    /** The call asks for the stream, and gives its items. */
    static void streams(JsonNode data, String key, String content, String items, int status, String mediaType,
            BiFunction<Client, JsonNode, StreamItems<?>> call) {
        clear();
        JsonNode test = data.get("calls").get(key);
        plan(status, mediaType, data.get("answers").get(content), Map.of());
        List<Object> found = new ArrayList<>();
        try (StreamItems<?> made = call.apply(client(), test.get("given"))) {
            made.forEach(found::add);
        }
        same(data.get("answers").get(items), json(found));
        matches(test.get("sent"), SEEN.get(0));
    }
}
