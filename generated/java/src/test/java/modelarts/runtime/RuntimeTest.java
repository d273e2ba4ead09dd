package modelarts.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuntimeTest {
    private static final RetryPolicy POLICY = RetryPolicy.standard();

    private static HttpRequest of(String method) {
        return HttpRequest.newBuilder(URI.create("http://localhost"))
                .method(method, HttpRequest.BodyPublishers.noBody()).build();
    }

    @Test
    void requestsAreSignedAsTheGatewayChecksThem() throws IOException {
        try (InputStream stream = RuntimeTest.class.getResourceAsStream("signing.json")) {
            Session.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).forEach(RuntimeTest::signed);
        }
    }

    private static void signed(JsonNode vector) {
        List<String[]> query = new ArrayList<>();
        vector.get("query").forEach(pair -> query.add(new String[] {pair.get(0).asText(), pair.get(1).asText()}));
        Map<String, String> headers = new LinkedHashMap<>();
        vector.get("headers").fields().forEachRemaining(h -> headers.put(h.getKey(), h.getValue().asText()));
        JsonNode body = vector.get("body");
        Map<String, String> wanted = new LinkedHashMap<>();
        vector.get("added").fields().forEachRemaining(h -> wanted.put(h.getKey(), h.getValue().asText()));
        Map<String, String> added = Signing.headers(vector.get("key").asText(), vector.get("secret").asText(),
                vector.get("date").asText(), vector.get("method").asText(), vector.get("path").asText(), query, headers,
                body.isNull() ? null : body.asText().getBytes(StandardCharsets.UTF_8));
        wanted.forEach((name, value) -> assertEquals(value, added.get(name), vector.get("name").asText()));
    }

    @Test
    void retryAfterIsObeyedInSeconds() {
        assertEquals(Optional.of(Duration.ofSeconds(7)), POLICY.delay(of("GET"), 1, 503, Optional.of("7")));
    }

    @Test
    void retryAfterIsObeyedAsDate() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(9));
        long seconds = POLICY.delay(of("GET"), 1, 429, Optional.of(date)).orElseThrow().toSeconds();
        assertTrue(seconds >= 6 && seconds <= 9, date);
    }

    @Test
    void aWaitThatIsTooLongIsNotWaitedFor() {
        assertEquals(Optional.empty(), POLICY.delay(of("GET"), 1, 503, Optional.of("3600")));
    }

    @Test
    void onlyWhatMayBeRepeatedIsTriedAgain() {
        assertEquals(Optional.empty(), POLICY.delay(of("POST"), 1, 503, Optional.empty()));
        assertEquals(Optional.empty(), POLICY.delay(of("GET"), 1, 501, Optional.empty()));
        assertTrue(POLICY.delay(of("DELETE"), 1, 500, Optional.empty()).isPresent());
        HttpRequest keyed = HttpRequest.newBuilder(URI.create("http://localhost")).header("Idempotency-Key", "1")
                .method("POST", HttpRequest.BodyPublishers.noBody()).build();
        assertTrue(POLICY.delay(keyed, 1, 503, Optional.empty()).isPresent());
        assertEquals(Optional.empty(), POLICY.delay(of("GET"), 3, 503, Optional.empty()));
        assertTrue(POLICY.delay(of("GET"), 1, 0, Optional.empty()).isPresent());
    }

    /** Content that comes a few bytes at a time. */
    private static InputStream slow(String text, int most) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(most, length));
            }
        };
    }

    private static List<JsonNode> items(String framing, String text, int most) {
        var streaming = new Streaming<>("text/event-stream", framing, "data", "", Codec.JSON);
        try (StreamItems<JsonNode> items = new StreamItems<>(
                streaming, slow(text, most), Codec.JSON::read, IllegalStateException::new)) {
            return items.stream().toList();
        }
    }

    @Test
    void aStreamMayArriveInAnyPieces() {
        String text = "\ufeffdata: \"é\\r\"\r\rdata: 2\r\n\r\n: none\n\ndata: 3\n\ndata: [DONE]\n\ndata: 4\n\ndata: cut";
        for (int most : List.of(1, 2, 3, 1000)) {
            assertEquals("[\"é\\r\", 2, 3]", items("events", text, most).toString());
            assertEquals("[1, 2]", items("lines", "1\n\n2", most).toString());
            assertEquals("[1, 2]", items("sequence", "\u001e1\n\u001e2\n", most).toString());
        }
        assertEquals("[]", items("events", "data: cut\n", 5).toString());
        assertThrows(UnexpectedContentException.class, () -> items("lines", "{\n", 5));
    }

    @Test
    void aLinkIsFollowedAtTheServerOfTheCallOnly() {
        Session session = new Session("https://api.example.com/v1", "test", Map.of(), Map.of(), Transport.standard(),
                Duration.ofSeconds(5), RetryPolicy.none(), (operation, reply, json) -> null);
        Call<JsonNode> call = new Call<>(session, new Operation<JsonNode>("probe", "GET", "/probe")) {};
        Map.of("?page=2", "https://api.example.com/v1/probe?page=2",
                "/other?page=a%2Fb", "https://api.example.com/other?page=a%2Fb",
                "https://elsewhere.example.com/other?page=2", "https://api.example.com/v1/probe?page=2")
                .forEach((link, wanted) -> assertEquals(wanted, session.follow(call, null, link).toString()));
    }

    @Test
    void anOperationWithAnAddressOfItsOwnIsSentThereUnlessOneIsGiven() {
        for (boolean documented : new boolean[] {true, false}) {
            Session session = new Session("https://api.example.com", "test", Map.of(), Map.of(), Transport.standard(),
                    Duration.ofSeconds(5), RetryPolicy.none(), (operation, reply, json) -> null).documented(documented);
            Call<JsonNode> call = new Call<>(session,
                    new Operation<JsonNode>("probe", "GET", "/probe").server("https://other.example.com/v2/")) {};
            String base = documented ? "https://other.example.com/v2" : "https://api.example.com";
            assertEquals(base + "/probe?a=1", session.follow(call, null, "?a=1").toString());
        }
    }
}
