package modelarts.models;

import modelarts.runtime.*;

/**
 * Where the image comes from. Enumeration values:
 * - CUSTOMIZE: built by a user
 * - IMAGE_SAVE: saved from a notebook instance
 */
public final class ImageResponseOrigin extends OpenEnum<String> {
    /** built by a user */
    public static final ImageResponseOrigin CUSTOMIZE = new ImageResponseOrigin("CUSTOMIZE");

    /** saved from a notebook instance */
    public static final ImageResponseOrigin IMAGE_SAVE = new ImageResponseOrigin("IMAGE_SAVE");

    /** Reads and writes this type. */
    public static final Codec<ImageResponseOrigin> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageResponseOrigin(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageResponseOrigin of(String value) {
        return new ImageResponseOrigin(value);
    }
}
