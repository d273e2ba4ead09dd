package modelarts

import (
	"net/url"
	"strings"
)

// unsignable are headers that are set or changed on the way, so a signature must not cover them.
var unsignable = map[string]bool{"user-agent": true, "accept": true, "accept-encoding": true, "connection": true, "content-length": true, "authorization": true, "cookie": true}

// Request is a request that is ready to be sent, for an [Auth] to prove who calls.
type Request struct {
	Method  string
	base    *url.URL
	route   string
	query   []pair
	headers []pair
	content carried
}

// URL is the whole address.
func (r *Request) URL() string {
	address := strings.TrimRight(r.base.String(), "/") + r.route
	if len(r.query) == 0 {
		return address
	}
	shown := make([]string, len(r.query))
	for index, p := range r.query {
		shown[index] = p.name + "=" + p.value
	}
	return address + "?" + strings.Join(shown, "&")
}

// Path is the percent-encoded path, with that of the base.
func (r *Request) Path() string {
	return strings.TrimRight(r.base.EscapedPath(), "/") + r.route
}

// Host is host and port as the Host header names them.
func (r *Request) Host() string {
	return r.base.Host
}

// Body is the content, nil where it is read while it is sent.
func (r *Request) Body() []byte {
	return r.content.data
}

// SetHeader sets a header in place of those of the same name.
func (r *Request) SetHeader(name, value string) {
	kept := []pair{}
	for _, p := range r.headers {
		if !strings.EqualFold(p.name, name) {
			kept = append(kept, p)
		}
	}
	r.headers = append(kept, pair{name, value})
}

// AddQuery adds a query pair.
func (r *Request) AddQuery(name, value string) {
	r.query = append(r.query, pair{quoted(name), quoted(value)})
}

// AddCookie adds a cookie.
func (r *Request) AddCookie(name, value string) {
	cookie := quoted(name) + "=" + quoted(value)
	for _, p := range r.headers {
		if strings.EqualFold(p.name, "cookie") {
			cookie = p.value + "; " + cookie
		}
	}
	r.SetHeader("Cookie", cookie)
}

// plainQuery is the query decoded.
func (r *Request) plainQuery() []pair {
	found := make([]pair, len(r.query))
	for index, p := range r.query {
		found[index] = pair{unquoted(p.name), unquoted(p.value)}
	}
	return found
}

// signable are the headers that arrive as they were sent.
func (r *Request) signable() []pair {
	found := []pair{}
	for _, p := range r.headers {
		if !unsignable[strings.ToLower(p.name)] {
			found = append(found, p)
		}
	}
	return found
}

func unquoted(text string) string {
	if plain, err := url.PathUnescape(text); err == nil {
		return plain
	}
	return text
}
