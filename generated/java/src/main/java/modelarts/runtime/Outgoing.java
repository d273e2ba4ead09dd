package modelarts.runtime;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request; path and query are percent-encoded. */
public final class Outgoing {
    private final String method;
    private final String base;
    private final String path;
    private final List<String[]> query = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] content;
    private HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.noBody();

    Outgoing(String method, String base, String path) {
        this.method = method;
        this.base = base.replaceAll("/+$", "");
        this.path = path;
    }

    /** A request to an address that is whole. */
    static Outgoing at(String method, URI address) {
        String authority = address.getScheme() + "://" + address.getRawAuthority();
        Outgoing made = new Outgoing(method, authority, address.getRawPath());
        for (String pair : address.getRawQuery() == null ? new String[0] : address.getRawQuery().split("&")) {
            String[] sides = pair.split("=", 2);
            made.query.add(new String[] {sides[0], sides.length == 2 ? sides[1] : ""});
        }
        return made;
    }

    public String method() {
        return method;
    }

    /** The whole address. */
    public URI uri() {
        String text = query.isEmpty() ? "" : "?" + String.join("&", query.stream().map(p -> p[0] + "=" + p[1]).toList());
        return URI.create(base + path + text);
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The pairs of the query, percent-encoded. */
    public List<String[]> query() {
        return query;
    }

    /** The body, or null; of one that is read while it is sent, a few bytes that stand for it. */
    public byte[] content() {
        return content;
    }

    void content(byte[] made) {
        content(made, HttpRequest.BodyPublishers.ofByteArray(made));
    }

    /** Content that is read while it is sent; the bytes stand for it in a signature, which only tells whether there are any. */
    void content(byte[] shown, HttpRequest.BodyPublisher made) {
        this.content = shown;
        this.publisher = made;
    }

    HttpRequest.BodyPublisher publisher() {
        return publisher;
    }

    /** Set a header, in place of one of this name in whatever case. */
    public void header(String name, String value) {
        headers.keySet().removeIf(name::equalsIgnoreCase);
        headers.put(name, value);
    }

    public void cookie(String name, String value) {
        cookie(Encode.quoted(name) + "=" + Encode.quoted(value));
    }

    /** One more cookie, or several, as they travel. */
    void cookie(String shown) {
        headers.merge("Cookie", shown, (before, added) -> before + "; " + added);
    }

    @Override
    public String toString() {
        return method + " " + base + path;
    }
}
