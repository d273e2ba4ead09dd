package modelarts.models;

import modelarts.runtime.*;

/** ListImageGroupsType */
public final class ListImageGroupsType extends OpenEnum<String> {
    /** image supplied with the platform */
    public static final ListImageGroupsType BUILD_IN = new ListImageGroupsType("BUILD_IN");

    /** image that a user saved */
    public static final ListImageGroupsType DEDICATED = new ListImageGroupsType("DEDICATED");

    /** Reads and writes this type. */
    public static final Codec<ListImageGroupsType> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListImageGroupsType(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListImageGroupsType of(String value) {
        return new ListImageGroupsType(value);
    }
}
