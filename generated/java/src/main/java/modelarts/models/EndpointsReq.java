package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** EndpointsReq */
public final class EndpointsReq extends Model {
    /** Reads and writes this type. */
    public static final Codec<EndpointsReq> CODEC = new Codec<>(EndpointsReq::new, EndpointsReq::json, EndpointsReq::check);

    private EndpointsReq(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.need(json, "service", EndpointsReqService.CODEC);
            problems.find(json, "allowed_access_ips", Codec.list(Codec.STRING));
            problems.find(json, "key_pair_names", Codec.list(Codec.STRING));
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
     * Kind of access. The value can be:
     * - NOTEBOOK: open the notebook in a browser over HTTPS
     * - SSH: connect an IDE on your computer to the notebook over SSH
     */
    public EndpointsReqService service() {
        return need("service", EndpointsReqService.CODEC);
    }

    /** Public IPs that may connect, 5 at most. There is no limit if it is left out. */
    public Optional<List<String>> allowedAccessIps() {
        return find("allowed_access_ips", Codec.list(Codec.STRING));
    }

    /** Names of the key pairs that SSH connections may use. */
    public Optional<List<String>> keyPairNames() {
        return find("key_pair_names", Codec.list(Codec.STRING));
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder service(EndpointsReqService value) {
            set("service", EndpointsReqService.CODEC, value);
            return this;
        }

        public Builder allowedAccessIps(List<String> value) {
            set("allowed_access_ips", Codec.list(Codec.STRING), value);
            return this;
        }

        public Builder keyPairNames(List<String> value) {
            set("key_pair_names", Codec.list(Codec.STRING), value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public EndpointsReq build() {
            return new EndpointsReq(whole("service"));
        }
    }
}
