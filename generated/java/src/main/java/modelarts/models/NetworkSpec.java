package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NetworkSpec */
public final class NetworkSpec extends Model {
    /** Reads and writes this type. */
    public static final Codec<NetworkSpec> CODEC = new Codec<>(NetworkSpec::new, NetworkSpec::json, NetworkSpec::check);

    private NetworkSpec(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "cidr", Codec.STRING);
            problems.find(json, "connection", NetworkConnection.CODEC);
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

    /** Address block that the network takes up. */
    public Optional<String> cidr() {
        return find("cidr", Codec.STRING);
    }

    /** How the network is joined to others. */
    public Optional<NetworkConnection> connection() {
        return find("connection", NetworkConnection.CODEC);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder cidr(String value) {
            set("cidr", Codec.STRING, value);
            return this;
        }

        public Builder connection(NetworkConnection value) {
            set("connection", NetworkConnection.CODEC, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public NetworkSpec build() {
            return new NetworkSpec(whole());
        }
    }
}
