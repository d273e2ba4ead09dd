package modelarts.models;

import modelarts.runtime.*;

/**
 * Category that the instance belongs to. The value can be:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
public final class CreateNotebookResponseBodyFeature extends OpenEnum<String> {
    /** free flavor offered by CodeLab, at most one for each user */
    public static final CreateNotebookResponseBodyFeature DEFAULT = new CreateNotebookResponseBodyFeature("DEFAULT");

    /** flavor charged by use */
    public static final CreateNotebookResponseBodyFeature NOTEBOOK = new CreateNotebookResponseBodyFeature("NOTEBOOK");

    /** Reads and writes this type. */
    public static final Codec<CreateNotebookResponseBodyFeature> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private CreateNotebookResponseBodyFeature(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static CreateNotebookResponseBodyFeature of(String value) {
        return new CreateNotebookResponseBodyFeature(value);
    }
}
