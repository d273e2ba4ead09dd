package modelarts.models;

import modelarts.runtime.*;

/** ListModelsSortBy */
public final class ListModelsSortBy extends OpenEnum<String> {
    /** when the application was set up (default value) */
    public static final ListModelsSortBy CREATE_AT = new ListModelsSortBy("create_at");

    /** version of the application */
    public static final ListModelsSortBy MODEL_VERSION = new ListModelsSortBy("model_version");

    /** size of the application */
    public static final ListModelsSortBy MODEL_SIZE = new ListModelsSortBy("model_size");

    /** Reads and writes this type. */
    public static final Codec<ListModelsSortBy> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListModelsSortBy(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListModelsSortBy of(String value) {
        return new ListModelsSortBy(value);
    }
}
