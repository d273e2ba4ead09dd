package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NotebookResp */
public final class NotebookResp extends Model {
    /** Reads and writes this type. */
    public static final Codec<NotebookResp> CODEC = new Codec<>(NotebookResp::new, NotebookResp::json, NotebookResp::check);

    private NotebookResp(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "create_at", Codec.LONG);
            problems.find(json, "description", Codec.STRING);
            problems.find(json, "endpoints", Codec.list(EndpointsRes.CODEC));
            problems.find(json, "fail_reason", Codec.STRING);
            problems.find(json, "feature", NotebookRespFeature.CODEC);
            problems.find(json, "flavor", Codec.STRING);
            problems.find(json, "id", Codec.STRING);
            problems.find(json, "image", ImageInfo.CODEC);
            problems.find(json, "lease", LeaseInfo.CODEC);
            problems.find(json, "name", Codec.STRING);
            problems.find(json, "status", NotebookRespStatus.CODEC);
            problems.find(json, "token", Codec.STRING);
            problems.find(json, "update_at", Codec.LONG);
            problems.find(json, "url", Codec.STRING);
            problems.find(json, "volume", VolumeInfo.CODEC);
            problems.find(json, "workspace_id", Codec.STRING);
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

    /** When the instance was set up, in UTC milliseconds. */
    public Optional<Long> createAt() {
        return find("create_at", Codec.LONG);
    }

    /** Remark given when the instance was set up. */
    public Optional<String> description() {
        return find("description", Codec.STRING);
    }

    /** Ways to get into the instance. */
    public Optional<List<EndpointsRes>> endpoints() {
        return find("endpoints", Codec.list(EndpointsRes.CODEC));
    }

    /** Why an operation did not succeed. Absent otherwise. */
    public Optional<String> failReason() {
        return find("fail_reason", Codec.STRING);
    }

    /**
     * Category that the instance belongs to. Enumeration values:
     * - DEFAULT: free flavor offered by CodeLab, at most one for each user
     * - NOTEBOOK: flavor charged by use
     */
    public Optional<NotebookRespFeature> feature() {
        return find("feature", NotebookRespFeature.CODEC);
    }

    /** Code of the flavor that the instance uses. */
    public Optional<String> flavor() {
        return find("flavor", Codec.STRING);
    }

    /** Number of the instance, a UUID. */
    public Optional<String> id() {
        return find("id", Codec.STRING);
    }

    /** Image that the instance runs. */
    public Optional<ImageInfo> image() {
        return find("image", ImageInfo.CODEC);
    }

    /** Settings of the automatic shutdown. */
    public Optional<LeaseInfo> lease() {
        return find("lease", LeaseInfo.CODEC);
    }

    /** Display name of the instance. */
    public Optional<String> name() {
        return find("name", Codec.STRING);
    }

    /**
     * Stage that the instance is in. Enumeration values:
     * - INIT: just registered
     * - CREATING: being set up
     * - STARTING: starting up
     * - STOPPING: shutting down
     * - DELETING: being removed
     * - RUNNING: at work
     * - STOPPED: shut down
     * - SNAPSHOTTING: taking a snapshot, that is, while an image is saved
     * - CREATE_FAILED: could not be set up
     * - START_FAILED: could not start up
     * - DELETE_FAILED: could not be removed
     * - ERROR: out of order
     * - DELETED: removed
     * - FROZEN: blocked
     */
    public Optional<NotebookRespStatus> status() {
        return find("status", NotebookRespStatus.CODEC);
    }

    /** Check string used when the instance is opened as a notebook. */
    public Optional<String> token() {
        return find("token", Codec.STRING);
    }

    /** When the instance last changed, in UTC milliseconds. */
    public Optional<Long> updateAt() {
        return find("update_at", Codec.LONG);
    }

    /** Web address under which a browser opens the instance. */
    public Optional<String> url() {
        return find("url", Codec.STRING);
    }

    /** Storage attached to the instance. */
    public Optional<VolumeInfo> volume() {
        return find("volume", VolumeInfo.CODEC);
    }

    /**
     * Number of the workspace that the item belongs to: 0 if the account has no workspace, the
     * actual number otherwise.
     * (default "0")
     */
    public Optional<String> workspaceId() {
        return find("workspace_id", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder createAt(Long value) {
            set("create_at", Codec.LONG, value);
            return this;
        }

        public Builder description(String value) {
            set("description", Codec.STRING, value);
            return this;
        }

        public Builder endpoints(List<EndpointsRes> value) {
            set("endpoints", Codec.list(EndpointsRes.CODEC), value);
            return this;
        }

        public Builder failReason(String value) {
            set("fail_reason", Codec.STRING, value);
            return this;
        }

        public Builder feature(NotebookRespFeature value) {
            set("feature", NotebookRespFeature.CODEC, value);
            return this;
        }

        public Builder flavor(String value) {
            set("flavor", Codec.STRING, value);
            return this;
        }

        public Builder id(String value) {
            set("id", Codec.STRING, value);
            return this;
        }

        public Builder image(ImageInfo value) {
            set("image", ImageInfo.CODEC, value);
            return this;
        }

        public Builder lease(LeaseInfo value) {
            set("lease", LeaseInfo.CODEC, value);
            return this;
        }

        public Builder name(String value) {
            set("name", Codec.STRING, value);
            return this;
        }

        public Builder status(NotebookRespStatus value) {
            set("status", NotebookRespStatus.CODEC, value);
            return this;
        }

        public Builder token(String value) {
            set("token", Codec.STRING, value);
            return this;
        }

        public Builder updateAt(Long value) {
            set("update_at", Codec.LONG, value);
            return this;
        }

        public Builder url(String value) {
            set("url", Codec.STRING, value);
            return this;
        }

        public Builder volume(VolumeInfo value) {
            set("volume", VolumeInfo.CODEC, value);
            return this;
        }

        public Builder workspaceId(String value) {
            set("workspace_id", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NotebookResp build() {
            return new NotebookResp(whole());
        }
    }
}
