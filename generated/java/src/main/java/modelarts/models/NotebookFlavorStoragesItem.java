package modelarts.models;

import modelarts.runtime.*;

/** NotebookFlavorStoragesItem */
public final class NotebookFlavorStoragesItem extends OpenEnum<String> {
    /** EFS */
    public static final NotebookFlavorStoragesItem EFS = new NotebookFlavorStoragesItem("EFS");

    /** EVS */
    public static final NotebookFlavorStoragesItem EVS = new NotebookFlavorStoragesItem("EVS");

    /** Reads and writes this type. */
    public static final Codec<NotebookFlavorStoragesItem> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NotebookFlavorStoragesItem(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NotebookFlavorStoragesItem of(String value) {
        return new NotebookFlavorStoragesItem(value);
    }
}
