package modelarts.models;

import modelarts.runtime.*;

/**
 * Who supplied the image. Enumeration values:
 * - BUILD_IN: image supplied with the platform
 * - DEDICATED: image that a user saved
 */
public final class ImageResponseType extends OpenEnum<String> {
    /** image supplied with the platform */
    public static final ImageResponseType BUILD_IN = new ImageResponseType("BUILD_IN");

    /** image that a user saved */
    public static final ImageResponseType DEDICATED = new ImageResponseType("DEDICATED");

    /** Reads and writes this type. */
    public static final Codec<ImageResponseType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageResponseType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageResponseType of(String value) {
        return new ImageResponseType(value);
    }
}
