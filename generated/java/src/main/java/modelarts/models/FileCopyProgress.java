package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FileCopyProgress */
public final class FileCopyProgress extends Model {
    /** Reads and writes this type. */
    public static final Codec<FileCopyProgress> CODEC = new Codec<>(FileCopyProgress::new, FileCopyProgress::json, FileCopyProgress::check);

    private FileCopyProgress(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "file_num_finished", Codec.LONG);
            problems.find(json, "file_num_total", Codec.LONG);
            problems.find(json, "file_size_finished", Codec.LONG);
            problems.find(json, "file_size_total", Codec.LONG);
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

    /** How many files have been transferred. */
    public Optional<Long> fileNumFinished() {
        return find("file_num_finished", Codec.LONG);
    }

    /** How many files there are altogether. */
    public Optional<Long> fileNumTotal() {
        return find("file_num_total", Codec.LONG);
    }

    /** How many bytes have been transferred. */
    public Optional<Long> fileSizeFinished() {
        return find("file_size_finished", Codec.LONG);
    }

    /** How many bytes the files have altogether. */
    public Optional<Long> fileSizeTotal() {
        return find("file_size_total", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder fileNumFinished(Long value) {
            set("file_num_finished", Codec.LONG, value);
            return this;
        }

        public Builder fileNumTotal(Long value) {
            set("file_num_total", Codec.LONG, value);
            return this;
        }

        public Builder fileSizeFinished(Long value) {
            set("file_size_finished", Codec.LONG, value);
            return this;
        }

        public Builder fileSizeTotal(Long value) {
            set("file_size_total", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public FileCopyProgress build() {
            return new FileCopyProgress(whole());
        }
    }
}
