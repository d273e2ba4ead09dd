package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DataSource */
public final class DataSource extends Model {
    /** Reads and writes this type. */
    public static final Codec<DataSource> CODEC = new Codec<>(DataSource::new, DataSource::json, DataSource::check);

    private DataSource(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "data_path", Codec.STRING);
            problems.find(json, "data_type", DataSourceDataType.CODEC);
            problems.find(json, "schema_maps", Codec.list(SchemaMap.CODEC));
            problems.find(json, "source_info", SourceInfo.CODEC);
            problems.find(json, "with_column_header", Codec.BOOLEAN);
        }
    }

    /** A value that is to be filled. */
    public static Builder builder() {
        return new Builder(Builder.empty());
    }

    /** A copy that can be changed. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Path under which the data is kept. */
    public Optional<String> dataPath() {
        return find("data_path", Codec.STRING);
    }

    /**
     * Service that provides the data. Enumeration values:
     * (default 0)
     */
    public Optional<DataSourceDataType> dataType() {
        return find("data_type", DataSourceDataType.CODEC);
    }

    /** How columns of tables correspond. */
    public Optional<List<SchemaMap>> schemaMaps() {
        return find("schema_maps", Codec.list(SchemaMap.CODEC));
    }

    /** What is used to connect to a source of tables. */
    public Optional<SourceInfo> sourceInfo() {
        return find("source_info", SourceInfo.CODEC);
    }

    /**
     * Whether the first line of a table file has the column names. Enumeration values:
     * - true: the first line has the column names
     * - false: the first line is data
     */
    public Optional<Boolean> withColumnHeader() {
        return find("with_column_header", Codec.BOOLEAN);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder dataPath(String value) {
            set("data_path", Codec.STRING, value);
            return this;
        }

        public Builder dataType(DataSourceDataType value) {
            set("data_type", DataSourceDataType.CODEC, value);
            return this;
        }

        public Builder schemaMaps(List<SchemaMap> value) {
            set("schema_maps", Codec.list(SchemaMap.CODEC), value);
            return this;
        }

        public Builder sourceInfo(SourceInfo value) {
            set("source_info", SourceInfo.CODEC, value);
            return this;
        }

        public Builder withColumnHeader(Boolean value) {
            set("with_column_header", Codec.BOOLEAN, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public DataSource build() {
            return new DataSource(whole());
        }
    }
}
