package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** EndpointsRes */
public final class EndpointsRes extends Model {
    /** Reads and writes this type. */
    public static final Codec<EndpointsRes> CODEC = new Codec<>(EndpointsRes::new, EndpointsRes::json, EndpointsRes::check);

    private EndpointsRes(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "allowed_access_ips", Codec.list(Codec.STRING));
            problems.find(json, "key_pair_names", Codec.list(Codec.STRING));
            problems.find(json, "service", EndpointsResService.CODEC);
            problems.find(json, "uri", Codec.STRING);
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

    /** Public IPs that may connect. Not set means no limit. */
    public Optional<List<String>> allowedAccessIps() {
        return find("allowed_access_ips", Codec.list(Codec.STRING));
    }

    /** Names of the key pairs that SSH connections may use. */
    public Optional<List<String>> keyPairNames() {
        return find("key_pair_names", Codec.list(Codec.STRING));
    }

    /**
     * Kind of access. Enumeration values:
     * - NOTEBOOK: open the notebook in a browser over HTTPS
     * - SSH: connect an IDE on your computer to the notebook over SSH
     */
    public Optional<EndpointsResService> service() {
        return find("service", EndpointsResService.CODEC);
    }

    /** Address that belongs to this kind of access. */
    public Optional<String> uri() {
        return find("uri", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder allowedAccessIps(List<String> value) {
            set("allowed_access_ips", Codec.list(Codec.STRING), value);
            return this;
        }

        public Builder keyPairNames(List<String> value) {
            set("key_pair_names", Codec.list(Codec.STRING), value);
            return this;
        }

        public Builder service(EndpointsResService value) {
            set("service", EndpointsResService.CODEC, value);
            return this;
        }

        public Builder uri(String value) {
            set("uri", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public EndpointsRes build() {
            return new EndpointsRes(whole());
        }
    }
}
