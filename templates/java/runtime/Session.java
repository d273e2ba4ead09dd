package {{ home }}.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends calls; safe to share between threads. */
public final class Session {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final System.Logger LOG = System.getLogger(Session.class.getPackageName());

    /** Makes the exception of a status. */
    @FunctionalInterface
    public interface Errors {
        ApiException of(String operation, Reply reply, JsonNode json);
    }

    /** Is told of each try: of its status, which is 0 where nothing answered, and of what went wrong, or null. */
    @FunctionalInterface
    public interface Observer {
        void tried(HttpRequest request, int status, Throwable error);
    }

    private final List<Consumer<Outgoing>> before = new CopyOnWriteArrayList<>();
    private final List<Observer> after = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<String, List<String>>> told = new CopyOnWriteArrayList<>();
    private boolean documented;
    private boolean strict;
    private final String baseUrl;
    private final String userAgent;
    private final Map<String, Auth> auth;
    private final Map<String, String> headers;
    private final Transport transport;
    private final Duration timeout;
    private final RetryPolicy retry;
    private final Errors errors;

    public Session(String baseUrl, String userAgent, Map<String, Auth> auth, Map<String, String> headers,
            Transport transport, Duration timeout, RetryPolicy retry, Errors errors) {
        if (!baseUrl.matches("https?://[^{]+")) {
            throw new IllegalArgumentException("no whole address: " + baseUrl + "; give a baseUrl");
        }
        this.baseUrl = baseUrl;
        this.userAgent = userAgent;
        this.auth = Map.copyOf(auth);
        this.headers = new LinkedHashMap<>(headers);
        this.transport = transport;
        this.timeout = timeout;
        this.retry = retry;
        this.errors = errors;
    }

    /** Functions of the user: the first ones may change a request before it is signed. */
    public Session hooks(List<Consumer<Outgoing>> changes, List<Observer> observers) {
        before.addAll(changes);
        after.addAll(observers);
        return this;
    }

    /** Whether answers that are not as documented are errors; else these functions are told, and the log. */
    public Session answers(boolean strictly, List<BiConsumer<String, List<String>>> problems) {
        strict = strictly;
        told.addAll(problems);
        return this;
    }

    /** Tell whether the address is the documented one, so that operations with one of their own are sent there. */
    public Session documented(boolean told) {
        documented = told;
        return this;
    }

    private String base(Operation<?> operation) {
        return documented && !operation.server.isEmpty() ? operation.server : baseUrl;
    }

    Duration timeout() {
        return timeout;
    }

    RetryPolicy retry() {
        return retry;
    }

    boolean strict() {
        return strict;
    }

