package modelarts.models;

import modelarts.runtime.*;

/** Service that provides the data. Enumeration values: */
public final class DataSourceDataType extends OpenEnum<Long> {
    /** bucket in OBS (default value) */
    public static final DataSourceDataType VALUE_0 = new DataSourceDataType(0L);

    /** GaussDB(DWS), the data warehouse */
    public static final DataSourceDataType VALUE_1 = new DataSourceDataType(1L);

    /** Data Lake Insight (DLI) */
    public static final DataSourceDataType VALUE_2 = new DataSourceDataType(2L);

    /** relational database service (RDS) */
    public static final DataSourceDataType VALUE_3 = new DataSourceDataType(3L);

    /** MapReduce service (MRS) */
    public static final DataSourceDataType VALUE_4 = new DataSourceDataType(4L);

    /** AI Gallery */
    public static final DataSourceDataType VALUE_5 = new DataSourceDataType(5L);

    /** inference */
    public static final DataSourceDataType VALUE_6 = new DataSourceDataType(6L);

    /** Reads and writes this type. */
    public static final Codec<DataSourceDataType> CODEC =
            new Codec<>(node -> of(Codec.LONG.read(node)), value -> value.json(Codec.LONG));

    private DataSourceDataType(Long value) {
        super(value);
    }

    /** Any value, documented or not. */
    public static DataSourceDataType of(Long value) {
        return new DataSourceDataType(value);
    }
}
