package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListImportTasksResponseBody */
public final class ListImportTasksResponseBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListImportTasksResponseBody> CODEC = new Codec<>(ListImportTasksResponseBody::new, ListImportTasksResponseBody::json, ListImportTasksResponseBody::check);

    private ListImportTasksResponseBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "import_tasks", Codec.list(ImportTaskStatusResp.CODEC));
            problems.find(json, "total_count", Codec.LONG);
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

    /** Import jobs on this page. */
    public Optional<List<ImportTaskStatusResp>> importTasks() {
        return find("import_tasks", Codec.list(ImportTaskStatusResp.CODEC));
    }

    /** How many import jobs there are altogether. */
    public Optional<Long> totalCount() {
        return find("total_count", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder importTasks(List<ImportTaskStatusResp> value) {
            set("import_tasks", Codec.list(ImportTaskStatusResp.CODEC), value);
            return this;
        }

        public Builder totalCount(Long value) {
            set("total_count", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ListImportTasksResponseBody build() {
            return new ListImportTasksResponseBody(whole());
        }
    }
}
