package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The items of an answer that comes item by item; close it, unless it is read to its end. */
public final class StreamItems<I> implements Iterator<I>, Iterable<I>, AutoCloseable {
    private static final String END = "[DONE]"; // what services send behind the last item, where items are JSON

    private final Streaming<I> streaming;
    private final BufferedReader reader;
    private final Function<JsonNode, I> item;
    private final Function<Exception, RuntimeException> failed;
    private ObjectNode event = JsonNodeFactory.instance.objectNode();
    private final List<String> data = new ArrayList<>();
    private JsonNode next;
    private boolean first = true;
    private boolean ended;

    StreamItems(Streaming<I> streaming, InputStream content, Function<JsonNode, I> item,
            Function<Exception, RuntimeException> failed) {
        this.streaming = streaming;
        this.reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        this.item = item;
        this.failed = failed;
    }

    @Override
    public Iterator<I> iterator() {
        return this;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                String line = streaming.framing().equals("sequence") ? record(reader) : reader.readLine();
                ended = line == null;
                if (line != null) {
                    take(first && line.startsWith("\ufeff") ? line.substring(1) : line);
                    first = false;
                }
            }
        } catch (IOException error) {
            close();
            throw failed.apply(error);
        }
        if (ended) {
            close();
        }
        return next != null;
    }

    @Override
    public I next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        JsonNode found = next;
        next = null;
        return item.apply(found);
    }

    /** The items as a stream, which closes the connection when it is closed. */
    public Stream<I> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false)
                .onClose(this::close);
    }

    @Override
    public void close() {
        ended = true;
        try {
            reader.close();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** What stands before the next record separator (RFC 7464), or null at the end. */
    private static String record(Reader reader) throws IOException {
        StringBuilder made = new StringBuilder();
        int sign = reader.read();
        if (sign < 0) {
            return null;
        }
        for (; sign >= 0 && sign != 0x1e; sign = reader.read()) {
            made.append((char) sign);
        }
        return made.toString();
    }

    private void take(String line) {
        if (streaming.framing().equals("events")) {
            eventLine(line);
        } else if (!line.isBlank()) {
            next = Session.read(line);
        }
    }

    private void eventLine(String line) {
        int at = line.indexOf(':');
        String name = at < 0 ? line : line.substring(0, at);
        String value = at < 0 ? "" : line.substring(line.startsWith(" ", at + 1) ? at + 2 : at + 1);
        switch (name) {
            case "data" -> data.add(value);
            case "event", "id" -> event.put(name, value);
            case "retry" -> {
                if (value.matches("\\d{1,18}")) {
                    event.put(name, Long.parseLong(value));
                }
            }
            default -> {
                if (line.isEmpty()) {
                    finished();
                }
            }
        }
    }

    /** An event that is cut off never comes here. */
    private void finished() {
        ObjectNode held = event;
        String text = String.join("\n", data);
        boolean empty = data.isEmpty();
        event = JsonNodeFactory.instance.objectNode();
        data.clear();
        if (empty) {
            return;
        }
        String piece = streaming.piece();
        ended = piece.equals("data") && text.strip().equals(END);
        if (!ended) {
            JsonNode read = piece.startsWith("text") ? JsonNodeFactory.instance.textNode(text) : guessed(text);
            next = piece.endsWith("event") ? held.set("data", read) : read;
        }
    }

    private static JsonNode guessed(String text) {
        try {
            return Session.read(text);
        } catch (UnexpectedContentException error) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
