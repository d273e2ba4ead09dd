package modelarts.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Content to send, with the name and the media type that a form tells of it. */
public record FileContent(byte[] bytes, String name, String mediaType) {
    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone(), "file", "application/octet-stream");
    }

    /** All that is left of a stream. */
    public static FileContent of(InputStream stream) throws IOException {
        return of(stream.readAllBytes());
    }

    /** A file. */
    public static FileContent of(Path path) throws IOException {
        return new FileContent(Files.readAllBytes(path), String.valueOf(path.getFileName()), "application/octet-stream");
    }

    @Override
    public String toString() {
        return "FileContent[" + bytes.length + " bytes]";
    }
}
