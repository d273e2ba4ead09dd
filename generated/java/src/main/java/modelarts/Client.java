package modelarts;

import modelarts.errors.Errors;
import modelarts.runtime.Auth;
import modelarts.runtime.Outgoing;
import modelarts.runtime.RetryPolicy;
import modelarts.runtime.Session;
import modelarts.runtime.Transport;
import modelarts.services.*;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A client of ModelArts (sample); safe to share between threads. */
public final class Client {
    private final Session session;

    private Client(Session session) {
        this.session = session;
    }

    /** Settings; credentials that are not given are taken from the environment. */
    public static Builder builder() {
        return new Builder();
    }

    /** Operations of Resource Management. */
    public ResourceManagementService resourceManagement() {
        return new ResourceManagementService(session);
    }

    /** Operations of Development Environment. */
    public DevelopmentEnvironmentService developmentEnvironment() {
        return new DevelopmentEnvironmentService(session);
    }

    /** Operations of Models. */
    public ModelsService models() {
        return new ModelsService(session);
    }

    /** Operations of Data Management. */
    public DataManagementService dataManagement() {
        return new DataManagementService(session);
    }

    /** Operations of Image Management. */
    public ImageManagementService imageManagement() {
        return new ImageManagementService(session);
    }

    /** Settings of a client. */
    public static final class Builder {
        private final Map<String, Auth> auth = new LinkedHashMap<>();
        private final Map<String, String> headers = new LinkedHashMap<>();
        private String baseUrl = Auth.fromEnvironment("MODELARTS_BASE_URL").orElse(null);
        private Transport transport;
        private Duration timeout = Duration.ofSeconds(30);
        private RetryPolicy retry = RetryPolicy.standard();
        private final List<Consumer<Outgoing>> before = new ArrayList<>();
        private final List<Session.Observer> after = new ArrayList<>();
        private final List<BiConsumer<String, List<String>>> problems = new ArrayList<>();
        private boolean strict;
        private String variable1 = "cn-north-4";

        private Builder() {
            Auth.fromEnvironment("MODELARTS_X_AUTH_TOKEN").ifPresent(this::xAuthToken);
        }

        /** The credential XAuthToken. */
        public Builder xAuthToken(String value) {
            auth.put("XAuthToken", Auth.apiKey("header", "X-Auth-Token", value));
            return this;
        }

        /** A part of the documented server's address. */
        public Builder region(String value) {
            variable1 = value;
            return this;
        }

        /** The address of the service, in place of the documented one. */
        public Builder baseUrl(String url) {
            baseUrl = url;
            return this;
        }

        /** A credential of your own, for operations whose own credentials are not given. */
        public Builder auth(Auth proof) {
            auth.put("", proof);
            return this;
        }

        /** Send a header with every call. */
        public Builder header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        /** Send with a client of the JDK, with its proxy and TLS settings. */
        public Builder http(HttpClient client) {
            return transport(Transport.of(client));
        }

        /** Send with a transport of your own. */
        public Builder transport(Transport own) {
            transport = own;
            return this;
        }

        /** Wait so long at most for an answer to each try; null waits without end. */
        public Builder timeout(Duration most) {
            timeout = most;
            return this;
        }

        /** Try again as this policy says. */
        public Builder retry(RetryPolicy policy) {
            retry = policy;
            return this;
        }

        /** Call a function that may change each request before it is signed. */
        public Builder before(Consumer<Outgoing> hook) {
            before.add(hook);
            return this;
        }

        /** Tell a function of each try. */
        public Builder after(Session.Observer hook) {
            after.add(hook);
            return this;
        }

        /** Tell a function the operation, and what of its answer is not as documented, by place; without values. */
        public Builder problems(BiConsumer<String, List<String>> hook) {
            problems.add(hook);
            return this;
        }

        /** Make an UnexpectedContentException of an answer that is not as documented. */
        public Builder strict(boolean on) {
            strict = on;
            return this;
        }

        /** The client. */
        public Client build() {
            String url = baseUrl == null ? "https://modelarts.{region}.myhuaweicloud.com" : baseUrl;
            url = url.replace("{region}", variable1);
            Transport chosen = transport == null ? Transport.standard() : transport;
            return new Client(new Session(
                    url, "modelarts/1.0.0", auth, headers, chosen, timeout, retry, Errors::of)
                    .documented(baseUrl == null).hooks(before, after).answers(strict, problems));
        }
    }
}
