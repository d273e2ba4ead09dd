package modelarts.models;

import modelarts.runtime.*;

/** ListNotebooksFeature */
public final class ListNotebooksFeature extends OpenEnum<String> {
    /** free flavor offered by CodeLab, at most one for each user */
    public static final ListNotebooksFeature DEFAULT = new ListNotebooksFeature("DEFAULT");

    /** flavor charged by use */
    public static final ListNotebooksFeature NOTEBOOK = new ListNotebooksFeature("NOTEBOOK");

    /** Reads and writes this type. */
    public static final Codec<ListNotebooksFeature> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListNotebooksFeature(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListNotebooksFeature of(String value) {
        return new ListNotebooksFeature(value);
    }
}
