package {{ home }}.runtime;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Up to {@code most} further tries with waits that grow from base to cap, of methods that may be repeated, and of calls with
 * a header by which the service knows a repeated call.
 */
public record RetryPolicy(int most, Duration base, Duration cap) {
    private static final Set<Integer> STATUSES = Set.of(408, 429, 500, 502, 503, 504);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "QUERY", "PUT", "DELETE");
    private static final Set<String> KEYS = Set.of("idempotency-key", "x-idempotency-key");

    public static RetryPolicy standard() {
        return new RetryPolicy(2, Duration.ofMillis(500), Duration.ofSeconds(30));
    }

    public static RetryPolicy none() {
        return new RetryPolicy(0, Duration.ZERO, Duration.ZERO);
    }

    /** How long to wait behind an attempt (from 1), or nothing to give up; status 0: nothing answered. */
    Optional<Duration> delay(HttpRequest request, int attempt, int status, Optional<String> retryAfter) {
        if (attempt > most || !repeats(request) || status != 0 && !STATUSES.contains(status)) {
            return Optional.empty();
        }
        Optional<Duration> asked = retryAfter.flatMap(RetryPolicy::asked);
        if (asked.isPresent()) {
            return asked.filter(wait -> wait.compareTo(cap) <= 0);
        }
        long most = Math.min(cap.toMillis(), base.toMillis() << Math.min(attempt - 1, 20));
        return Optional.of(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1)));
    }

    private static boolean repeats(HttpRequest request) {
        return METHODS.contains(request.method())
                || KEYS.stream().anyMatch(name -> request.headers().firstValue(name).isPresent());
    }

    private static Optional<Duration> asked(String text) {
        String bare = text.strip();
        try {
            if (bare.matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(bare)));
            }
            Instant moment = ZonedDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration wait = Duration.between(Instant.now(), moment);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException error) {
            return Optional.empty();
        }
    }
}
