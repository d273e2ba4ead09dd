/** One error for each documented status. `data` is the answer in its documented type. */

import type * as models from "./models.js";
import type { ErrorTypes } from "./runtime/errors.js";
import { ClientError } from "./runtime/errors.js";

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

/** The error of each documented status. */
export const ERRORS: ErrorTypes = {
  "400": BadRequestError,
  "401": UnauthorizedError,
  "403": ForbiddenError,
  "404": NotFoundError,
};
