package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ImportTaskStatusResp */
public final class ImportTaskStatusResp extends Model {
    /** Reads and writes this type. */
    public static final Codec<ImportTaskStatusResp> CODEC = new Codec<>(ImportTaskStatusResp::new, ImportTaskStatusResp::json, ImportTaskStatusResp::check);

    private ImportTaskStatusResp(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "annotated_sample_count", Codec.LONG);
            problems.find(json, "create_time", Codec.LONG);
            problems.find(json, "data_source", DataSource.CODEC);
            problems.find(json, "dataset_id", Codec.STRING);
            problems.find(json, "elapsed_time", Codec.LONG);
            problems.find(json, "error_code", Codec.STRING);
            problems.find(json, "error_msg", Codec.STRING);
            problems.find(json, "file_statistics", FileCopyProgress.CODEC);
            problems.find(json, "finished_file_count", Codec.LONG);
            problems.find(json, "finished_file_size", Codec.LONG);
            problems.find(json, "import_path", Codec.STRING);
            problems.find(json, "import_type", ImportTaskStatusRespImportType.CODEC);
            problems.find(json, "imported_sample_count", Codec.LONG);
            problems.find(json, "imported_sub_sample_count", Codec.LONG);
            problems.find(json, "processor_task_id", Codec.STRING);
            problems.find(json, "processor_task_status", Codec.LONG);
            problems.find(json, "status", ImportTaskStatusRespStatus.CODEC);
            problems.find(json, "task_id", Codec.STRING);
            problems.find(json, "total_file_count", Codec.LONG);
            problems.find(json, "total_file_size", Codec.LONG);
            problems.find(json, "total_sample_count", Codec.LONG);
            problems.find(json, "total_sub_sample_count", Codec.LONG);
            problems.find(json, "unconfirmed_sample_count", Codec.LONG);
            problems.find(json, "update_ms", Codec.LONG);
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

    /** How many samples carry labels. */
    public Optional<Long> annotatedSampleCount() {
        return find("annotated_sample_count", Codec.LONG);
    }

    /** When the job was started. */
    public Optional<Long> createTime() {
        return find("create_time", Codec.LONG);
    }

    /** Where the data is taken from. */
    public Optional<DataSource> dataSource() {
        return find("data_source", DataSource.CODEC);
    }

    /** Number of the dataset that receives the data. */
    public Optional<String> datasetId() {
        return find("dataset_id", Codec.STRING);
    }

    /** How many seconds the job has taken. */
    public Optional<Long> elapsedTime() {
        return find("elapsed_time", Codec.LONG);
    }

    /** Code of the error, if the job failed. */
    public Optional<String> errorCode() {
        return find("error_code", Codec.STRING);
    }

    /** Text on the error, if the job failed. */
    public Optional<String> errorMsg() {
        return find("error_msg", Codec.STRING);
    }

    /** How far the copying of files has come. */
    public Optional<FileCopyProgress> fileStatistics() {
        return find("file_statistics", FileCopyProgress.CODEC);
    }

    /** How many files have been transferred. */
    public Optional<Long> finishedFileCount() {
        return find("finished_file_count", Codec.LONG);
    }

    /** How many bytes have been transferred. */
    public Optional<Long> finishedFileSize() {
        return find("finished_file_size", Codec.LONG);
    }

    /**
     * OBS directory or manifest file that holds the data. For an import by manifest, the path
     * leads to the manifest file itself. For an import by directory, only datasets for sorting
     * images, texts or sounds and for marking objects are supported.
     */
    public Optional<String> importPath() {
        return find("import_path", Codec.STRING);
    }

    /**
     * How the data is imported. Enumeration values:
     * - 0: directory by directory
     * - 1: as a manifest file lists it
     */
    public Optional<ImportTaskStatusRespImportType> importType() {
        return find("import_type", ImportTaskStatusRespImportType.CODEC);
    }

    /** How many samples have been imported. */
    public Optional<Long> importedSampleCount() {
        return find("imported_sample_count", Codec.LONG);
    }

    /** How many subsamples have been imported. */
    public Optional<Long> importedSubSampleCount() {
        return find("imported_sub_sample_count", Codec.LONG);
    }

    /** Number of the job that prepares the data. */
    public Optional<String> processorTaskId() {
        return find("processor_task_id", Codec.STRING);
    }

    /** State of the job that prepares the data. */
    public Optional<Long> processorTaskStatus() {
        return find("processor_task_status", Codec.LONG);
    }

