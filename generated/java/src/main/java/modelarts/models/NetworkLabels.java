package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NetworkLabels */
public final class NetworkLabels extends Model {
    /** Reads and writes this type. */
    public static final Codec<NetworkLabels> CODEC = new Codec<>(NetworkLabels::new, NetworkLabels::json, NetworkLabels::check);

    private NetworkLabels(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "os.modelarts/name", Codec.STRING);
            problems.find(json, "os.modelarts/workspace.id", Codec.STRING);
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

    /** Name that the user gave the network. */
    public Optional<String> osModelartsName() {
        return find("os.modelarts/name", Codec.STRING);
    }

    /** Number of the workspace that the network belongs to. */
    public Optional<String> osModelartsWorkspaceId() {
        return find("os.modelarts/workspace.id", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder osModelartsName(String value) {
            set("os.modelarts/name", Codec.STRING, value);
            return this;
        }

        public Builder osModelartsWorkspaceId(String value) {
            set("os.modelarts/workspace.id", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NetworkLabels build() {
            return new NetworkLabels(whole());
        }
    }
}
