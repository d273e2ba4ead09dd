package modelarts.models;

import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ListNotebooksResponseBody */
public final class ListNotebooksResponseBody extends Model {
    /** Reads and writes this type. */
    public static final Codec<ListNotebooksResponseBody> CODEC = new Codec<>(ListNotebooksResponseBody::new, ListNotebooksResponseBody::json, ListNotebooksResponseBody::check);

    private ListNotebooksResponseBody(JsonNode json) {
        super(json);
    }

    private static void check(JsonNode json, Problems problems) {
        if (isObject(json, problems)) {
            problems.find(json, "current", Codec.LONG);
            problems.find(json, "data", Codec.list(NotebookResp.CODEC));
            problems.find(json, "pages", Codec.LONG);
            problems.find(json, "size", Codec.LONG);
            problems.find(json, "total", Codec.LONG);
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

    /** Number of the page returned. */
    public Optional<Long> current() {
        return find("current", Codec.LONG);
    }

    /** Instances on this page. */
    public Optional<List<NotebookResp>> data() {
        return find("data", Codec.list(NotebookResp.CODEC));
    }

    /** How many pages the whole result has. */
    public Optional<Long> pages() {
        return find("pages", Codec.LONG);
    }

    /** How many entries a page holds. */
    public Optional<Long> size() {
        return find("size", Codec.LONG);
    }

    /** How many entries match altogether. */
    public Optional<Long> total() {
        return find("total", Codec.LONG);
    }

    /** Collects the members. */
    public static final class Builder extends Building {
        private Builder(ObjectNode node) {
            super(node);
        }

        private static ObjectNode empty() {
            return nothing();
        }

        public Builder current(Long value) {
            set("current", Codec.LONG, value);
            return this;
        }

        public Builder data(List<NotebookResp> value) {
            set("data", Codec.list(NotebookResp.CODEC), value);
            return this;
        }

        public Builder pages(Long value) {
            set("pages", Codec.LONG, value);
            return this;
        }

        public Builder size(Long value) {
            set("size", Codec.LONG, value);
            return this;
        }

        public Builder total(Long value) {
            set("total", Codec.LONG, value);
            return this;
        }

        /** Set a member that the documentation does not know. */
        public Builder put_(String name, JsonNode value) {
            put(name, value);
            return this;
        }

        /** The value; throws IllegalStateException where a required member is missing. */
        public ListNotebooksResponseBody build() {
            return new ListNotebooksResponseBody(whole());
        }
    }
}
