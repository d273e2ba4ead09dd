package modelarts.models;

import modelarts.runtime.*;

/** ListImagesSortDir */
public final class ListImagesSortDir extends OpenEnum<String> {
    /** smallest first */
    public static final ListImagesSortDir ASC = new ListImagesSortDir("ASC");

    /** largest first */
    public static final ListImagesSortDir DESC = new ListImagesSortDir("DESC");

    /** Reads and writes this type. */
    public static final Codec<ListImagesSortDir> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListImagesSortDir(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListImagesSortDir of(String value) {
        return new ListImagesSortDir(value);
    }
}
