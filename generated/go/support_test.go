package modelarts

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"maps"
	"mime"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

const base = "/base"

var ctx = context.Background()

// nothing is what calls without content give.
var nothing any

var (
	_ = nothing
	_ = checkAnswer
	_ = checkError
)

// sentRequest is a request as it must arrive.
type sentRequest struct {
	Method    string            `json:"method"`
	Path      string            `json:"path"`
	Query     string            `json:"query"`
	Headers   map[string]string `json:"headers"`
	Cookies   map[string]string `json:"cookies"`
	Content   *sentContent      `json:"content"`
	Anonymous bool              `json:"anonymous"`
}

// sentContent is what a request carries.
type sentContent struct {
	MediaType string          `json:"media_type"`
	Kind      string          `json:"kind"`
	Value     json.RawMessage `json:"value"`
}

// dataOf are the data beside the tests of a service.
type dataOf struct {
	Sent    map[string]sentRequest     `json:"sent"`
	Answers map[string]json.RawMessage `json:"answers"`
}

// reply is what the service answers.
type reply struct {
	status    int
	mediaType string
	body      []byte
	header    map[string]string
	late      time.Duration
}

// askedRequest is a request as it arrived.
type askedRequest struct {
	method string
	uri    string
	header http.Header
	body   []byte
}

// service answers with the replies in their order, the last one for ever, and keeps what it was asked.
type service struct {
	lock    sync.Mutex
	asked   []askedRequest
	replies []reply
	url     string
}

func newService(t *testing.T) *service {
	s := &service{}
	listening := httptest.NewServer(http.HandlerFunc(s.answer))
	t.Cleanup(listening.Close)
	s.url = listening.URL + base
	return s
}

func (s *service) reply(replies ...reply) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.asked, s.replies = nil, replies
}

func (s *service) answer(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	s.lock.Lock()
	s.asked = append(s.asked, askedRequest{r.Method, r.RequestURI, r.Header, body})
	chosen := s.replies[min(len(s.asked), len(s.replies))-1]
	s.lock.Unlock()
	select {
	case <-time.After(chosen.late):
	case <-r.Context().Done():
		return
	}
	for name, value := range chosen.header {
		w.Header().Set(name, value)
	}
	if chosen.mediaType != "" {
		w.Header().Set("Content-Type", chosen.mediaType)
	}
	w.WriteHeader(chosen.status)
	_, _ = w.Write(chosen.body)
}

// only is the only request that arrived.
func (s *service) only(t *testing.T) askedRequest {
	t.Helper()
	s.lock.Lock()
	defer s.lock.Unlock()
	if len(s.asked) != 1 {
		t.Fatalf("%d requests arrived", len(s.asked))
	}
	return s.asked[0]
}

// newClient is a client of the service with the credentials of the tests; nothing is tried again.
func newClient(t *testing.T, s *service) *Client {
	t.Helper()
	return clientWith(t, s, WithRetry(RetryPolicy{}), WithXAuthToken("secret-value"))
}

func clientWith(t *testing.T, s *service, options ...Option) *Client {
	t.Helper()
	client, err := NewClient(append([]Option{WithBaseURL(s.url)}, options...)...)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

func readJSON(t *testing.T, name string, target any) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, target); err != nil {
		t.Fatal(err)
	}
}

// fromJSON is a value as a caller would make it.
func fromJSON[T any](text string) T {
	var value T
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		panic(text + ": " + err.Error())
	}
	return value
}

// equal compares JSON by value.
func equal(t *testing.T, found, wanted []byte) {
	t.Helper()
	var one, other any
	if err := json.Unmarshal(found, &one); err != nil {
		t.Fatalf("%s: %v", found, err)
	}
	if err := json.Unmarshal(wanted, &other); err != nil {
		t.Fatalf("%s: %v", wanted, err)
	}
	if !reflect.DeepEqual(one, other) {
		t.Errorf("%s is not %s", found, wanted)
	}
}

// payload is an answer as bytes: JSON as it is, text and bytes as text.
func payload(raw json.RawMessage, mediaType string) []byte {
	var text string
	if !isJSON(mediaType) && json.Unmarshal(raw, &text) == nil {
		return []byte(text)
	}
	return raw
}

type call func(c *Client) (any, error)

