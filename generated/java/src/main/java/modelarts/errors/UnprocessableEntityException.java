package modelarts.errors;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service answered with status 422: Unprocessable Entity. */
public final class UnprocessableEntityException extends ApiException {
    private static final long serialVersionUID = 1L;

    public UnprocessableEntityException(String operation, Reply reply, JsonNode json) {
        super(operation, reply, json);
    }
}
