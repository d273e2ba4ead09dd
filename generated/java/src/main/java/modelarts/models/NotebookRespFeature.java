package modelarts.models;

import modelarts.runtime.*;

/**
 * Category that the instance belongs to. Enumeration values:
 * - DEFAULT: free flavor offered by CodeLab, at most one for each user
 * - NOTEBOOK: flavor charged by use
 */
public final class NotebookRespFeature extends OpenEnum<String> {
    /** free flavor offered by CodeLab, at most one for each user */
    public static final NotebookRespFeature DEFAULT = new NotebookRespFeature("DEFAULT");

    /** flavor charged by use */
    public static final NotebookRespFeature NOTEBOOK = new NotebookRespFeature("NOTEBOOK");

    /** Reads and writes this type. */
    public static final Codec<NotebookRespFeature> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private NotebookRespFeature(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static NotebookRespFeature of(String value) {
        return new NotebookRespFeature(value);
    }
}
