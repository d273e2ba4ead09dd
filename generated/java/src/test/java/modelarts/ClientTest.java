package modelarts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import modelarts.errors.Errors;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTest {
    @Test
    void anAddressMustBeWhole() {
        Client.Builder builder = Client.builder().baseUrl("nowhere");
        assertThrows(IllegalArgumentException.class, builder::build);
    }

    private static Session session() {
        return new Session(Support.url(), "test", Map.of(), Map.of(), Transport.standard(), Duration.ofSeconds(5),
                new RetryPolicy(2, Duration.ofMillis(1), Duration.ofSeconds(2)), Errors::of);
    }

    private static final class Probe extends Call<JsonNode> {
        Probe(String method) {
            super(session(), new Operation<JsonNode>("probe", method, "/probe").answer("200", "json", Codec.JSON));
        }
    }

    private static void plan(int status, Map<String, String> headers) {
        Support.plan(status, "application/json", JsonNodeFactory.instance.objectNode(), headers);
    }

    @Test
    void safeCallsAreTriedAgain() {
        Support.clear();
        plan(503, Map.of("Retry-After", "0"));
        plan(429, Map.of());
        plan(200, Map.of());
        assertEquals(200, new Probe("GET").raw().status());
        assertEquals(3, Support.SEEN.size());
    }

    @Test
    void safeCallsAreTriedAgainWithoutWaiting() {
        Support.clear();
        plan(502, Map.of());
        plan(200, Map.of());
        assertTrue(new Probe("GET").sendAsync().join().isObject());
        assertEquals(2, Support.SEEN.size());
    }

    @Test
    void otherCallsAreNotTriedAgain() {
        Support.clear();
        plan(503, Map.of("Retry-After", "0"));
        assertThrows(ApiException.class, () -> new Probe("POST").send());
        assertEquals(1, Support.SEEN.size());
    }

    @Test
    void aLongWaitIsNotWaitedFor() {
        Support.clear();
        plan(503, Map.of("Retry-After", "3600"));
        assertEquals(503, new Probe("GET").raw().status());
        assertEquals(1, Support.SEEN.size());
    }

    @Test
    void aDownloadLeavesNothingOnAnError(@TempDir Path folder) throws IOException {
        Support.clear();
        plan(404, Map.of());
        assertThrows(ApiException.class, () -> new Probe("GET").download(folder.resolve("file")));
        assertFalse(Files.exists(folder.resolve("file.part")));
        plan(200, Map.of());
        new Probe("GET").download(folder.resolve("file"));
        assertEquals("{}", Files.readString(folder.resolve("file")));
    }

    @Test
    void aFileIsReadWhileItIsSent(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.bin");
        Files.writeString(file, "0123456789".repeat(20_000));
        Codec<Map<String, FileContent>> codec = Codec.map(Codec.FILE);
        Call<JsonNode> call = new Call<>(session(), new Operation<JsonNode>("probe", "POST", "/probe")
                .body("multipart/form-data", "multipart").answer("200", "json", Codec.JSON)) {
            {
                content(codec, Map.of("file", FileContent.streamed(file)));
            }
        };
        Support.clear();
        plan(200, Map.of());
        call.send();
        Support.Seen seen = Support.SEEN.get(0);
        String body = new String(seen.body(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(body.contains("filename=\"large.bin\""));
        assertTrue(body.contains("\r\n\r\n" + Files.readString(file) + "\r\n--"));
        assertEquals(String.valueOf(seen.body().length), seen.header("Content-Length"));
    }

    @Test
    void whatIsNoStreamIsTold() {
        var streaming = new Streaming<>("text/event-stream", "events", "data", "", Codec.JSON);
        Call<JsonNode> call = new Call<>(session(), new Operation<JsonNode>("probe", "GET", "/probe")) {
            @Override
            public String toString() {
                return String.valueOf(items(streaming).hasNext());
            }
        };
        Support.clear();
        plan(200, Map.of());
        plan(404, Map.of());
        assertThrows(UnexpectedContentException.class, call::toString);
        assertThrows(ApiException.class, call::toString);
        assertEquals("text/event-stream", Support.SEEN.get(0).header("Accept"));
    }

    @Test
    void functionsOfYourOwnSeeEachTryAndGiveTokens() {
        List<Integer> seen = new ArrayList<>();
        Session made = new Session(Support.url(), "test", Map.of("", Auth.bearer(() -> "token" + seen.size())), Map.of(),
                Transport.standard(), Duration.ofSeconds(5),
                new RetryPolicy(2, Duration.ofMillis(1), Duration.ofSeconds(2)), Errors::of)
                .hooks(List.of(request -> request.header("X-Trace", "7")), List.of((request, status, error) -> seen.add(status)));
        Support.clear();
        plan(503, Map.of());
        plan(200, Map.of());
        new Call<>(made, new Operation<JsonNode>("probe", "GET", "/probe").answer("200", "json", Codec.JSON)) {}.send();
        assertEquals(List.of(503, 200), seen);
        assertEquals(List.of("Bearer token0", "Bearer token1"),
                Support.SEEN.stream().map(asked -> asked.header("Authorization")).toList());
        assertEquals("7", Support.SEEN.get(0).header("X-Trace"));
    }

    @Test
    void nothingListensIsAnErrorOfItsOwn() {
        Session nowhere = new Session("http://localhost:1", "test", Map.of(), Map.of(), Transport.standard(),
                Duration.ofSeconds(5), RetryPolicy.none(), Errors::of);
        Call<JsonNode> call = new Call<>(nowhere, new Operation<JsonNode>("probe", "GET", "/")) {};
        assertThrows(ConnectionException.class, call::send);
    }

    @Test
    void errorsSayWhatTheServiceSays() {
        Support.clear();
        JsonNode said = Session.read("{\"error\": {\"code\": \"X.1\", \"message\": \"no such thing\"}}");
        Support.plan(404, "application/json", said, Map.of("X-Request-Id", "r1"));
        ApiException error = assertThrows(ApiException.class, () -> new Probe("GET").send());
        assertEquals("probe: status 404: X.1 no such thing (request r1)", error.getMessage());
        assertEquals("X.1", error.code().orElseThrow());
        assertEquals("no such thing", error.detail().orElseThrow());
    }

    @Test
    void secretsAreNotShown() {
        assertFalse(Support.client().toString().contains("secret-value"));
    }
}
