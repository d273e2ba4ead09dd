package modelarts.models;

import modelarts.runtime.*;

/**
 * Purpose that the image suits. Enumeration values:
 * - COMMON: for any purpose
 * - INFERENCE: best for inference
 * - TRAIN: best for training jobs
 * - DEV: best for development and tests
 * - UNKNOWN: purpose not stated
 */
public final class ImageResponseServiceType extends OpenEnum<String> {
    /** for any purpose */
    public static final ImageResponseServiceType COMMON = new ImageResponseServiceType("COMMON");

    /** best for inference */
    public static final ImageResponseServiceType INFERENCE = new ImageResponseServiceType("INFERENCE");

    /** best for training jobs */
    public static final ImageResponseServiceType TRAIN = new ImageResponseServiceType("TRAIN");

    /** best for development and tests */
    public static final ImageResponseServiceType DEV = new ImageResponseServiceType("DEV");

    /** purpose not stated */
    public static final ImageResponseServiceType UNKNOWN = new ImageResponseServiceType("UNKNOWN");

    /** Reads and writes this type. */
    public static final Codec<ImageResponseServiceType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageResponseServiceType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageResponseServiceType of(String value) {
        return new ImageResponseServiceType(value);
    }
}
