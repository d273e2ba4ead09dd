package modelarts.models;

import modelarts.runtime.*;

/**
 * Which instances the flavor is for. The options are as follows:
 * - DEFAULT: for CodeLab
 * - NOTEBOOK: for ordinary notebooks
 */
public final class NotebookFlavorFeature extends OpenEnum<String> {
    /** for CodeLab */
    public static final NotebookFlavorFeature DEFAULT = new NotebookFlavorFeature("DEFAULT");

    /** for ordinary notebooks */
    public static final NotebookFlavorFeature NOTEBOOK = new NotebookFlavorFeature("NOTEBOOK");

    /** Reads and writes this type. */
    public static final Codec<NotebookFlavorFeature> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NotebookFlavorFeature(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NotebookFlavorFeature of(String value) {
        return new NotebookFlavorFeature(value);
    }
}
