package modelarts.models;

import modelarts.runtime.*;

/**
 * Category of the instance to set up. The value can be:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
public final class CreateNotebookRequestBodyFeature extends OpenEnum<String> {
    /** free flavor offered by CodeLab, at most one for each user */
    public static final CreateNotebookRequestBodyFeature DEFAULT = new CreateNotebookRequestBodyFeature("DEFAULT");

    /** flavor charged by use */
    public static final CreateNotebookRequestBodyFeature NOTEBOOK = new CreateNotebookRequestBodyFeature("NOTEBOOK");

    /** Reads and writes this type. */
    public static final Codec<CreateNotebookRequestBodyFeature> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private CreateNotebookRequestBodyFeature(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static CreateNotebookRequestBodyFeature of(String value) {
        return new CreateNotebookRequestBodyFeature(value);
    }
}
