package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ModelListItem */
public final class ModelListItem extends Model {
    /** Reads and writes this type. */
    public static final Codec<ModelListItem> CODEC = new Codec<>(ModelListItem::new, ModelListItem::json, ModelListItem::check);

    private ModelListItem(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "owner", Codec.STRING);
            problems.find(json, "model_version", Codec.STRING);
            problems.find(json, "model_type", Codec.STRING);
            problems.find(json, "description", Codec.STRING);
            problems.find(json, "project", Codec.STRING);
            problems.find(json, "source_type", Codec.STRING);
            problems.find(json, "model_id", Codec.STRING);
            problems.find(json, "model_source", ModelListItemModelSource.CODEC);
            problems.find(json, "install_type", Codec.list(Codec.STRING));
            problems.find(json, "model_size", Codec.LONG);
            problems.find(json, "workspace_id", Codec.STRING);
            problems.find(json, "model_status", Codec.STRING);
            problems.find(json, "market_flag", Codec.BOOLEAN);
            problems.find(json, "tunable", Codec.BOOLEAN);
            problems.find(json, "model_name", Codec.STRING);
            problems.find(json, "create_at", Codec.LONG);
            problems.find(json, "publishable_flag", Codec.BOOLEAN);
            problems.find(json, "source_copy", ModelListItemSourceCopy.CODEC);
            problems.find(json, "tenant", Codec.STRING);
            problems.find(json, "subscription_id", Codec.STRING);
            problems.find(json, "extra", Codec.STRING);
            problems.find(json, "specification", ModelSpecification.CODEC);
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

    /** Number of the user who owns the model. */
    public Optional<String> owner() {
        return find("owner", Codec.STRING);
    }

    /** Version of this model. */
    public Optional<String> modelVersion() {
        return find("model_version", Codec.STRING);
    }

    /** Type of this model. */
    public Optional<String> modelType() {
        return find("model_type", Codec.STRING);
    }

    /** Remark that introduces the model. */
    public Optional<String> description() {
        return find("description", Codec.STRING);
    }

    /** Number of the project of the owner. */
    public Optional<String> project() {
        return find("project", Codec.STRING);
    }

    /**
     * Where the model comes from. Present only for models that ExeML produced, with the value
     * auto.
     */
    public Optional<String> sourceType() {
        return find("source_type", Codec.STRING);
    }

    /** Number of this model. */
    public Optional<String> modelId() {
        return find("model_id", Codec.STRING);
    }

    /**
     * How the model came about. Possible values:
     * - auto: produced by ExeML
     * - algos: produced by an algorithm of the platform
     * - custom: brought along by the user
     */
    public Optional<ModelListItemModelSource> modelSource() {
        return find("model_source", ModelListItemModelSource.CODEC);
    }

    /** Ways in which the model can be deployed. */
    public Optional<List<String>> installType() {
        return find("install_type", Codec.list(Codec.STRING));
    }

    /** How many bytes the model takes up. */
    public Optional<Long> modelSize() {
        return find("model_size", Codec.LONG);
    }

    /**
     * Number of the workspace that the item belongs to: 0 if the account has no workspace, the
     * actual number otherwise.
     * (default "0")
     */
    public Optional<String> workspaceId() {
        return find("workspace_id", Codec.STRING);
    }

    /** State of this model. */
    public Optional<String> modelStatus() {
        return find("model_status", Codec.STRING);
    }

    /** Whether the model was obtained from the marketplace. */
    public Optional<Boolean> marketFlag() {
        return find("market_flag", Codec.BOOLEAN);
    }

    /** Whether the model can be tuned again: true if it can, false if it cannot. */
    public Optional<Boolean> tunable() {
        return find("tunable", Codec.BOOLEAN);
    }

    /** Name of this model. */
    public Optional<String> modelName() {
        return find("model_name", Codec.STRING);
    }

    /** When the model was set up, in milliseconds of UTC counted from 1970. */
    public Optional<Long> createAt() {
        return find("create_at", Codec.LONG);
    }

    /** Whether the model may be put on the marketplace. */
    public Optional<Boolean> publishableFlag() {
        return find("publishable_flag", Codec.BOOLEAN);
    }

    /**
     * Whether the image is copied. It matters only to models whose model_type is Image. Possible
     * values:
     * - true: it is copied; setting up takes longer, and later changes to the image in SWR do
     * not touch services
     * - false: it is not copied; setting up is fast, but changes to the image do touch services
     * (default "true")
     */
    public Optional<ModelListItemSourceCopy> sourceCopy() {
        return find("source_copy", ModelListItemSourceCopy.CODEC);
    }

    /** Account number of the owner. */
    public Optional<String> tenant() {
        return find("tenant", Codec.STRING);
    }

    /** Number of the subscription that brought the model. */
    public Optional<String> subscriptionId() {
        return find("subscription_id", Codec.STRING);
    }

    /** Kept for extensions. */
    public Optional<String> extra() {
        return find("extra", Codec.STRING);
    }

    /** What it takes at least to deploy the model. */
    public Optional<ModelSpecification> specification() {
        return find("specification", ModelSpecification.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder owner(String value) {
            set("owner", Codec.STRING, value);
            return this;
        }

        public Builder modelVersion(String value) {
            set("model_version", Codec.STRING, value);
            return this;
        }

        public Builder modelType(String value) {
            set("model_type", Codec.STRING, value);
            return this;
        }

        public Builder description(String value) {
            set("description", Codec.STRING, value);
            return this;
        }

        public Builder project(String value) {
            set("project", Codec.STRING, value);
            return this;
        }

        public Builder sourceType(String value) {
            set("source_type", Codec.STRING, value);
            return this;
        }

        public Builder modelId(String value) {
            set("model_id", Codec.STRING, value);
            return this;
        }

        public Builder modelSource(ModelListItemModelSource value) {
            set("model_source", ModelListItemModelSource.CODEC, value);
            return this;
        }

        public Builder installType(List<String> value) {
            set("install_type", Codec.list(Codec.STRING), value);
            return this;
        }

        public Builder modelSize(Long value) {
            set("model_size", Codec.LONG, value);
            return this;
        }

        public Builder workspaceId(String value) {
            set("workspace_id", Codec.STRING, value);
            return this;
        }

        public Builder modelStatus(String value) {
            set("model_status", Codec.STRING, value);
            return this;
        }

        public Builder marketFlag(Boolean value) {
            set("market_flag", Codec.BOOLEAN, value);
            return this;
        }

        public Builder tunable(Boolean value) {
            set("tunable", Codec.BOOLEAN, value);
            return this;
        }

        public Builder modelName(String value) {
            set("model_name", Codec.STRING, value);
            return this;
        }

        public Builder createAt(Long value) {
            set("create_at", Codec.LONG, value);
            return this;
        }

        public Builder publishableFlag(Boolean value) {
            set("publishable_flag", Codec.BOOLEAN, value);
            return this;
        }

        public Builder sourceCopy(ModelListItemSourceCopy value) {
            set("source_copy", ModelListItemSourceCopy.CODEC, value);
            return this;
        }

        public Builder tenant(String value) {
            set("tenant", Codec.STRING, value);
            return this;
        }

        public Builder subscriptionId(String value) {
            set("subscription_id", Codec.STRING, value);
            return this;
        }

        public Builder extra(String value) {
            set("extra", Codec.STRING, value);
            return this;
        }

        public Builder specification(ModelSpecification value) {
            set("specification", ModelSpecification.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ModelListItem build() {
            return new ModelListItem(whole());
        }
    }
}
