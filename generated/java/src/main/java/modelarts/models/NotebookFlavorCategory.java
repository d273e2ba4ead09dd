package modelarts.models;

import modelarts.runtime.*;

/**
 * Type of processor. The options are as follows:
 * - CPU
 * - GPU
 * - ASCEND
 */
public final class NotebookFlavorCategory extends OpenEnum<String> {
    /** CPU */
    public static final NotebookFlavorCategory CPU = new NotebookFlavorCategory("CPU");

    /** GPU */
    public static final NotebookFlavorCategory GPU = new NotebookFlavorCategory("GPU");

    /** ASCEND */
    public static final NotebookFlavorCategory ASCEND = new NotebookFlavorCategory("ASCEND");

    /** Reads and writes this type. */
    public static final Codec<NotebookFlavorCategory> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NotebookFlavorCategory(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NotebookFlavorCategory of(String value) {
        return new NotebookFlavorCategory(value);
    }
}
