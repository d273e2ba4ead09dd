package modelarts.models;

import modelarts.runtime.*;

/**
 * How the data is imported. Enumeration values:
 * - 0: directory by directory
 * - 1: as a manifest file lists it
 */
public final class ImportTaskStatusRespImportType extends OpenEnum<Long> {
    /** directory by directory */
    public static final ImportTaskStatusRespImportType VALUE_0 = new ImportTaskStatusRespImportType(0L);

    /** as a manifest file lists it */
    public static final ImportTaskStatusRespImportType VALUE_1 = new ImportTaskStatusRespImportType(1L);

    /** Reads and writes this type. */
    public static final Codec<ImportTaskStatusRespImportType> CODEC =
            new Codec<>(node -> of(Codec.LONG.read(node)), value -> value.json(Codec.LONG));

    private ImportTaskStatusRespImportType(Long value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static ImportTaskStatusRespImportType of(Long value) {
        return new ImportTaskStatusRespImportType(value);
    }
}
