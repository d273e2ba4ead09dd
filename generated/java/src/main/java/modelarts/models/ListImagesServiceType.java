package modelarts.models;

import modelarts.runtime.*;

/** ListImagesServiceType */
public final class ListImagesServiceType extends OpenEnum<String> {
    /** for any purpose */
    public static final ListImagesServiceType COMMON = new ListImagesServiceType("COMMON");

    /** best for inference */
    public static final ListImagesServiceType INFERENCE = new ListImagesServiceType("INFERENCE");

    /** best for training jobs */
    public static final ListImagesServiceType TRAIN = new ListImagesServiceType("TRAIN");

    /** best for development and tests */
    public static final ListImagesServiceType DEV = new ListImagesServiceType("DEV");

    /** purpose not stated */
    public static final ListImagesServiceType UNKNOWN = new ListImagesServiceType("UNKNOWN");

    /** Reads and writes this type. */
    public static final Codec<ListImagesServiceType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListImagesServiceType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListImagesServiceType of(String value) {
        return new ListImagesServiceType(value);
    }
}
