package modelarts.models;

import modelarts.runtime.*;

/** ListNotebookFlavorsType */
public final class ListNotebookFlavorsType extends OpenEnum<String> {
    /** cluster shared by all */
    public static final ListNotebookFlavorsType MANAGED = new ListNotebookFlavorsType("MANAGED");

    /** cluster reserved for one user */
    public static final ListNotebookFlavorsType DEDICATED = new ListNotebookFlavorsType("DEDICATED");

    /** Reads and writes this type. */
    public static final Codec<ListNotebookFlavorsType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNotebookFlavorsType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNotebookFlavorsType of(String value) {
        return new ListNotebookFlavorsType(value);
    }
}
