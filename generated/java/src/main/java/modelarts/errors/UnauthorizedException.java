package modelarts.errors;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service answered with status 401: Unauthorized. */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1L;

    public UnauthorizedException(String operation, Reply reply, JsonNode json) {
        super(operation, reply, json);
    }

    /** The body as the documentation describes it; nothing where it is of another kind. */
    public Optional<ErrorResponse> data() {
        return as(ErrorResponse.CODEC);
    }
}
