package modelarts

import "encoding/json"

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

// statusError gives an error the type of its status.
func statusError(found *APIError, documented bool) error {
	read := func(target any) {
		if documented {
			_ = json.Unmarshal(found.Body, target) // what is of another type is in Body
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
	}
	return found
}
