package {{ home }}.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Proves who calls: adds to a finished request. */
@FunctionalInterface
public interface Auth {
    void apply(Outgoing request);

    static Auth apiKey(String place, String name, String value) {
        return request -> {
            switch (place) {
                case "query" -> request.query().add(new String[] {Encode.quoted(name), Encode.quoted(value)});
                case "cookie" -> request.cookie(name, value);
                default -> request.header(name, value);
            }
        };
    }

    static Auth bearer(String token) {
        return request -> request.header("Authorization", "Bearer " + token);
    }

    /** A token that is made anew for each request. */
    static Auth bearer(Supplier<String> token) {
        return request -> bearer(token.get()).apply(request);
    }

    /** A key that is made anew for each request. */
    static Auth apiKey(String place, String name, Supplier<String> value) {
        return request -> apiKey(place, name, value.get()).apply(request);
    }

    static Auth basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return request -> request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Every request is signed with the secret key (SDK-HMAC-SHA256). */
    static Auth akSk(String key, String secret) {
        return request -> Signing.sign(key, secret, request);
    }

    /** A variable of the environment; an empty one is as good as none. */
    static Optional<String> fromEnvironment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }
}
