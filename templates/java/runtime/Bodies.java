package {{ home }}.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
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
        byte[] made;
        switch (operation.form) {
            case "form" -> made = bytes(form(value, operation.encoding));
            case "multipart" -> {
                String boundary = UUID.randomUUID().toString();
                type = "multipart/form-data; boundary=" + boundary;
                made = multipart(boundary, value);
            }
            case "text" -> {
                type = mediaType.contains("charset") ? mediaType : mediaType + "; charset=utf-8";
                made = bytes(Encode.word(value));
            }
            case "binary" -> made = Codec.FILE.read(value).bytes();
            default -> made = bytes(Session.write(value));
        }
        request.content(made);
        request.header("Content-Type", type);
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

    private static byte[] multipart(String boundary, JsonNode value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<String, JsonNode> member : members(value)) {
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + safe(member.getKey()) + "\"";
            out.writeBytes(bytes(head));
            part(out, member.getValue());
            out.writeBytes(bytes("\r\n"));
        }
        out.writeBytes(bytes("--" + boundary + "--\r\n"));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, JsonNode value) {
        if (value instanceof POJONode made && made.getPojo() instanceof FileContent file) {
            out.writeBytes(bytes("; filename=\"" + safe(file.name()) + "\"\r\nContent-Type: "
                    + safe(file.mediaType()) + "\r\n\r\n"));
            out.writeBytes(file.bytes());
        } else {
            String type = value.isContainerNode() ? "\r\nContent-Type: application/json" : "";
            out.writeBytes(bytes(type + "\r\n\r\n" + Encode.word(value)));
        }
    }

    private static String safe(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
