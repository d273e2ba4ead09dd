package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CreateNotebookRequestBody */
public final class CreateNotebookRequestBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<CreateNotebookRequestBody> CODEC = new Codec<>(CreateNotebookRequestBody::new, CreateNotebookRequestBody::json, CreateNotebookRequestBody::check);

    private CreateNotebookRequestBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.need(json, "name", Codec.STRING);
            problems.find(json, "description", Codec.STRING);
            problems.find(json, "feature", CreateNotebookRequestBodyFeature.CODEC);
            problems.need(json, "flavor", Codec.STRING);
            problems.need(json, "image_id", Codec.STRING);
            problems.find(json, "duration", Codec.LONG);
            problems.find(json, "endpoints", Codec.list(EndpointsReq.CODEC));
            problems.find(json, "pool_id", Codec.STRING);
            problems.need(json, "volume", VolumeReq.CODEC);
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

    /** Name for the instance: 1 to 128 letters, digits, underscores or hyphens. */
    public String name() {
        return need("name", Codec.STRING);
    }

    /**
     * Remark on what the instance is for.
     * Maximum length: 512
     * (at most 512 characters)
     */
    public Optional<String> description() {
        return find("description", Codec.STRING);
    }

    /**
     * Category of the instance to set up. The value can be:
     * - DEFAULT: free flavor offered by CodeLab, at most one for each user
     * - NOTEBOOK: flavor charged by use
     * (default "NOTEBOOK")
     */
    public Optional<CreateNotebookRequestBodyFeature> feature() {
        return find("feature", CreateNotebookRequestBodyFeature.CODEC);
    }

    /** Code of the chosen flavor, taken from the list of flavors. */
    public String flavor() {
        return need("flavor", Codec.STRING);
    }

    /** UUID of the chosen image, taken from the list of images. */
    public String imageId() {
        return need("image_id", Codec.STRING);
    }

    /**
     * How long the instance works before it is shut down automatically, in milliseconds.
     * (at least 3600000; at most 86400000; default 3600000)
     */
    public Optional<Long> duration() {
        return find("duration", Codec.LONG);
    }

    /** Ways of access to open besides the browser, 2 at most. */
    public Optional<List<EndpointsReq>> endpoints() {
        return find("endpoints", Codec.list(EndpointsReq.CODEC));
    }

    /**
     * Number of the dedicated pool to place the instance in. The public pool is used if it is
     * left out.
     */
    public Optional<String> poolId() {
        return find("pool_id", Codec.STRING);
    }

    /** Storage to attach to the instance. */
    public VolumeReq volume() {
        return need("volume", VolumeReq.CODEC);
    }

    /**
     * Workspace to put the instance in.
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

        public Builder name(String value) {
            set("name", Codec.STRING, value);
            return this;
        }

        public Builder description(String value) {
            set("description", Codec.STRING, value);
            return this;
        }

        public Builder feature(CreateNotebookRequestBodyFeature value) {
            set("feature", CreateNotebookRequestBodyFeature.CODEC, value);
            return this;
        }

        public Builder flavor(String value) {
            set("flavor", Codec.STRING, value);
            return this;
        }

        public Builder imageId(String value) {
            set("image_id", Codec.STRING, value);
            return this;
        }

        public Builder duration(Long value) {
            set("duration", Codec.LONG, value);
            return this;
        }

        public Builder endpoints(List<EndpointsReq> value) {
            set("endpoints", Codec.list(EndpointsReq.CODEC), value);
            return this;
        }

        public Builder poolId(String value) {
            set("pool_id", Codec.STRING, value);
            return this;
        }

        public Builder volume(VolumeReq value) {
            set("volume", VolumeReq.CODEC, value);
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
        public CreateNotebookRequestBody build() {
            return new CreateNotebookRequestBody(whole("name", "flavor", "image_id", "volume"));
        }
    }
}
