package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a stream is asked for and read.
 *
 * <p>The piece is what of an event an item is: its data as JSON, its text, or the whole event (text-event: with its data
 * as it is). The change is the member of the body that asks for the stream.
 */
public record Streaming<I>(String mediaType, String framing, String piece, String change, Codec<I> item) {
    JsonNode asking(JsonNode body) {
        if (change.isEmpty() || !(body instanceof ObjectNode held)) {
            return body;
        }
        ObjectNode made = held.deepCopy();
        return made.put(change, true);
    }
}
