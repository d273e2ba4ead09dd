package modelarts.models;

import modelarts.runtime.*;

/** ListNotebooksSortDir */
public final class ListNotebooksSortDir extends OpenEnum<String> {
    /** smallest first */
    public static final ListNotebooksSortDir ASC = new ListNotebooksSortDir("ASC");

    /** largest first */
    public static final ListNotebooksSortDir DESC = new ListNotebooksSortDir("DESC");

    /** Reads and writes this type. */
    public static final Codec<ListNotebooksSortDir> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNotebooksSortDir(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNotebooksSortDir of(String value) {
        return new ListNotebooksSortDir(value);
    }
}