    /** JSON of a text. */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException error) {
            throw new UnexpectedContentException("the content is no JSON");
        }
    }

    static String write(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException error) {
            throw new IllegalArgumentException("a value cannot be written as JSON", error);
        }
    }

    Reply raw(Call<?> call) {
        return raw(call, call.values);
    }

    private Reply raw(Call<?> call, JsonNode[] values) {
        return answered(() -> request(call, values, null, null), call, Session::whole);
    }

    private <R> R answered(
            Supplier<HttpRequest> made, Call<?> call, Function<HttpResponse<InputStream>, R> reader) {
        for (int attempt = 1; ; attempt++) {
            HttpRequest request = made.get();
            Optional<Duration> wait;
            try {
                HttpResponse<InputStream> answer = note(request, transport.send(request));
                Optional<String> asked = answer.headers().firstValue("Retry-After");
                wait = call.retry.delay(request, attempt, answer.statusCode(), asked);
                if (wait.isEmpty()) {
                    return reader.apply(answer);
                }
                whole(answer);
            } catch (IOException | UncheckedIOException error) {
                lost(request, error);
                wait = call.retry.delay(request, attempt, 0, Optional.empty());
                if (wait.isEmpty()) {
                    throw failed(call, error);
                }
            } catch (InterruptedException error) {
                throw interrupted(call, error);
            }
            pause(call, wait.get());
        }
    }

    CompletableFuture<Reply> rawAsync(Call<?> call) {
        return rawAsync(call, call.values.clone(), 1);
    }

    private CompletableFuture<Reply> rawAsync(Call<?> call, JsonNode[] values, int attempt) {
        HttpRequest request = request(call, values, null, null);
        return transport.sendAsync(request).thenApply(answer -> whole(note(request, answer)))
                .handle((reply, error) -> settled(call, values, attempt, request, reply, error))
                .thenCompose(next -> next);
    }

    private CompletableFuture<Reply> settled(
            Call<?> call, JsonNode[] values, int attempt, HttpRequest request, Reply reply, Throwable error) {
        int status = error == null ? reply.status() : 0;
        if (error != null) {
            lost(request, error);
        }
        Optional<String> asked = error == null ? reply.header("Retry-After") : Optional.empty();
        Optional<Duration> wait = call.retry.delay(request, attempt, status, asked);
        if (wait.isEmpty()) {
            Throwable cause = error instanceof CompletionException ? error.getCause() : error;
            return error == null
                    ? CompletableFuture.completedFuture(reply) : CompletableFuture.failedFuture(failed(call, cause));
        }
        var later = CompletableFuture.delayedExecutor(wait.get().toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> rawAsync(call, values, attempt + 1), later).thenCompose(next -> next);
    }

    <T> T parse(Call<T> call, Reply reply) {
        Operation<T> operation = call.operation;
        Operation.Answer<T> answer = operation.answerOf(reply.status());
        if (reply.status() >= 400 || answer == null && reply.status() >= 300) {
            throw errors.of(operation.id, reply, quietly(reply));
        }
        Object value = answer == null ? null : switch (answer.form()) {
            case "none" -> null;
            case "binary" -> reply.body();
            case "text" -> reply.text();
            default -> reply.body().length == 0 ? null : value(call, answer.codec(), read(text(reply)));
        };
        @SuppressWarnings("unchecked") // the generated operation names the type that belongs to the form
        T made = (T) value;
        return made;
    }

    /** A value as far as it goes; what is not as documented is told, or an error where the call is strict. */
    <V> V value(Call<?> call, Codec<V> codec, JsonNode json) {
        List<String> problems = codec.problems(json);
        Supplier<RuntimeException> wrong = () ->
                new UnexpectedContentException(call.operation.id + ": " + String.join("; ", problems));
        if (problems.isEmpty()) {
            return codec.read(json);
        }
        if (call.strict) {
            throw wrong.get();
        }
        problems.forEach(each ->
                LOG.log(System.Logger.Level.WARNING, "{0}: not as documented: {1}", call.operation.id, each));
        told.forEach(hook -> hook.accept(call.operation.id, problems));
        return codec.lenient(json).orElseThrow(wrong);
    }

    /** One page: with the value in place of a parameter, or at an address of its own. */
    Reply page(Call<?> call, String parameter, JsonNode value, URI address) {
        JsonNode[] values = call.values.clone();
        for (int i = 0; i < values.length; i++) {
            Parameter known = call.operation.parameters.get(i);
            if (known.place().equals("query") && known.name().equals(parameter)) {
                values[i] = value;
            }
        }
        Reply reply = answered(() -> request(call, values, null, address), call, Session::whole);
        parse(call, reply);
        return reply;
    }

    /** The address that a link names. It stays with the server of the call, as that carries credentials. */
    URI follow(Call<?> call, URI current, String link) {
        String known = base(call.operation).replaceAll("/+$", "") + Encode.path(call.operation, call.values);
        URI here = current == null ? URI.create(known) : current;
        URI there;
        try {
            there = link.startsWith("?") ? URI.create(here.toString().split("\\?", 2)[0] + link) : here.resolve(link);
        } catch (IllegalArgumentException error) {
            throw new UnexpectedContentException(call.operation.id + ": no address: " + link);
        }
        boolean same = here.getScheme().equals(there.getScheme()) && here.getAuthority().equals(there.getAuthority());
        String query = there.getRawQuery() == null ? "" : "?" + there.getRawQuery();
        return same ? there : URI.create(here.toString().split("\\?", 2)[0] + query);
    }

    void download(Call<?> call, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try (InputStream stream = opened(call, null).body()) {
            Files.copy(stream, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    <I> StreamItems<I> items(Call<?> call, Streaming<I> streaming) {
        HttpResponse<InputStream> answer = opened(call, streaming);
        String found = answer.headers().firstValue("Content-Type").orElse("");
        if (streaming.framing().equals("events") && !found.split(";", 2)[0].strip().equalsIgnoreCase(streaming.mediaType())) {
            whole(answer);
            throw new UnexpectedContentException(call.operation.id + ": no stream of events, but " + found);
        }
        return new StreamItems<>(streaming, answer.body(), json -> value(call, streaming.item(), json),
                error -> failed(call, error));
    }

    /** A success whose content has not been read. */
    private HttpResponse<InputStream> opened(Call<?> call, Streaming<?> streaming) {
        HttpResponse<InputStream> answer = answered(
                () -> request(call, call.values, streaming, null), call, response -> response);
        if (answer.statusCode() >= 300) {
            Reply reply = whole(answer);
            throw errors.of(call.operation.id, reply, quietly(reply));
        }
        return answer;
    }

    private HttpRequest request(Call<?> call, JsonNode[] values, Streaming<?> streaming, URI address) {
        Operation<?> operation = call.operation;
        Outgoing made = address == null
                ? new Outgoing(operation.method, base(operation), Encode.path(operation, values))
                : Outgoing.at(operation.method, address);
        made.header("User-Agent", userAgent);
        made.header("Accept", streaming == null ? "application/json, */*;q=0.5" : streaming.mediaType());
        headers.forEach(made::header);
        for (int i = 0; i < values.length; i++) {
            if (address == null || !operation.parameters.get(i).place().equals("query")) {
                place(made, operation.parameters.get(i), values[i]);
            }
        }
        if (call.body != null) {
            Bodies.write(made, operation, streaming == null ? call.body : streaming.asking(call.body));
        }
        call.headers.forEach(made::header);
        before.forEach(hook -> hook.accept(made));
        proofs(operation).forEach(proof -> proof.apply(made));
        return built(made, call.timeout);
    }

    private static void place(Outgoing made, Parameter parameter, JsonNode value) {
        if (value == null) {
            return;
        }
        switch (parameter.place()) {
            case "query" -> made.query().addAll(Encode.query(parameter, value));
            case "header" -> header(made, parameter.name(), Encode.header(parameter, value));
            case "cookie" -> made.cookie(parameter.name(), Encode.header(parameter, value));
            default -> { }
        }
    }

    private static void header(Outgoing made, String name, String value) {
        if (name.equalsIgnoreCase("cookie")) {
            made.cookie(value);
        } else {
            made.header(name, value);
        }
    }

    /** The credentials of the first alternative that the client has all of, else the general one. */
    private List<Auth> proofs(Operation<?> operation) {
        for (List<String> alternative : operation.security) {
            if (auth.keySet().containsAll(alternative)) {
                return alternative.stream().map(auth::get).toList();
            }
        }
        return auth.containsKey("") ? List.of(auth.get("")) : List.of();
    }

    private static HttpRequest built(Outgoing made, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(made.uri()).method(made.method(), made.publisher());
        if (timeout != null) {
            request.timeout(timeout);
        }
        made.headers().forEach(request::header);
        return request.build();
    }

    /** One line a try, without query, headers and body, where secrets travel. */
    private HttpResponse<InputStream> note(HttpRequest request, HttpResponse<InputStream> answer) {
        LOG.log(System.Logger.Level.DEBUG, "{0} {1}{2} -> {3}", request.method(), request.uri().getHost(),
                request.uri().getRawPath(), answer.statusCode());
        after.forEach(hook -> hook.tried(request, answer.statusCode(), null));
        return answer;
    }

    private void lost(HttpRequest request, Throwable error) {
        after.forEach(hook -> hook.tried(request, 0, error));
    }

    private static Reply whole(HttpResponse<InputStream> answer) {
        try (InputStream stream = answer.body()) {
            return new Reply(answer.statusCode(), answer.headers().map(), stream.readAllBytes());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode quietly(Reply reply) {
        try {
            return read(text(reply));
        } catch (UnexpectedContentException error) {
            return null;
        }
    }

    private static void pause(Call<?> call, Duration wait) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException error) {
            throw interrupted(call, error);
        }
    }

    private static ConnectionException failed(Call<?> call, Throwable error) {
        return new ConnectionException(call.operation.id + ": " + error.getClass().getSimpleName(), error);
    }

    private static ConnectionException interrupted(Call<?> call, InterruptedException error) {
        Thread.currentThread().interrupt();
        return new ConnectionException(call.operation.id + ": interrupted", error);
    }
}