// answerTest is an answer of a service; wanted is a pointer to a pointer to the error that it makes.
type answerTest struct {
	key       string
	status    int
	mediaType string
	wanted    any
}

// checkSends sends a call, which must arrive exactly as expected.
func checkSends(t *testing.T, s *service, c *Client, made call, wanted sentRequest) {
	t.Helper()
	s.reply(reply{status: 418})
	_, _ = made(c)
	checkArrived(t, s, wanted)
}

func checkArrived(t *testing.T, s *service, wanted sentRequest) {
	t.Helper()
	asked := s.only(t)
	path, query, _ := strings.Cut(asked.uri, "?")
	if asked.method != wanted.Method || path != base+wanted.Path || !sameQuery(query, wanted.Query) {
		t.Errorf("%s %s?%s is not %s %s?%s", asked.method, path, query, wanted.Method, base+wanted.Path, wanted.Query)
	}
	for name, value := range wanted.Headers {
		told := asked.header.Get(name)
		if told != value && !(strings.HasPrefix(value, "SDK-HMAC-SHA256") && strings.HasPrefix(told, value)) {
			t.Errorf("%s: %q is not %q", name, told, value)
		}
	}
	if wanted.Anonymous && asked.header.Get("Authorization") != "" {
		t.Error("a credential is sent to an operation that asks for none")
	}
	if cookies := cookiesOf(asked); !maps.Equal(cookies, wanted.Cookies) {
		t.Errorf("%v is not %v", cookies, wanted.Cookies)
	}
	checkContent(t, asked, wanted.Content)
}

// sameQuery tells whether two queries differ in nothing but the order of names: maps have none.
func sameQuery(one, other string) bool {
	byName := func(a, b string) int { return strings.Compare(strings.Split(a, "=")[0], strings.Split(b, "=")[0]) }
	found, wanted := strings.Split(one, "&"), strings.Split(other, "&")
	slices.SortStableFunc(found, byName)
	slices.SortStableFunc(wanted, byName)
	return slices.Equal(found, wanted)
}

func cookiesOf(asked askedRequest) map[string]string {
	found := map[string]string{}
	for _, shown := range strings.Split(asked.header.Get("Cookie"), "; ") {
		if name, value, ok := strings.Cut(shown, "="); ok {
			found[unquoted(name)] = unquoted(value)
		}
	}
	return found
}

func checkContent(t *testing.T, asked askedRequest, wanted *sentContent) {
	t.Helper()
	if wanted == nil {
		if len(asked.body) > 0 {
			t.Errorf("%s was sent", asked.body)
		}
		return
	}
	shown := asked.header.Get("Content-Type")
	found, _, _ := strings.Cut(shown, ";")
	expected, _, _ := strings.Cut(wanted.MediaType, ";")
	if found != expected {
		t.Errorf("%s is not %s", found, expected)
	}
	switch wanted.Kind {
	case "json":
		equal(t, asked.body, wanted.Value)
	case "pairs":
		got, pairs := pairsOf(t, asked.body, shown), fromJSON[[][]string](string(wanted.Value))
		byName := func(a, b []string) int { return strings.Compare(a[0], b[0]) }
		slices.SortStableFunc(got, byName) // maps have no order
		slices.SortStableFunc(pairs, byName)
		alike := func(a, b []string) bool { return slices.Equal(a[:min(len(a), len(b))], b) }
		if !slices.EqualFunc(got, pairs, alike) {
			t.Errorf("%v is not %v", got, pairs)
		}
	default:
		if text := fromJSON[string](string(wanted.Value)); string(asked.body) != text {
			t.Errorf("%s is not %s", asked.body, text)
		}
	}
}

// nameOf is the name of a part, also of a body that is no form.
func nameOf(part *multipart.Part) string {
	_, parameters, _ := mime.ParseMediaType(part.Header.Get("Content-Disposition"))
	return parameters["name"]
}

// pairsOf are the names and texts of a form, of parts with their media types.
func pairsOf(t *testing.T, body []byte, contentType string) [][]string {
	t.Helper()
	found := [][]string{}
	kind, parameters, _ := mime.ParseMediaType(contentType)
	if !strings.HasPrefix(kind, "multipart/") {
		for _, shown := range strings.Split(string(body), "&") {
			if name, value, ok := strings.Cut(shown, "="); ok {
				name, _ = url.QueryUnescape(name)
				value, _ = url.QueryUnescape(value)
				found = append(found, []string{name, value})
			}
		}
		return found
	}
	reader := multipart.NewReader(bytes.NewReader(body), parameters["boundary"])
	for {
		part, err := reader.NextRawPart()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatal(err)
		}
		data, _ := io.ReadAll(part)
		found = append(found, []string{nameOf(part), string(data), part.Header.Get("Content-Type")})
	}
}

