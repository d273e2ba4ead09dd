package modelarts.models;

import modelarts.runtime.*;

/**
 * Category that the instance belongs to. The value can be:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
public final class CreateNotebookResponseFeature extends OpenEnum<String> {
    /** free flavor offered by CodeLab, at most one for each user */
    public static final CreateNotebookResponseFeature DEFAULT = new CreateNotebookResponseFeature("DEFAULT");

    /** flavor charged by use */
    public static final CreateNotebookResponseFeature NOTEBOOK = new CreateNotebookResponseFeature("NOTEBOOK");

    /** Reads and writes this type. */
    public static final Codec<CreateNotebookResponseFeature> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private CreateNotebookResponseFeature(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static CreateNotebookResponseFeature of(String value) {
        return new CreateNotebookResponseFeature(value);
    }
}
