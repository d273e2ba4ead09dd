package modelarts.errors;

import modelarts.models.*;
import modelarts.runtime.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service answered with status 500: Internal Server Error. */
public final class InternalServerException extends ApiException {
    private static final long serialVersionUID = 1L;

    public InternalServerException(String operation, Reply reply, JsonNode json) {
        super(operation, reply, json);
    }
}
