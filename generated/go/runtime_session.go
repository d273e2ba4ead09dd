package modelarts

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

// RequestOption is a setting of one call.
type RequestOption func(*request)

// request are the settings of one call.
type request struct {
	timeout time.Duration
	headers []pair
	retry   RetryPolicy
	strict  bool
}

// RequestTimeout ends each try of the call after a time; 0 waits as long as the context allows.
func RequestTimeout(timeout time.Duration) RequestOption {
	return func(r *request) { r.timeout = timeout }
}

// RequestHeader sends a further header.
func RequestHeader(name, value string) RequestOption {
	return func(r *request) { r.headers = append(r.headers, pair{name, value}) }
}

// RequestRetry tells when this call is tried again.
func RequestRetry(policy RetryPolicy) RequestOption {
	return func(r *request) { r.retry = policy }
}

// RequestStrict makes an error of an answer that is not as documented, or not, whatever the client does.
func RequestStrict(strict bool) RequestOption {
	return func(r *request) { r.strict = strict }
}

// session sends calls. auth is by the name of the scheme; the one named "" serves every operation.
// documented tells whether the address is the documented one, so that operations with one of their own are sent there.
type session struct {
	base       *url.URL
	documented bool
	userAgent  string
	auth       map[string]Auth
	headers    []pair
	timeout    time.Duration
	retry      RetryPolicy
	http       *http.Client
	log        *slog.Logger
	before     []func(*Request) error
	after      []func(*Request, *http.Response, error)
	problems   []func(operation string, problems []string)
	strict     bool
}

// RawResponse is an answer as it came, whatever its status.
type RawResponse struct {
	Status int
	Header http.Header
	Body   []byte

	call    *Call
	session *session
	strict  bool
}

// Err is nil for a success, else the error of the status.
func (r *RawResponse) Err() error {
	_, told := r.call.endpoint.errors[fmt.Sprint(r.Status)]
	_, known := byStatus(r.call.endpoint.answers, r.Status)
	if r.Status < 400 && !told && (known || r.Status < 300) {
		return nil
	}
	documented, _ := byStatus(r.call.endpoint.errors, r.Status)
	return statusError(newAPIError(r.call.endpoint.id, r.Status, r.Header, r.Body), documented == "json")
}

// western are the signs of windows-1252 that ISO-8859-1 has controls for; browsers read both as the former.
var western = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")

// Text is the content as text: of UTF-8, or of ISO-8859-1 and windows-1252 where its media type names them.
func (r *RawResponse) Text() string {
	_, parameters, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch strings.ToLower(parameters["charset"]) {
	case "iso-8859-1", "latin1", "windows-1252":
		var made strings.Builder
		for _, sign := range r.Body {
			if sign >= 0x80 && sign < 0xa0 {
				made.WriteRune(western[sign-0x80])
			} else {
				made.WriteRune(rune(sign))
			}
		}
		return made.String()
	default:
		return string(r.Body)
	}
}

// decode reads a success into target, which stays as it is where there is no content.
func (r *RawResponse) decode(target any) error {
	if err := r.Err(); err != nil {
		return err
	}
	form, _ := byStatus(r.call.endpoint.answers, r.Status)
	switch held := target.(type) {
	case nil:
		return nil
	case *[]byte:
		*held = r.Body
		return nil
	case *string:
		if form == "text" {
			*held = r.Text()
			return nil
		}
	}
	if form != "json" || len(r.Body) == 0 {
		return nil
	}
	return r.session.read(r.call, r.Status, r.Body, target, r.strict)
}

// Raw sends a call; the answer makes no error until its Err is asked for.
func (s *session) Raw(ctx context.Context, call *Call, options ...RequestOption) (*RawResponse, error) {
	response, end, err := s.answered(ctx, call, options, true)
	if err != nil {
		return nil, err
	}
	defer end()
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, failed(ctx, call, err)
	}
	return &RawResponse{response.StatusCode, response.Header, body, call, s, s.chosen(options).strict}, nil
}

// Stream sends a call and gives the content of a success piece by piece; close it.
func (s *session) Stream(ctx context.Context, call *Call, options ...RequestOption) (io.ReadCloser, error) {
	content, _, err := s.opened(ctx, call, options)
	return content, err
}

// opened gives the content of a success, which has not been read, and its answer.
func (s *session) opened(ctx context.Context, call *Call, options []RequestOption) (io.ReadCloser, *http.Response, error) {
	response, end, err := s.answered(ctx, call, options, false)
	if err != nil {
		return nil, nil, err
	}
	if response.StatusCode < 300 {
		return &stream{response.Body, end}, response, nil
	}
	defer end()
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, nil, failed(ctx, call, err)
	}
	return nil, nil, (&RawResponse{Status: response.StatusCode, Header: response.Header, Body: body, call: call}).Err()
}

// stream ends the call's context when it is closed.
type stream struct {
	io.ReadCloser
	end func()
}

// Close ends the call.
func (s *stream) Close() error {
	defer s.end()
	return s.ReadCloser.Close()
}

func (s *session) send(ctx context.Context, call *Call, target any, options []RequestOption) error {
	response, err := s.Raw(ctx, call, options...)
	if err != nil {
		return err
	}
	return response.decode(target)
}

