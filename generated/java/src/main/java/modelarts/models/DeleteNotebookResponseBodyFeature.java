package modelarts.models;

import modelarts.runtime.*;

/**
 * Category that the instance belongs to. Possible values:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
public final class DeleteNotebookResponseBodyFeature extends OpenEnum<String> {
    /** free flavor offered by CodeLab, at most one for each user */
    public static final DeleteNotebookResponseBodyFeature DEFAULT = new DeleteNotebookResponseBodyFeature("DEFAULT");

    /** flavor charged by use */
    public static final DeleteNotebookResponseBodyFeature NOTEBOOK = new DeleteNotebookResponseBodyFeature("NOTEBOOK");

    /** Reads and writes this type. */
    public static final Codec<DeleteNotebookResponseBodyFeature> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private DeleteNotebookResponseBodyFeature(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static DeleteNotebookResponseBodyFeature of(String value) {
        return new DeleteNotebookResponseBodyFeature(value);
    }
}