    /**
     * Step that the job has reached. Enumeration values:
     * - QUEUING: waiting
     * - STARTING: about to run
     * - RUNNING: at work
     * - COMPLETED: ended well
     * - FAILED: broke off
     * - NOT_EXIST: no such job
     */
    public Optional<ImportTaskStatusRespStatus> status() {
        return find("status", ImportTaskStatusRespStatus.CODEC);
    }

    /** Number of the job. */
    public Optional<String> taskId() {
        return find("task_id", Codec.STRING);
    }

    /** How many files there are altogether. */
    public Optional<Long> totalFileCount() {
        return find("total_file_count", Codec.LONG);
    }

    /** How many bytes the files have altogether. */
    public Optional<Long> totalFileSize() {
        return find("total_file_size", Codec.LONG);
    }

    /** How many samples there are altogether. */
    public Optional<Long> totalSampleCount() {
        return find("total_sample_count", Codec.LONG);
    }

    /** How many subsamples were split off from samples. */
    public Optional<Long> totalSubSampleCount() {
        return find("total_sub_sample_count", Codec.LONG);
    }

    /** How many samples wait for a person to confirm them. */
    public Optional<Long> unconfirmedSampleCount() {
        return find("unconfirmed_sample_count", Codec.LONG);
    }

    /** When the job last changed. */
    public Optional<Long> updateMs() {
        return find("update_ms", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder annotatedSampleCount(Long value) {
            set("annotated_sample_count", Codec.LONG, value);
            return this;
        }

        public Builder createTime(Long value) {
            set("create_time", Codec.LONG, value);
            return this;
        }

        public Builder dataSource(DataSource value) {
            set("data_source", DataSource.CODEC, value);
            return this;
        }

        public Builder datasetId(String value) {
            set("dataset_id", Codec.STRING, value);
            return this;
        }

        public Builder elapsedTime(Long value) {
            set("elapsed_time", Codec.LONG, value);
            return this;
        }

        public Builder errorCode(String value) {
            set("error_code", Codec.STRING, value);
            return this;
        }

        public Builder errorMsg(String value) {
            set("error_msg", Codec.STRING, value);
            return this;
        }

        public Builder fileStatistics(FileCopyProgress value) {
            set("file_statistics", FileCopyProgress.CODEC, value);
            return this;
        }

        public Builder finishedFileCount(Long value) {
            set("finished_file_count", Codec.LONG, value);
            return this;
        }

        public Builder finishedFileSize(Long value) {
            set("finished_file_size", Codec.LONG, value);
            return this;
        }

        public Builder importPath(String value) {
            set("import_path", Codec.STRING, value);
            return this;
        }

        public Builder importType(ImportTaskStatusRespImportType value) {
            set("import_type", ImportTaskStatusRespImportType.CODEC, value);
            return this;
        }

        public Builder importedSampleCount(Long value) {
            set("imported_sample_count", Codec.LONG, value);
            return this;
        }

        public Builder importedSubSampleCount(Long value) {
            set("imported_sub_sample_count", Codec.LONG, value);
            return this;
        }

        public Builder processorTaskId(String value) {
            set("processor_task_id", Codec.STRING, value);
            return this;
        }

        public Builder processorTaskStatus(Long value) {
            set("processor_task_status", Codec.LONG, value);
            return this;
        }

        public Builder status(ImportTaskStatusRespStatus value) {
            set("status", ImportTaskStatusRespStatus.CODEC, value);
            return this;
        }

        public Builder taskId(String value) {
            set("task_id", Codec.STRING, value);
            return this;
        }

        public Builder totalFileCount(Long value) {
            set("total_file_count", Codec.LONG, value);
            return this;
        }

        public Builder totalFileSize(Long value) {
            set("total_file_size", Codec.LONG, value);
            return this;
        }

        public Builder totalSampleCount(Long value) {
            set("total_sample_count", Codec.LONG, value);
            return this;
        }

        public Builder totalSubSampleCount(Long value) {
            set("total_sub_sample_count", Codec.LONG, value);
            return this;
        }

        public Builder unconfirmedSampleCount(Long value) {
            set("unconfirmed_sample_count", Codec.LONG, value);
            return this;
        }

        public Builder updateMs(Long value) {
            set("update_ms", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ImportTaskStatusResp build() {
            return new ImportTaskStatusResp(whole());
        }
    }
}