func (s *session) answered(ctx context.Context, call *Call, options []RequestOption, whole bool) (*http.Response, func(), error) {
	chosen := s.chosen(options)
	data, mediaType, err := content(call)
	if err != nil {
		return nil, nil, err
	}
	start := data.position()
	for attempt := 1; ; attempt++ {
		made, err := s.outgoing(call, data, mediaType, chosen)
		if err != nil {
			return nil, nil, err
		}
		response, end, err := s.tried(ctx, made, chosen.timeout, whole)
		status, header := 0, http.Header{}
		if err == nil {
			status, header = response.StatusCode, response.Header
		}
		pause, again := chosen.retry.delay(attempt, status, header)
		if !again || !chosen.retry.repeats(made) || ctx.Err() != nil || !data.again(start) {
			if err != nil {
				return nil, nil, failed(ctx, call, err)
			}
			return response, end, nil
		}
		if err == nil {
			_, _ = io.Copy(io.Discard, response.Body) // the connection serves again
			_ = response.Body.Close()
			end()
		}
		if err := wait(ctx, pause); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", call.endpoint.id, err)
		}
	}
}

// chosen are the settings of a call.
func (s *session) chosen(options []RequestOption) request {
	made := request{timeout: s.timeout, retry: s.retry, strict: s.strict}
	for _, option := range options {
		option(&made)
	}
	return made
}

func wait(ctx context.Context, pause time.Duration) error {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-timer.C:
		return nil
	}
}

// tried makes one try. The time is that of all, or, where content comes piece by piece, that of its beginning.
func (s *session) tried(ctx context.Context, made *Request, timeout time.Duration, whole bool) (*http.Response, func(), error) {
	end, begun := func() {}, func() bool { return false }
	if timeout > 0 && whole {
		limited, cancel := context.WithTimeout(ctx, timeout)
		ctx, end = limited, cancel
	} else if timeout > 0 {
		limited, cancel := context.WithCancel(ctx)
		timer := time.AfterFunc(timeout, cancel)
		ctx, end, begun = limited, cancel, func() bool { return !timer.Stop() }
	}
	sent, err := http.NewRequestWithContext(ctx, made.Method, made.URL(), made.content.reader())
	if err != nil {
		end()
		return nil, nil, err
	}
	for _, p := range made.headers {
		if strings.EqualFold(p.name, "host") {
			sent.Host = p.value
		} else {
			sent.Header[http.CanonicalHeaderKey(p.name)] = []string{p.value}
		}
	}
	started := time.Now()
	response, err := s.http.Do(sent)
	late := begun()
	if late && err == nil {
		_ = response.Body.Close()
	}
	if late {
		err = context.DeadlineExceeded
	}
	// Without query, headers and bodies, where secrets travel.
	s.log.DebugContext(ctx, "call", "method", made.Method, "host", made.Host(), "path", made.Path(), "failed", err != nil, "seconds", time.Since(started).Seconds())
	for _, hook := range s.after {
		hook(made, response, err)
	}
	if err != nil {
		end()
		return nil, nil, err
	}
	return response, end, nil
}

// failed turns what the transport says into an error without address and query, where secrets may travel.
func failed(ctx context.Context, call *Call, err error) error {
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", call.endpoint.id, context.Cause(ctx))
	}
	var inside *url.Error
	if errors.As(err, &inside) {
		err = inside.Err
	}
	var slow net.Error
	late := errors.Is(err, context.DeadlineExceeded) || errors.As(err, &slow) && slow.Timeout()
	return &ConnectionError{call.endpoint.id, late, err}
}

func (s *session) outgoing(call *Call, data carried, mediaType string, chosen request) (*Request, error) {
	made, err := write(call)
	if err != nil {
		return nil, err
	}
	accepted := "*/*"
	for _, form := range call.endpoint.answers {
		if form == "json" {
			accepted = "application/json"
		}
	}
	base, err := s.place(call)
	if err != nil {
		return nil, err
	}
	out := &Request{Method: call.endpoint.method, base: base, route: made.path, query: made.query, content: data}
	if call.address != nil {
		out.base, out.route, out.query = &url.URL{Scheme: base.Scheme, Host: base.Host}, call.address.EscapedPath(), nil
		for _, text := range strings.FieldsFunc(call.address.RawQuery, func(sign rune) bool { return sign == '&' }) {
			name, value, _ := strings.Cut(text, "=")
			out.query = append(out.query, pair{name, value})
		}
	}
	out.headers = []pair{pair{"User-Agent", s.userAgent}, pair{"Accept", accepted}}
	if mediaType != "" {
		made.headers = append(made.headers, pair{"Content-Type", mediaType})
	}
	for _, p := range slices.Concat(s.headers, made.headers, chosen.headers) {
		out.SetHeader(p.name, p.value)
	}
	for _, hook := range s.before {
		if err := hook(out); err != nil {
			return nil, fmt.Errorf("%s: %w", call.endpoint.id, err)
		}
	}
	for _, auth := range s.proofs(call) {
		if err := auth.Apply(out); err != nil {
			return nil, fmt.Errorf("%s: %w", call.endpoint.id, err)
		}
	}
	return out, nil
}

// place is the base of a call's address.
func (s *session) place(call *Call) (*url.URL, error) {
	if s.documented && call.endpoint.server != "" {
		return url.Parse(call.endpoint.server)
	}
	return s.base, nil
}

// proofs are the credentials of the first alternative that the client has all of, else the general one.
func (s *session) proofs(call *Call) []Auth {
	for _, names := range call.endpoint.security {
		found := []Auth{}
		for _, name := range names {
			if auth, ok := s.auth[name]; ok {
				found = append(found, auth)
			}
		}
		if len(found) == len(names) {
			return found
		}
	}
	if auth, ok := s.auth[""]; ok {
		return []Auth{auth}
	}
	return nil
}
