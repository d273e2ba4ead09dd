package modelarts.models;

import modelarts.runtime.*;

/** ListNotebookFlavorsCategory */
public final class ListNotebookFlavorsCategory extends OpenEnum<String> {
    /** CPU */
    public static final ListNotebookFlavorsCategory CPU = new ListNotebookFlavorsCategory("CPU");

    /** GPU */
    public static final ListNotebookFlavorsCategory GPU = new ListNotebookFlavorsCategory("GPU");

    /** ASCEND */
    public static final ListNotebookFlavorsCategory ASCEND = new ListNotebookFlavorsCategory("ASCEND");

    /** Reads and writes this type. */
    public static final Codec<ListNotebookFlavorsCategory> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNotebookFlavorsCategory(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNotebookFlavorsCategory of(String value) {
        return new ListNotebookFlavorsCategory(value);
    }
}
