package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ImageResponse */
public final class ImageResponse extends Model {
    /** Reads and writes this type. */
    public static final Codec<ImageResponse> CODEC = new Codec<>(ImageResponse::new, ImageResponse::json, ImageResponse::check);

    private ImageResponse(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "arch", ImageResponseArch.CODEC);
            problems.find(json, "create_at", Codec.LONG);
            problems.find(json, "description", Codec.STRING);
            problems.find(json, "dev_services", Codec.list(ImageResponseDevServicesItem.CODEC));
            problems.find(json, "id", Codec.STRING);
            problems.find(json, "name", Codec.STRING);
            problems.find(json, "namespace", Codec.STRING);
            problems.find(json, "origin", ImageResponseOrigin.CODEC);
            problems.find(json, "resource_categories", Codec.list(ImageResponseResourceCategoriesItem.CODEC));
            problems.find(json, "service_type", ImageResponseServiceType.CODEC);
            problems.find(json, "size", Codec.LONG);
            problems.find(json, "status", ImageResponseStatus.CODEC);
            problems.find(json, "status_message", Codec.STRING);
            problems.find(json, "swr_path", Codec.STRING);
            problems.find(json, "tag", Codec.STRING);
            problems.find(json, "type", ImageResponseType.CODEC);
            problems.find(json, "update_at", Codec.LONG);
            problems.find(json, "visibility", ImageResponseVisibility.CODEC);
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

    /**
     * Processor architecture that the image is made for. Enumeration values:
     * - X86_64: x86 instruction set
     * - AARCH64: Arm instruction set
     */
    public Optional<ImageResponseArch> arch() {
        return find("arch", ImageResponseArch.CODEC);
    }

    /** When the image was set up, in UTC milliseconds. */
    public Optional<Long> createAt() {
        return find("create_at", Codec.LONG);
    }

    /**
     * Remark that introduces the image.
     * The value contains a maximum of 512 characters.
     * (at most 512 characters)
     */
    public Optional<String> description() {
        return find("description", Codec.STRING);
    }

    /**
     * Ways of access that the image offers. Enumeration values:
     * - NOTEBOOK: open the notebook in a browser over HTTPS
     * - SSH: connect an IDE on your computer to the notebook over SSH
     */
    public Optional<List<ImageResponseDevServicesItem>> devServices() {
        return find("dev_services", Codec.list(ImageResponseDevServicesItem.CODEC));
    }

    /** UUID of the image, which names it when a notebook instance is set up. */
    public Optional<String> id() {
        return find("id", Codec.STRING);
    }

    /**
     * Name of the image.
     * Lowercase letters, digits, underscores, hyphens and dots are allowed.
     * The value contains a maximum of 512 characters.
     * (at most 512 characters)
     */
    public Optional<String> name() {
        return find("name", Codec.STRING);
    }

    /**
     * SWR organization that holds the image, as shown on the organization page of the SWR
     * console.
     */
    public Optional<String> namespace() {
        return find("namespace", Codec.STRING);
    }

    /**
     * Where the image comes from. Enumeration values:
     * - CUSTOMIZE: built by a user
     * - IMAGE_SAVE: saved from a notebook instance
     * (default "CUSTOMIZE")
     */
    public Optional<ImageResponseOrigin> origin() {
        return find("origin", ImageResponseOrigin.CODEC);
    }

    /**
     * Processors on which the image works. Enumeration values:
     * - CPU
     * - GPU
     * - ASCEND
     */
    public Optional<List<ImageResponseResourceCategoriesItem>> resourceCategories() {
        return find("resource_categories", Codec.list(ImageResponseResourceCategoriesItem.CODEC));
    }

    /**
     * Purpose that the image suits. Enumeration values:
     * - COMMON: for any purpose
     * - INFERENCE: best for inference
     * - TRAIN: best for training jobs
     * - DEV: best for development and tests
     * - UNKNOWN: purpose not stated
     */
    public Optional<ImageResponseServiceType> serviceType() {
        return find("service_type", ImageResponseServiceType.CODEC);
    }

