package {{ home }}.runtime;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Request signing with access key and secret key (SDK-HMAC-SHA256), as Huawei Cloud's API gateway checks it. */
final class Signing {
    private static final String ALGORITHM = "SDK-HMAC-SHA256";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    // Set or changed on the way, so that a signature must not cover them.
    private static final Set<String> UNSIGNABLE = Set.of("user-agent", "accept", "accept-encoding", "connection",
            "content-length", "authorization", "cookie");

    private Signing() {}

    static void sign(String key, String secret, Outgoing request) {
        URI uri = request.uri();
        Map<String, String> signed = new LinkedHashMap<>(request.headers());
        signed.keySet().removeIf(name -> UNSIGNABLE.contains(name.toLowerCase(java.util.Locale.ROOT)));
        signed.put("Host", uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
        List<String[]> query = request.query().stream().map(p -> new String[] {plain(p[0]), plain(p[1])}).toList();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String date = DATE.format(Instant.now());
        headers(key, secret, date, request.method(), path, query, signed, request.content()).forEach(request::header);
    }

    /** The headers to add. The path may be percent-encoded; the query is not; headers hold Host. */
    static Map<String, String> headers(String key, String secret, String date, String method, String path,
            List<String[]> query, Map<String, String> headers, byte[] body) {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), value.strip()));
        Map<String, String> added = new LinkedHashMap<>();
        String type = lower.getOrDefault("content-type", "");
        if (!type.isEmpty() && !type.startsWith("application/json") && !type.startsWith("application/bson")) {
            added.put("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD");
        }
        if (!lower.containsKey("x-sdk-date")) {
            added.put("X-Sdk-Date", date);
        }
        added.forEach((name, value) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), value));
        List<String> names = lower.keySet().stream().filter(name -> !name.contains("_")).toList();
        String request = String.join("\n", method.toUpperCase(java.util.Locale.ROOT), uri(path), query(query),
                names.stream().map(n -> n + ":" + lower.get(n) + "\n").collect(Collectors.joining()),
                String.join(";", names), payload(lower, body));
        String text = ALGORITHM + "\n" + lower.get("x-sdk-date") + "\n" + hash(utf8(request));
        added.put("Authorization", ALGORITHM + " Access=" + key + ", SignedHeaders=" + String.join(";", names)
                + ", Signature=" + hmac(secret, text));
        return added;
    }

    private static String payload(Map<String, String> headers, byte[] body) {
        boolean empty = body == null || body.length == 0;
        return empty ? hash(new byte[0]) : headers.getOrDefault("x-sdk-content-sha256", hash(body));
    }

    private static String uri(String path) {
        String made = Arrays.stream(plain(path).split("/", -1)).map(Encode::quoted)
                .collect(Collectors.joining("/"));
        return made.endsWith("/") ? made : made + "/";
    }

    private static String query(List<String[]> pairs) {
        Comparator<String> byPoints = (a, b) ->
                Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
        return pairs.stream()
                .sorted(Comparator.comparing((String[] p) -> p[0], byPoints).thenComparing(p -> p[1], byPoints))
                .map(p -> Encode.quoted(p[0]) + "=" + Encode.quoted(p[1]))
                .collect(Collectors.joining("&"));
    }

    private static String plain(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(utf8(text)));
        } catch (GeneralSecurityException error) {
            throw new IllegalStateException(error);
        }
    }
}
