package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NotebookFlavor */
public final class NotebookFlavor extends Model {
    /** Reads and writes this type. */
    public static final Codec<NotebookFlavor> CODEC = new Codec<>(NotebookFlavor::new, NotebookFlavor::json, NotebookFlavor::check);

    private NotebookFlavor(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "arch", NotebookFlavorArch.CODEC);
            problems.find(json, "ascend", AscendInfo.CODEC);
            problems.find(json, "billing", BillingInfo.CODEC);
            problems.find(json, "category", NotebookFlavorCategory.CODEC);
            problems.find(json, "description", Codec.STRING);
            problems.find(json, "feature", NotebookFlavorFeature.CODEC);
            problems.find(json, "free", Codec.BOOLEAN);
            problems.find(json, "gpu", GpuInfo.CODEC);
            problems.find(json, "id", Codec.STRING);
            problems.find(json, "memory", Codec.LONG);
            problems.find(json, "name", Codec.STRING);
            problems.find(json, "sold_out", Codec.BOOLEAN);
            problems.find(json, "storages", Codec.list(NotebookFlavorStoragesItem.CODEC));
            problems.find(json, "vcpus", Codec.LONG);
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
     * Instruction set architecture of the processor. The options are as follows:
     * - X86_64
     * - AARCH64
     */
    public Optional<NotebookFlavorArch> arch() {
        return find("arch", NotebookFlavorArch.CODEC);
    }

    /** NPUs of the flavor. */
    public Optional<AscendInfo> ascend() {
        return find("ascend", AscendInfo.CODEC);
    }

    /** Data for charging. */
    public Optional<BillingInfo> billing() {
        return find("billing", BillingInfo.CODEC);
    }

    /**
     * Type of processor. The options are as follows:
     * - CPU
     * - GPU
     * - ASCEND
     */
    public Optional<NotebookFlavorCategory> category() {
        return find("category", NotebookFlavorCategory.CODEC);
    }

    /** Text that introduces the flavor. */
    public Optional<String> description() {
        return find("description", Codec.STRING);
    }

    /**
     * Which instances the flavor is for. The options are as follows:
     * - DEFAULT: for CodeLab
     * - NOTEBOOK: for ordinary notebooks
     */
    public Optional<NotebookFlavorFeature> feature() {
        return find("feature", NotebookFlavorFeature.CODEC);
    }

    /** Whether use of the flavor costs nothing. */
    public Optional<Boolean> free() {
        return find("free", Codec.BOOLEAN);
    }

    /** GPUs of the flavor. */
    public Optional<GpuInfo> gpu() {
        return find("gpu", GpuInfo.CODEC);
    }

    /** Code of the flavor. */
    public Optional<String> id() {
        return find("id", Codec.STRING);
    }

    /** Memory of the flavor. */
    public Optional<Long> memory() {
        return find("memory", Codec.LONG);
    }

    /** Display name of the flavor. */
    public Optional<String> name() {
        return find("name", Codec.STRING);
    }

    /**
     * Whether the flavor is used up. The options are as follows:
     * - true: nothing left
     * - false: still on offer
     */
    public Optional<Boolean> soldOut() {
        return find("sold_out", Codec.BOOLEAN);
    }

    /**
     * Storage that goes with the flavor. The options are as follows:
     * - EFS
     * - EVS
     */
    public Optional<List<NotebookFlavorStoragesItem>> storages() {
        return find("storages", Codec.list(NotebookFlavorStoragesItem.CODEC));
    }

    /** Number of CPU cores. */
    public Optional<Long> vcpus() {
        return find("vcpus", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder arch(NotebookFlavorArch value) {
            set("arch", NotebookFlavorArch.CODEC, value);
            return this;
        }

        public Builder ascend(AscendInfo value) {
            set("ascend", AscendInfo.CODEC, value);
            return this;
        }

        public Builder billing(BillingInfo value) {
            set("billing", BillingInfo.CODEC, value);
            return this;
        }

        public Builder category(NotebookFlavorCategory value) {
            set("category", NotebookFlavorCategory.CODEC, value);
            return this;
        }

        public Builder description(String value) {
            set("description", Codec.STRING, value);
            return this;
        }

        public Builder feature(NotebookFlavorFeature value) {
            set("feature", NotebookFlavorFeature.CODEC, value);
            return this;
        }

        public Builder free(Boolean value) {
            set("free", Codec.BOOLEAN, value);
            return this;
        }

        public Builder gpu(GpuInfo value) {
            set("gpu", GpuInfo.CODEC, value);
            return this;
        }

        public Builder id(String value) {
            set("id", Codec.STRING, value);
            return this;
        }

        public Builder memory(Long value) {
            set("memory", Codec.LONG, value);
            return this;
        }

        public Builder name(String value) {
            set("name", Codec.STRING, value);
            return this;
        }

        public Builder soldOut(Boolean value) {
            set("sold_out", Codec.BOOLEAN, value);
            return this;
        }

        public Builder storages(List<NotebookFlavorStoragesItem> value) {
            set("storages", Codec.list(NotebookFlavorStoragesItem.CODEC), value);
            return this;
        }

        public Builder vcpus(Long value) {
            set("vcpus", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NotebookFlavor build() {
            return new NotebookFlavor(whole());
        }
    }
}
