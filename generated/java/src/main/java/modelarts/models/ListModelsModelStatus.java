package modelarts.models;

import modelarts.runtime.*;

/** ListModelsModelStatus */
public final class ListModelsModelStatus extends OpenEnum<String> {
    /** being published */
    public static final ListModelsModelStatus PUBLISHING = new ListModelsModelStatus("publishing");

    /** available */
    public static final ListModelsModelStatus PUBLISHED = new ListModelsModelStatus("published");

    /** could not be published */
    public static final ListModelsModelStatus FAILED = new ListModelsModelStatus("failed");

    /** image being built */
    public static final ListModelsModelStatus BUILDING = new ListModelsModelStatus("building");

    /** image could not be built */
    public static final ListModelsModelStatus BUILDING_FAILED = new ListModelsModelStatus("building_failed");

    /** Reads and writes this type. */
    public static final Codec<ListModelsModelStatus> CODEC =
            new Codec<>(node -> of(Codec.STRING.read(node)), value -> value.json(Codec.STRING));

    private ListModelsModelStatus(String value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ListModelsModelStatus of(String value) {
        return new ListModelsModelStatus(value);
    }
}