    /** Size of the image in KB. */
    public Optional<Long> size() {
        return find("size", Codec.LONG);
    }

    /**
     * Stage that the image is in. Enumeration values:
     * - INIT: just registered
     * - CREATING: being saved; the notebook cannot be used meanwhile
     * - CREATE_FAILED: could not be saved
     * - ERROR: out of order
     * - DELETED: removed
     * - ACTIVE: saved; it appears on the SWR console, and notebook instances can be set up with
     * it
     */
    public Optional<ImageResponseStatus> status() {
        return find("status", ImageResponseStatus.CODEC);
    }

    /** Build messages from the time the image was saved. */
    public Optional<String> statusMessage() {
        return find("status_message", Codec.STRING);
    }

    /** Full address of the image in the SWR registry. */
    public Optional<String> swrPath() {
        return find("swr_path", Codec.STRING);
    }

    /** Version mark of the image. */
    public Optional<String> tag() {
        return find("tag", Codec.STRING);
    }

    /**
     * Who supplied the image. Enumeration values:
     * - BUILD_IN: image supplied with the platform
     * - DEDICATED: image that a user saved
     */
    public Optional<ImageResponseType> type() {
        return find("type", ImageResponseType.CODEC);
    }

    /** When the image last changed, in UTC milliseconds. */
    public Optional<Long> updateAt() {
        return find("update_at", Codec.LONG);
    }

    /**
     * Who may see the image. Enumeration values:
     * - PRIVATE: its owner only
     * - PUBLIC: anyone who knows the image number, for reading only
     */
    public Optional<ImageResponseVisibility> visibility() {
        return find("visibility", ImageResponseVisibility.CODEC);
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

        public Builder arch(ImageResponseArch value) {
            set("arch", ImageResponseArch.CODEC, value);
            return this;
        }

        public Builder createAt(Long value) {
            set("create_at", Codec.LONG, value);
            return this;
        }

        public Builder description(String value) {
            set("description", Codec.STRING, value);
            return this;
        }

        public Builder devServices(List<ImageResponseDevServicesItem> value) {
            set("dev_services", Codec.list(ImageResponseDevServicesItem.CODEC), value);
            return this;
        }

        public Builder id(String value) {
            set("id", Codec.STRING, value);
            return this;
        }

        public Builder name(String value) {
            set("name", Codec.STRING, value);
            return this;
        }

        public Builder namespace(String value) {
            set("namespace", Codec.STRING, value);
            return this;
        }

        public Builder origin(ImageResponseOrigin value) {
            set("origin", ImageResponseOrigin.CODEC, value);
            return this;
        }

        public Builder resourceCategories(List<ImageResponseResourceCategoriesItem> value) {
            set("resource_categories", Codec.list(ImageResponseResourceCategoriesItem.CODEC), value);
            return this;
        }

        public Builder serviceType(ImageResponseServiceType value) {
            set("service_type", ImageResponseServiceType.CODEC, value);
            return this;
        }

        public Builder size(Long value) {
            set("size", Codec.LONG, value);
            return this;
        }

        public Builder status(ImageResponseStatus value) {
            set("status", ImageResponseStatus.CODEC, value);
            return this;
        }

        public Builder statusMessage(String value) {
            set("status_message", Codec.STRING, value);
            return this;
        }

        public Builder swrPath(String value) {
            set("swr_path", Codec.STRING, value);
            return this;
        }

        public Builder tag(String value) {
            set("tag", Codec.STRING, value);
            return this;
        }

        public Builder type(ImageResponseType value) {
            set("type", ImageResponseType.CODEC, value);
            return this;
        }

        public Builder updateAt(Long value) {
            set("update_at", Codec.LONG, value);
            return this;
        }

        public Builder visibility(ImageResponseVisibility value) {
            set("visibility", ImageResponseVisibility.CODEC, value);
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
        public ImageResponse build() {
            return new ImageResponse(whole());
        }
    }
}
