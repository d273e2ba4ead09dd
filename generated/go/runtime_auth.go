package modelarts

import (
	"encoding/base64"
	"os"
	"time"
)

// Auth proves who calls: it gets the finished request and adds the proof.
type Auth interface {
	Apply(request *Request) error
}

// APIKey is a key in a header, the query or a cookie.
type APIKey struct {
	Name  string
	Place string
	value string
}

// NewAPIKey returns a key; place is header, query or cookie.
func NewAPIKey(value, name, place string) APIKey {
	return APIKey{Name: name, Place: place, value: value}
}

// Apply adds the key.
func (a APIKey) Apply(request *Request) error {
	switch a.Place {
	case "query":
		request.AddQuery(a.Name, a.value)
	case "cookie":
		request.AddCookie(a.Name, a.value)
	default:
		request.SetHeader(a.Name, a.value)
	}
	return nil
}

// String shows no secret.
func (a APIKey) String() string {
	return "APIKey(" + a.Name + ")"
}

// GoString shows no secret.
func (a APIKey) GoString() string {
	return a.String()
}

// SecretSource gives a new secret with each request.
type SecretSource func() (string, error)

// BearerSource is a token in the Authorization header that is made anew for each request.
func BearerSource(source SecretSource) Auth {
	return sourced{source, func(token string) Auth { return NewBearer(token) }}
}

// APIKeySource is a key in a header, the query or a cookie that is made anew for each request.
func APIKeySource(source SecretSource, name, place string) Auth {
	return sourced{source, func(value string) Auth { return NewAPIKey(value, name, place) }}
}

type sourced struct {
	source SecretSource
	auth   func(string) Auth
}

// Apply asks for the secret, and proves with it who calls.
func (a sourced) Apply(request *Request) error {
	secret, err := a.source()
	if err != nil {
		return err
	}
	return a.auth(secret).Apply(request)
}

// Bearer is a token in the Authorization header (RFC 6750).
type Bearer struct {
	token string
}

// NewBearer returns a token.
func NewBearer(token string) Bearer {
	return Bearer{token}
}

// Apply adds the token.
func (a Bearer) Apply(request *Request) error {
	request.SetHeader("Authorization", "Bearer "+a.token)
	return nil
}

// String shows no secret.
func (a Bearer) String() string {
	return "Bearer"
}

// GoString shows no secret.
func (a Bearer) GoString() string {
	return a.String()
}

// Basic is user and password (RFC 7617).
type Basic struct {
	User     string
	password string
}

// NewBasic returns user and password.
func NewBasic(user, password string) Basic {
	return Basic{user, password}
}

// Apply adds user and password.
func (a Basic) Apply(request *Request) error {
	request.SetHeader("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(a.User+":"+a.password)))
	return nil
}

// String shows no secret.
func (a Basic) String() string {
	return "Basic(" + a.User + ")"
}

// GoString shows no secret.
func (a Basic) GoString() string {
	return a.String()
}

// AkSk is access key and secret key: every request is signed.
type AkSk struct {
	Key    string
	secret string
}

// NewAkSk returns access key and secret key.
func NewAkSk(key, secret string) AkSk {
	return AkSk{key, secret}
}

// Apply signs the request.
func (a AkSk) Apply(request *Request) error {
	headers := append([]pair{pair{"Host", request.Host()}}, request.signable()...)
	for _, p := range signedHeaders(a.Key, a.secret, request.Method, request.Path(), request.plainQuery(), headers, request.content.signable(), time.Now()) {
		request.SetHeader(p.name, p.value)
	}
	return nil
}

// String shows no secret.
func (a AkSk) String() string {
	return "AkSk(" + a.Key + ")"
}

// GoString shows no secret.
func (a AkSk) GoString() string {
	return a.String()
}

// fromEnvironment reads variables of the environment, which only serve together.
func fromEnvironment(names ...string) ([]string, bool) {
	values := make([]string, len(names))
	for index, name := range names {
		values[index] = os.Getenv(name)
		if values[index] == "" {
			return nil, false
		}
	}
	return values, true
}
