package modelarts.models;

import modelarts.runtime.*;

/** ListNotebookFlavorsSortDir */
public final class ListNotebookFlavorsSortDir extends OpenEnum<String> {
    /** smallest first */
    public static final ListNotebookFlavorsSortDir ASC = new ListNotebookFlavorsSortDir("ASC");

    /** largest first */
    public static final ListNotebookFlavorsSortDir DESC = new ListNotebookFlavorsSortDir("DESC");

    /** Reads and writes this type. */
    public static final Codec<ListNotebookFlavorsSortDir> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNotebookFlavorsSortDir(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNotebookFlavorsSortDir of(String value) {
        return new ListNotebookFlavorsSortDir(value);
    }
}
