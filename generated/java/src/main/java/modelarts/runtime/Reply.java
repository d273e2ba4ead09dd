package modelarts.runtime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer as it came. */
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([^\"';, ]+)", Pattern.CASE_INSENSITIVE);

    /** The first value of a header, in whatever case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty())
                .map(header -> header.getValue().get(0))
                .findFirst();
    }

    /** The content as text, in the charset that its media type names, else UTF-8. */
    public String text() {
        Charset charset = StandardCharsets.UTF_8;
        Matcher named = CHARSET.matcher(header("Content-Type").orElse(""));
        try {
            charset = named.find() ? Charset.forName(named.group(1)) : charset;
        } catch (IllegalArgumentException unknown) {
            // one that this machine does not know
        }
        return new String(body, charset);
    }

    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
