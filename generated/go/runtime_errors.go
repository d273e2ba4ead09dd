package modelarts

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
)

// ConnectionError means that nothing answered. Timeout tells whether that was for want of time.
type ConnectionError struct {
	Operation string
	Timeout   bool
	cause     error
}

// Error never holds a credential.
func (e *ConnectionError) Error() string {
	if e.Timeout {
		return e.Operation + ": no answer in time"
	}
	return e.Operation + ": no connection"
}

// Unwrap returns the cause.
func (e *ConnectionError) Unwrap() error {
	return e.cause
}

// ContentError means that the answer is not what the documentation says; Body is the raw content.
type ContentError struct {
	Operation string
	Status    int
	Body      []byte
	cause     error
}

// Error tells what could not be read.
func (e *ContentError) Error() string {
	return fmt.Sprintf("%s: the answer (status %d) cannot be read: %v", e.Operation, e.Status, e.cause)
}

// Unwrap returns the cause.
func (e *ContentError) Unwrap() error {
	return e.cause
}

// APIError means that the service refused. Code and Message are its own; Body is the raw answer. Each documented
// status has a type of its own around it: find them with errors.As.
type APIError struct {
	Operation string
	Status    int
	Header    http.Header
	Body      []byte
	Code      string
	Message   string
	RequestID string
}

// Error tells what the service says.
func (e *APIError) Error() string {
	told := fmt.Sprintf("%s: status %d", e.Operation, e.Status)
	if e.Code != "" || e.Message != "" {
		told += ": " + e.Code
		if e.Code != "" && e.Message != "" {
			told += " "
		}
		told += e.Message
	}
	if e.RequestID != "" {
		told += " (request " + e.RequestID + ")"
	}
	return told
}

// ClientError tells whether the request is at fault (status 4xx).
func (e *APIError) ClientError() bool {
	return e.Status/100 == 4
}

// ServerError tells whether the service is at fault (status 5xx).
func (e *APIError) ServerError() bool {
	return e.Status >= 500
}

func newAPIError(operation string, status int, header http.Header, body []byte) *APIError {
	raw := said(body)
	found := &APIError{Operation: operation, Status: status, Header: header, Body: body}
	found.Code = first(raw, "error_code", "errorCode", "code", "error")
	found.Message = first(raw, "error_msg", "errorMsg", "error_message", "message", "error_description", "detail", "msg", "title", "errors")
	if kind := strings.ToLower(header.Get("Content-Type")); found.Message == "" && strings.HasPrefix(kind, "text/plain") {
		found.Message = line(body)
	}
	for _, name := range []string{"X-Request-Id", "X-Github-Request-Id", "Request-Id", "X-Correlation-Id"} {
		if found.RequestID == "" {
			found.RequestID = header.Get(name)
		}
	}
	if found.RequestID == "" {
		found.RequestID = first(raw, "request_id")
	}
	return found
}

// line is a text as the message of an error, as far as one line of a log goes.
func line(body []byte) string {
	signs := []rune(strings.Join(strings.Fields(string(body[:min(len(body), 1200)])), " "))
	return string(signs[:min(len(signs), 300)])
}

// said is what tells of an error, first what it wraps: {"error": {...}}, {"errors": ["...", ...]}, {"detail": [{"msg": "..."}]}.
func said(body []byte) []map[string]any {
	var raw any
	_ = json.Unmarshal(body, &raw) // what is no JSON tells nothing
	whole, ok := raw.(map[string]any)
	if !ok {
		whole = map[string]any{"errors": raw}
	}
	for _, key := range []string{"error", "errors", "detail"} {
		held := whole[key]
		items, listed := held.([]any)
		if listed && len(items) > 0 {
			held = items[0]
		}
		if text, ok := held.(string); ok && listed {
			held = map[string]any{"message": text}
		}
		if inner, ok := held.(map[string]any); ok {
			return []map[string]any{inner, whole}
		}
	}
	return []map[string]any{whole}
}

func first(said []map[string]any, names ...string) string {
	for _, raw := range said {
		for _, name := range names {
			switch value := raw[name].(type) {
			case string:
				return value
			case float64:
				return fmt.Sprint(value)
			}
		}
	}
	return ""
}
