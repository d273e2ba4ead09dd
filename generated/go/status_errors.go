package modelarts

// BadRequestError is status 400: Faulty request.
type BadRequestError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data *ErrorResponse
}

// Unwrap returns what all errors of the service have.
func (e *BadRequestError) Unwrap() error {
	return e.APIError
}

// UnauthorizedError is status 401: Caller is not authenticated.
type UnauthorizedError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data *ErrorResponse
}

// Unwrap returns what all errors of the service have.
func (e *UnauthorizedError) Unwrap() error {
	return e.APIError
}

// ForbiddenError is status 403: Caller lacks the permission.
type ForbiddenError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data *ErrorResponse
}

// Unwrap returns what all errors of the service have.
func (e *ForbiddenError) Unwrap() error {
	return e.APIError
}

// NotFoundError is status 404: Not Found.
type NotFoundError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data *ErrorResponse
}

// Unwrap returns what all errors of the service have.
func (e *NotFoundError) Unwrap() error {
	return e.APIError
}

// MethodNotAllowedError is status 405: Method Not Allowed.
type MethodNotAllowedError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data any
}

// Unwrap returns what all errors of the service have.
func (e *MethodNotAllowedError) Unwrap() error {
	return e.APIError
}

// ConflictError is status 409: Conflict.
type ConflictError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data any
}

// Unwrap returns what all errors of the service have.
func (e *ConflictError) Unwrap() error {
	return e.APIError
}

// UnprocessableEntityError is status 422: Unprocessable Entity.
type UnprocessableEntityError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data any
}

// Unwrap returns what all errors of the service have.
func (e *UnprocessableEntityError) Unwrap() error {
	return e.APIError
}

// TooManyRequestsError is status 429: Too Many Requests.
type TooManyRequestsError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data any
}

// Unwrap returns what all errors of the service have.
func (e *TooManyRequestsError) Unwrap() error {
	return e.APIError
}

// InternalServerError is status 500: Internal Server Error.
type InternalServerError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data any
}

// Unwrap returns what all errors of the service have.
func (e *InternalServerError) Unwrap() error {
	return e.APIError
}

// BadGatewayError is status 502: Bad Gateway.
type BadGatewayError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data any
}

// Unwrap returns what all errors of the service have.
func (e *BadGatewayError) Unwrap() error {
	return e.APIError
}

// ServiceUnavailableError is status 503: Service Unavailable.
type ServiceUnavailableError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data any
}

// Unwrap returns what all errors of the service have.
func (e *ServiceUnavailableError) Unwrap() error {
	return e.APIError
}

// GatewayTimeoutError is status 504: Gateway Timeout.
type GatewayTimeoutError struct {
	*APIError

	// Data is the answer in its documented type, where the service gave it.
	Data any
}

// Unwrap returns what all errors of the service have.
func (e *GatewayTimeoutError) Unwrap() error {
	return e.APIError
}

// statusError gives an error the type of its status.
func statusError(found *APIError, documented bool) error {
	read := func(target any) {
		if documented {
			_, _ = readable(found.Body, target) // what is of another type is in Body
		}
	}
	switch found.Status {
	case 400:
		made := &BadRequestError{APIError: found}
		read(&made.Data)
		return made
	case 401:
		made := &UnauthorizedError{APIError: found}
		read(&made.Data)
		return made
	case 403:
		made := &ForbiddenError{APIError: found}
		read(&made.Data)
		return made
	case 404:
		made := &NotFoundError{APIError: found}
		read(&made.Data)
		return made
	case 405:
		made := &MethodNotAllowedError{APIError: found}
		read(&made.Data)
		return made
	case 409:
		made := &ConflictError{APIError: found}
		read(&made.Data)
		return made
	case 422:
		made := &UnprocessableEntityError{APIError: found}
		read(&made.Data)
		return made
	case 429:
		made := &TooManyRequestsError{APIError: found}
		read(&made.Data)
		return made
	case 500:
		made := &InternalServerError{APIError: found}
		read(&made.Data)
		return made
	case 502:
		made := &BadGatewayError{APIError: found}
		read(&made.Data)
		return made
	case 503:
		made := &ServiceUnavailableError{APIError: found}
		read(&made.Data)
		return made
	case 504:
		made := &GatewayTimeoutError{APIError: found}
		read(&made.Data)
		return made
	}
	return found
}
