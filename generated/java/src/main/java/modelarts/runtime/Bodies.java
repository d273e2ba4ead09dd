package modelarts.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies of requests by media type. */
final class Bodies {
    private Bodies() {}

    static void write(Outgoing request, Operation<?> operation, JsonNode value) {
        String mediaType = operation.mediaType;
        String type = mediaType;
        switch (operation.form) {
            case "form" -> request.content(bytes(form(value, operation.encoding)));
            case "multipart" -> {
                String boundary = UUID.randomUUID().toString();
                type = mediaType + "; boundary=" + boundary;
                multipart(request, operation, boundary, value);
            }
            case "text" -> {
                type = mediaType.contains("charset") ? mediaType : mediaType + "; charset=utf-8";
                request.content(bytes(Encode.word(value)));
            }
            case "binary" -> send(request, List.of(Codec.FILE.read(value)));
            default -> request.content(bytes(Session.write(value)));
        }
        request.header("Content-Type", type);
    }

    /** Bytes and files in their order; files with a path are read while they are sent. */
    private static void send(Outgoing request, List<FileContent> parts) {
        if (parts.stream().allMatch(part -> part.path() == null)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            parts.forEach(part -> out.writeBytes(part.bytes()));
            request.content(out.toByteArray());
            return;
        }
        HttpRequest.BodyPublisher[] made = parts.stream().map(Bodies::publisher).toArray(HttpRequest.BodyPublisher[]::new);
        request.content(bytes("read while it is sent"), HttpRequest.BodyPublishers.concat(made));
    }

    private static HttpRequest.BodyPublisher publisher(FileContent part) {
        try {
            return part.path() == null
                    ? HttpRequest.BodyPublishers.ofByteArray(part.bytes()) : HttpRequest.BodyPublishers.ofFile(part.path());
        } catch (FileNotFoundException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Members by name; each item of a list is one. */
    private static List<Map.Entry<String, JsonNode>> members(JsonNode value) {
        List<Map.Entry<String, JsonNode>> made = new ArrayList<>();
        value.fields().forEachRemaining(member -> {
            List<JsonNode> items = member.getValue().isArray()
                    ? Encode.items(member.getValue()) : List.of(member.getValue());
            items.forEach(item -> made.add(Map.entry(member.getKey(), item)));
        });
        return made;
    }

    private static String form(JsonNode value, Map<String, Parameter> encoding) {
        List<String> made = new ArrayList<>();
        value.fields().forEachRemaining(member -> {
            Parameter styled = encoding.get(member.getKey());
            if (styled != null) {
                Encode.query(styled, member.getValue())
                        .forEach(pair -> made.add((pair[0] + "=" + pair[1]).replace("%20", "+")));
                return;
            }
            JsonNode inner = member.getValue();
            for (JsonNode item : inner.isArray() ? inner : List.of(inner)) {
                made.add(encoded(member.getKey()) + "=" + encoded(Encode.word(item)));
            }
        });
        return String.join("&", made);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void multipart(Outgoing request, Operation<?> operation, String boundary, JsonNode value) {
        List<FileContent> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : members(value)) {
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + safe(member.getKey()) + "\"";
            part(parts, head, member.getValue(), operation.parts.get(member.getKey()));
            parts.add(FileContent.of(bytes("\r\n")));
        }
        parts.add(FileContent.of(bytes("--" + boundary + "--\r\n")));
        send(request, parts);
    }

    private static void part(List<FileContent> parts, String head, JsonNode value, String known) {
        if (value instanceof POJONode made && made.getPojo() instanceof FileContent file) {
            String type = known != null && file.mediaType().equals(FileContent.UNKNOWN) ? known : file.mediaType();
            parts.add(FileContent.of(bytes(head + "; filename=\"" + safe(file.name()) + "\"\r\nContent-Type: "
                    + safe(type) + "\r\n\r\n")));
            parts.add(file);
        } else {
            String type = known == null && value.isContainerNode() ? "application/json" : known;
            String told = type == null ? "" : "\r\nContent-Type: " + type;
            parts.add(FileContent.of(bytes(head + told + "\r\n\r\n" + Encode.word(value))));
        }
    }

    private static String safe(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
