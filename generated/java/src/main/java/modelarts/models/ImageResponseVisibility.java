package modelarts.models;

import modelarts.runtime.*;

/**
 * Who may see the image. Enumeration values:
 * - PRIVATE: its owner only
 * - PUBLIC: anyone who knows the image number, for reading only
 */
public final class ImageResponseVisibility extends OpenEnum<String> {
    /** its owner only */
    public static final ImageResponseVisibility PRIVATE = new ImageResponseVisibility("PRIVATE");

    /** anyone who knows the image number, for reading only */
    public static final ImageResponseVisibility PUBLIC = new ImageResponseVisibility("PUBLIC");

    /** Reads and writes this type. */
    public static final Codec<ImageResponseVisibility> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageResponseVisibility(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageResponseVisibility of(String value) {
        return new ImageResponseVisibility(value);
    }
}
