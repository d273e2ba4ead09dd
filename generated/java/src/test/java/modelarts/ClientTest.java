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
import java.util.Optional;
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
    void eachStatusHasItsException() {
        Map<Integer, Class<?>> known = Map.ofEntries(
                Map.entry(400, modelarts.errors.BadRequestException.class),
                Map.entry(401, modelarts.errors.UnauthorizedException.class),
                Map.entry(403, modelarts.errors.ForbiddenException.class),
                Map.entry(404, modelarts.errors.NotFoundException.class),
                Map.entry(405, modelarts.errors.MethodNotAllowedException.class),
                Map.entry(409, modelarts.errors.ConflictException.class),
                Map.entry(422, modelarts.errors.UnprocessableEntityException.class),
                Map.entry(429, modelarts.errors.TooManyRequestsException.class),
                Map.entry(500, modelarts.errors.InternalServerException.class),
                Map.entry(502, modelarts.errors.BadGatewayException.class),
                Map.entry(503, modelarts.errors.ServiceUnavailableException.class),
                Map.entry(504, modelarts.errors.GatewayTimeoutException.class));
        known.forEach((status, type) -> {
            Support.clear();
            plan(status, Map.of());
            assertEquals(type, assertThrows(ApiException.class, () -> new Probe("POST").send()).getClass());
        });
    }

    @Test
    void textIsReadInTheCharsetThatItNames() {
        Map<String, byte[]> known = Map.of(
                "text/plain; charset=ISO-8859-1", new byte[] {'c', (byte) 0xe9},
                "text/plain", new byte[] {'c', (byte) 0xc3, (byte) 0xa9},
                "text/plain; charset=none", new byte[] {'c', (byte) 0xc3, (byte) 0xa9});
        known.forEach((type, bytes) ->
                assertEquals("c\u00e9", new Reply(200, Map.of("content-type", List.of(type)), bytes).text()));
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

    /** A structure as the models are. */
    static final class Boat extends Model {
        static final Codec<Boat> CODEC = new Codec<>(Boat::new, Boat::json, Boat::check);

        private Boat(JsonNode json) {
            super(json);
        }

        private static void check(JsonNode json, Problems problems) {
            if (isObject(json, problems)) {
                problems.need(json, "name", Codec.STRING);
                problems.hold(json, "owner", Codec.STRING);
                problems.find(json, "crew", Codec.list(Codec.STRING));
                problems.find(json, "mates", Codec.map(CODEC));
            }
        }

        String name() {
            return need("name", Codec.STRING);
        }

        List<String> crew() {
            return find("crew", Codec.list(Codec.STRING)).orElse(List.of());
        }

        Map<String, Boat> mates() {
            return find("mates", Codec.map(CODEC)).orElse(Map.of());
        }
    }

    @Test
    void anAnswerIsReadAsFarAsItGoesAndTheRestIsTold() {
        List<String> told = new ArrayList<>();
        Session made = session().answers(false, List.of((operation, problems) -> told.addAll(problems)));
        Operation<List<Boat>> operation = new Operation<List<Boat>>("probe", "GET", "/probe")
                .answer("200", "json", Codec.list(Boat.CODEC));
        JsonNode answer = Session.read("[{\"name\": 7, \"owner\": null, \"crew\": [\"a\", {\"secret\": 1}]}, \"secret\", "
                + "{\"name\": null, \"owner\": \"b\", \"mates\": {\"c\": {\"name\": \"d\"}, \"e\": 1}}]");
        Support.clear();
        for (int count = 0; count < 4; count++) {
            Support.plan(200, "application/json", answer, Map.of());
        }
        List<Boat> boats = new Call<>(made, operation) {}.send();
        assertEquals(2, boats.size());
        assertEquals(null, boats.get(0).name());
        assertEquals(List.of("a"), boats.get(0).crew());
        assertEquals("d", boats.get(1).mates().get("c").name());
        assertEquals(1, boats.get(1).mates().size());
        assertEquals(List.of("[0].name: not of the documented type", "[0].crew[1]: not of the documented type",
                "[1]: not of the documented type", "[2].name: it is null", "[2].mates.c.owner: it is not there",
                "[2].mates.e: not of the documented type"), told);
        Call<List<Boat>> strictly = new Call<>(made, operation) {}.strict(true);
        String said = assertThrows(UnexpectedContentException.class, strictly::send).getMessage();
        assertTrue(said.contains("[2].name: it is null") && !said.contains("secret"), said);
        Session strict = session().answers(true, List.of());
        assertThrows(UnexpectedContentException.class, () -> new Call<>(strict, operation) {}.send());
        assertEquals(2, new Call<>(strict, operation) {}.strict(false).send().size());
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
    void theMessageOfAnErrorIsFoundWhereverItStands() {
        for (String body : List.of(
                "{\"error\": {\"message\": \"too long\"}}",
                "{\"error\": [\"too long\"]}",
                "{\"errors\": [{\"message\": \"too long\"}]}",
                "{\"errors\": [\"too long\", \"too wide\"]}",
                "{\"errors\": \"too long\"}",
                "{\"detail\": \"too long\"}",
                "{\"detail\": [{\"loc\": [\"body\"], \"msg\": \"too long\"}]}",
                "{\"message\": \"too long\", \"errors\": [{\"field\": \"hull\"}]}",
                "{\"title\": \"too long\", \"errors\": {\"hull\": [\"of 9 m\"]}}",
                "[{\"message\": \"too long\"}]",
                "[\"too long\"]",
                "\"too long\"")) {
            Support.clear();
            Support.plan(422, "application/json", Session.read(body), Map.of());
            ApiException error = assertThrows(ApiException.class, () -> new Probe("GET").send());
            assertEquals(Optional.of("too long"), error.detail(), body);
        }
    }

    @Test
    void secretsAreNotShown() {
        assertFalse(Support.client().toString().contains("secret-value"));
    }
}
