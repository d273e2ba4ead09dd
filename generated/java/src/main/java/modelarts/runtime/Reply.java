package modelarts.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An answer as it came. */
public record Reply(int status, Map<String, List<String>> headers, byte[] body) {
    /** The first value of a header, in whatever case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty())
                .map(header -> header.getValue().get(0))
                .findFirst();
    }

    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