// checkAnswer reads an answer, and loses nothing of it.
func checkAnswer(t *testing.T, s *service, c *Client, made call, wanted answerTest, raw json.RawMessage) {
	t.Helper()
	body := []byte{}
	if wanted.mediaType != "" {
		body = payload(raw, wanted.mediaType)
	}
	s.reply(reply{status: wanted.status, mediaType: wanted.mediaType, body: body})
	found, err := made(c)
	if err != nil {
		t.Fatalf("%v of %s", err, body)
	}
	checkValue(t, found, body, wanted.mediaType)
}

func checkValue(t *testing.T, found any, body []byte, mediaType string) {
	t.Helper()
	switch value := found.(type) {
	case []byte:
		if !bytes.Equal(value, body) {
			t.Errorf("%s is not %s", value, body)
		}
	case string:
		if isJSON(mediaType) {
			equal(t, []byte(text(value)), body)
		} else if mediaType != "" && value != string(body) {
			t.Errorf("%s is not %s", value, body)
		}
	default:
		if mediaType == "" {
			return
		}
		data, err := encode(found)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, data, body)
	}
}

// checkError makes the documented error, with the answer in it.
func checkError(t *testing.T, s *service, c *Client, made call, wanted answerTest, raw json.RawMessage) {
	t.Helper()
	body := []byte{}
	if wanted.mediaType != "" {
		body = payload(raw, wanted.mediaType)
	}
	s.reply(reply{status: wanted.status, mediaType: wanted.mediaType, body: body, header: map[string]string{"X-Request-Id": "request-7"}})
	found, err := made(c)
	var general *APIError
	if !errors.As(err, &general) {
		t.Fatalf("status %d gave %v and %v", wanted.status, found, err)
	}
	if general.Status != wanted.status || general.RequestID != "request-7" || !bytes.Equal(general.Body, body) {
		t.Errorf("%+v of %s", general, body)
	}
	if wanted.wanted == nil {
		return
	}
	if !errors.As(err, wanted.wanted) {
		t.Fatalf("%T is not the error of status %d", err, wanted.status)
	}
	if isJSON(wanted.mediaType) {
		data, err := encode(reflect.ValueOf(wanted.wanted).Elem().Elem().FieldByName("Data").Interface())
		if err != nil {
			t.Fatal(err)
		}
		equal(t, data, body)
	}
}

// checkPages fetches the second page with what the first one tells, and then stops.
func checkPages[T any](t *testing.T, s *service, items iter.Seq2[T, error], contents []json.RawMessage, count int, queries []string, link string) {
	t.Helper()
	replies := []reply{}
	for _, content := range contents {
		replies = append(replies, reply{status: 200, mediaType: "application/json", body: content})
	}
	if link != "" {
		replies[0].header = map[string]string{"Link": link}
	}
	s.reply(replies...)
	found := 0
	for _, err := range items {
		if err != nil {
			t.Fatal(err)
		}
		found++
	}
	if found != count || len(s.asked) != len(queries) {
		t.Fatalf("%d items of %d requests", found, len(s.asked))
	}
	for index, asked := range s.asked {
		_, query, _ := strings.Cut(asked.uri, "?")
		got, _ := url.ParseQuery(query)
		wanted, _ := url.ParseQuery(queries[index])
		if !reflect.DeepEqual(got, wanted) {
			t.Errorf("%v is not %v", got, wanted)
		}
	}
}

// probe is a call of no operation.
func probe(method string, form string) *Call {
	return &Call{endpoint: &endpoint{id: "probe", method: method, path: "/probe", answers: map[string]string{"200": form}}}
}

// isJSON tells whether content of a media type is one JSON value.
func isJSON(mediaType string) bool {
	bare, _, _ := strings.Cut(strings.ToLower(mediaType), ";")
	bare = strings.TrimSpace(bare)
	return strings.HasSuffix(bare, "/json") || strings.HasSuffix(bare, "+json")
}
