package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SourceInfo */
public final class SourceInfo extends Model {
    /** Reads and writes this type. */
    public static final Codec<SourceInfo> CODEC = new Codec<>(SourceInfo::new, SourceInfo::json, SourceInfo::check);

    private SourceInfo(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "cluster_id", Codec.STRING);
            problems.find(json, "cluster_mode", SourceInfoClusterMode.CODEC);
            problems.find(json, "cluster_name", Codec.STRING);
            problems.find(json, "database_name", Codec.STRING);
            problems.find(json, "input", Codec.STRING);
            problems.find(json, "ip", Codec.STRING);
            problems.find(json, "port", Codec.STRING);
            problems.find(json, "queue_name", Codec.STRING);
            problems.find(json, "subnet_id", Codec.STRING);
            problems.find(json, "table_name", Codec.STRING);
            problems.find(json, "user_name", Codec.STRING);
            problems.find(json, "user_password", Codec.STRING);
            problems.find(json, "vpc_id", Codec.STRING);
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

    /** Number of the MRS cluster, shown on the MRS console. */
    public Optional<String> clusterId() {
        return find("cluster_id", Codec.STRING);
    }

    /**
     * Whether the MRS cluster runs in security mode. Enumeration values:
     * - 0: off
     * - 1: on
     */
    public Optional<SourceInfoClusterMode> clusterMode() {
        return find("cluster_mode", SourceInfoClusterMode.CODEC);
    }

    /** Name of the MRS cluster, shown on the MRS console. */
    public Optional<String> clusterName() {
        return find("cluster_name", Codec.STRING);
    }

    /** Database that holds the table. */
    public Optional<String> databaseName() {
        return find("database_name", Codec.STRING);
    }

    /** HDFS path of the table, for example /data/sales. */
    public Optional<String> input() {
        return find("input", Codec.STRING);
    }

    /** IP under which the GaussDB(DWS) cluster is reached. */
    public Optional<String> ip() {
        return find("ip", Codec.STRING);
    }

    /** Port under which the GaussDB(DWS) cluster is reached. */
    public Optional<String> port() {
        return find("port", Codec.STRING);
    }

    /** DLI queue that reads the table. */
    public Optional<String> queueName() {
        return find("queue_name", Codec.STRING);
    }

    /** Number of the subnet that the MRS cluster is attached to. */
    public Optional<String> subnetId() {
        return find("subnet_id", Codec.STRING);
    }

    /** Table to import. */
    public Optional<String> tableName() {
        return find("table_name", Codec.STRING);
    }

    /** User who logs in to GaussDB(DWS). Needed for imports from that service. */
    public Optional<String> userName() {
        return find("user_name", Codec.STRING);
    }

    /** Password for the login to GaussDB(DWS). Needed for imports from that service. */
    public Optional<String> userPassword() {
        return find("user_password", Codec.STRING);
    }

    /** Number of the VPC that the MRS cluster is attached to. */
    public Optional<String> vpcId() {
        return find("vpc_id", Codec.STRING);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder clusterId(String value) {
            set("cluster_id", Codec.STRING, value);
            return this;
        }

        public Builder clusterMode(SourceInfoClusterMode value) {
            set("cluster_mode", SourceInfoClusterMode.CODEC, value);
            return this;
        }

        public Builder clusterName(String value) {
            set("cluster_name", Codec.STRING, value);
            return this;
        }

        public Builder databaseName(String value) {
            set("database_name", Codec.STRING, value);
            return this;
        }

        public Builder input(String value) {
            set("input", Codec.STRING, value);
            return this;
        }

        public Builder ip(String value) {
            set("ip", Codec.STRING, value);
            return this;
        }

        public Builder port(String value) {
            set("port", Codec.STRING, value);
            return this;
        }

        public Builder queueName(String value) {
            set("queue_name", Codec.STRING, value);
            return this;
        }

        public Builder subnetId(String value) {
            set("subnet_id", Codec.STRING, value);
            return this;
        }

        public Builder tableName(String value) {
            set("table_name", Codec.STRING, value);
            return this;
        }

        public Builder userName(String value) {
            set("user_name", Codec.STRING, value);
            return this;
        }

        public Builder userPassword(String value) {
            set("user_password", Codec.STRING, value);
            return this;
        }

        public Builder vpcId(String value) {
            set("vpc_id", Codec.STRING, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public SourceInfo build() {
            return new SourceInfo(whole());
        }
    }
}
