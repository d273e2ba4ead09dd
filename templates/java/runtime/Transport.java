package {{ home }}.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends requests; may be replaced, by tests for instance. */
public interface Transport {
    HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException;

    CompletableFuture<HttpResponse<InputStream>> sendAsync(HttpRequest request);

    /** A transport on a client of the JDK, with its proxy, its TLS settings and its executor. */
    static Transport of(HttpClient client) {
        return new Transport() {
            @Override
            public HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
                return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            }

            @Override
            public CompletableFuture<HttpResponse<InputStream>> sendAsync(HttpRequest request) {
                return client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
            }
        };
    }

    /** The transport that clients have unless they are given one; it keeps connections. */
    static Transport standard() {
        return of(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build());
    }
}
