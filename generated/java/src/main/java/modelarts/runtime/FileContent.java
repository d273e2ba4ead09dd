package modelarts.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Content to send, with the name and the media type that a form tells of it. With a path, it is read while it is sent. */
public record FileContent(byte[] bytes, String name, String mediaType, Path path) {
    static final String UNKNOWN = "application/octet-stream";

    public FileContent(byte[] bytes, String name, String mediaType) {
        this(bytes, name, mediaType, null);
    }

    public static FileContent of(byte[] bytes) {
        return new FileContent(bytes.clone(), "file", UNKNOWN);
    }

    /** All that is left of a stream. */
    public static FileContent of(InputStream stream) throws IOException {
        return of(stream.readAllBytes());
    }

    /** A file. */
    public static FileContent of(Path path) throws IOException {
        return new FileContent(Files.readAllBytes(path), String.valueOf(path.getFileName()), UNKNOWN);
    }

    /** A file that is read while it is sent, whatever its size. */
    public static FileContent streamed(Path path) {
        return new FileContent(new byte[0], String.valueOf(path.getFileName()), UNKNOWN, path);
    }

    @Override
    public String toString() {
        return path != null ? "FileContent[" + path + "]" : "FileContent[" + bytes.length + " bytes]";
    }
}
