package modelarts.errors;

import modelarts.runtime.ApiException;
import modelarts.runtime.Reply;
import com.fasterxml.jackson.databind.JsonNode;

/** Exceptions by status. */
public final class Errors {
    private Errors() {}

    /** The exception of the answer's status. */
    public static ApiException of(String operation, Reply reply, JsonNode json) {
        return switch (reply.status()) {
            case 400 -> new BadRequestException(operation, reply, json);
            case 401 -> new UnauthorizedException(operation, reply, json);
            case 403 -> new ForbiddenException(operation, reply, json);
            case 404 -> new NotFoundException(operation, reply, json);
            case 405 -> new MethodNotAllowedException(operation, reply, json);
            case 409 -> new ConflictException(operation, reply, json);
            case 422 -> new UnprocessableEntityException(operation, reply, json);
            case 429 -> new TooManyRequestsException(operation, reply, json);
            case 500 -> new InternalServerException(operation, reply, json);
            case 502 -> new BadGatewayException(operation, reply, json);
            case 503 -> new ServiceUnavailableException(operation, reply, json);
            case 504 -> new GatewayTimeoutException(operation, reply, json);
            default -> new ApiException(operation, reply, json);
        };
    }
}
