package modelarts.models;

import modelarts.runtime.*;

/**
 * Category that the instance belongs to. Possible values:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
public final class DeleteNotebookResponseFeature extends OpenEnum<String> {
    /** free flavor offered by CodeLab, at most one for each user */
    public static final DeleteNotebookResponseFeature DEFAULT = new DeleteNotebookResponseFeature("DEFAULT");

    /** flavor charged by use */
    public static final DeleteNotebookResponseFeature NOTEBOOK = new DeleteNotebookResponseFeature("NOTEBOOK");

    /** Reads and writes this type. */
    public static final Codec<DeleteNotebookResponseFeature> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private DeleteNotebookResponseFeature(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static DeleteNotebookResponseFeature of(String value) {
        return new DeleteNotebookResponseFeature(value);
    }
}
