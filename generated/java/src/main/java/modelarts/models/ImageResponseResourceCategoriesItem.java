package modelarts.models;

import modelarts.runtime.*;

/** ImageResponseResourceCategoriesItem */
public final class ImageResponseResourceCategoriesItem extends OpenEnum<String> {
    /** CPU */
    public static final ImageResponseResourceCategoriesItem CPU = new ImageResponseResourceCategoriesItem("CPU");

    /** GPU */
    public static final ImageResponseResourceCategoriesItem GPU = new ImageResponseResourceCategoriesItem("GPU");

    /** ASCEND */
    public static final ImageResponseResourceCategoriesItem ASCEND = new ImageResponseResourceCategoriesItem("ASCEND");

    /** Reads and writes this type. */
    public static final Codec<ImageResponseResourceCategoriesItem> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ImageResponseResourceCategoriesItem(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImageResponseResourceCategoriesItem of(String value) {
        return new ImageResponseResourceCategoriesItem(value);
    }
}
