/** One error for each documented status. `data` is the answer in its documented type. */

import type * as models from "./models.js";
import type { ErrorTypes } from "./runtime/errors.js";
import { ClientError, ServerError } from "./runtime/errors.js";

export {
  Aborted,
  ApiError,
  CallError,
  ClientError,
  ConnectionFailed,
  ServerError,
  TimedOut,
  UnexpectedContent,
} from "./runtime/errors.js";

/** Status 400: Faulty request */
export class BadRequestError extends ClientError<models.ErrorResponse | undefined> {}

/** Status 401: Caller is not authenticated */
export class UnauthorizedError extends ClientError<models.ErrorResponse | undefined> {}

/** Status 403: Caller lacks the permission */
export class ForbiddenError extends ClientError<models.ErrorResponse | undefined> {}

/** Status 404: Not Found */
export class NotFoundError extends ClientError<models.ErrorResponse | undefined> {}

/** Status 405: Method Not Allowed */
export class MethodNotAllowedError extends ClientError<undefined> {}

/** Status 409: Conflict */
export class ConflictError extends ClientError<undefined> {}

/** Status 422: Unprocessable Entity */
export class UnprocessableEntityError extends ClientError<undefined> {}

/** Status 429: Too Many Requests */
export class TooManyRequestsError extends ClientError<undefined> {}

/** Status 500: Internal Server Error */
export class InternalServerError extends ServerError<undefined> {}

/** Status 502: Bad Gateway */
export class BadGatewayError extends ServerError<undefined> {}

/** Status 503: Service Unavailable */
export class ServiceUnavailableError extends ServerError<undefined> {}

/** Status 504: Gateway Timeout */
export class GatewayTimeoutError extends ServerError<undefined> {}

/** The error of each documented status. */
export const ERRORS: ErrorTypes = {
  "400": BadRequestError,
  "401": UnauthorizedError,
  "403": ForbiddenError,
  "404": NotFoundError,
  "405": MethodNotAllowedError,
  "409": ConflictError,
  "422": UnprocessableEntityError,
  "429": TooManyRequestsError,
  "500": InternalServerError,
  "502": BadGatewayError,
  "503": ServiceUnavailableError,
  "504": GatewayTimeoutError,
};
