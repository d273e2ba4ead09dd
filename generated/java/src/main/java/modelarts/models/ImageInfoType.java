package modelarts.models;

import modelarts.runtime.*;

/**
 * Who supplied the image. Enumeration values:
 * - BUILD_IN: image supplied with the platform
 * - DEDICATED: image that a user saved
 */
public final class ImageInfoType extends OpenEnum<String> {
    /** image supplied with the platform */
    public static final ImageInfoType BUILD_IN = new ImageInfoType("BUILD_IN");

    /** image that a user saved */
    public static final ImageInfoType DEDICATED = new ImageInfoType("DEDICATED");

    /** Reads and writes this type. */
    public static final Codec<ImageInfoType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageInfoType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageInfoType of(String value) {
        return new ImageInfoType(value);
    }
}
