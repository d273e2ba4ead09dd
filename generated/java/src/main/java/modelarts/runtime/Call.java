package modelarts.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One call: arguments and settings are added to it, then it is sent. It may be sent again; it is not thread-safe. */
public abstract class Call<T> {
    final Session session;
    final Operation<T> operation;
    final JsonNode[] values;
    final Map<String, String> headers = new LinkedHashMap<>();
    JsonNode body;
    Duration timeout;
    RetryPolicy retry;
    boolean strict;

    protected Call(Session session, Operation<T> operation) {
        this.session = session;
        this.operation = operation;
        this.values = new JsonNode[operation.parameters.size()];
        this.timeout = session.timeout();
        this.retry = session.retry();
        this.strict = session.strict();
    }

    protected final <V> void set(int parameter, Codec<V> codec, V value) {
        values[parameter] = codec.write(value);
    }

    protected final <V> void content(Codec<V> codec, V value) {
        body = codec.write(value);
    }

    protected final <I> Iterable<I> pages(Paging<I> paging) {
        return () -> new Pages<>(this, paging);
    }

    protected final <I> StreamItems<I> items(Streaming<I> streaming) {
        return session.items(this, streaming);
    }

    /** Send a further header. */
    public final Call<T> header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Wait so long at most for an answer to each try. */
    public final Call<T> timeout(Duration most) {
        timeout = most;
        return this;
    }

    /** Try again as this policy says. */
    public final Call<T> retry(RetryPolicy policy) {
        retry = policy;
        return this;
    }

    /** Make an UnexpectedContentException of an answer that is not as documented, or not, whatever the client does. */
    public final Call<T> strict(boolean on) {
        strict = on;
        return this;
    }

    /** Send the call and read the answer; throws ApiException, ConnectionException, UnexpectedContentException. */
    public final T send() {
        return session.parse(this, session.raw(this));
    }

    /** As send, without waiting. */
    public final CompletableFuture<T> sendAsync() {
        return session.rawAsync(this).thenApply(reply -> session.parse(this, reply));
    }

    /** The answer as it came, whatever its status. */
    public final Reply raw() {
        return session.raw(this);
    }

    /** Write the answer to a file piece by piece; on an error none is left. */
    public final void download(Path file) throws IOException {
        session.download(this, file);
    }
}
