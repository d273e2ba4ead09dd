package modelarts.models;

import modelarts.runtime.*;

/** ListImagesType */
public final class ListImagesType extends OpenEnum<String> {
    /** image supplied with the platform */
    public static final ListImagesType BUILD_IN = new ListImagesType("BUILD_IN");

    /** image that a user saved */
    public static final ListImagesType DEDICATED = new ListImagesType("DEDICATED");

    /** Reads and writes this type. */
    public static final Codec<ListImagesType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListImagesType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListImagesType of(String value) {
        return new ListImagesType(value);
    }
}
