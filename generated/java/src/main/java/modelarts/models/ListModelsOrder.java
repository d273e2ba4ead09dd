package modelarts.models;

import modelarts.runtime.*;

/** ListModelsOrder */
public final class ListModelsOrder extends OpenEnum<String> {
    /** smallest first */
    public static final ListModelsOrder ASC = new ListModelsOrder("asc");

    /** largest first (default value) */
    public static final ListModelsOrder DESC = new ListModelsOrder("desc");

    /** Reads and writes this type. */
    public static final Codec<ListModelsOrder> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListModelsOrder(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListModelsOrder of(String value) {
        return new ListModelsOrder(value);
    }
}
