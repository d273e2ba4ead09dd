package modelarts

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

var ok = reply{status: 200, mediaType: "application/json", body: []byte("{}")}

func quick() Option {
	policy := DefaultRetry()
	policy.Base = 0
	return WithRetry(policy)
}

func get(c *Client, made *Call, options ...RequestOption) error {
	var found json.RawMessage
	return c.send(ctx, made, &found, options)
}

func status(err error) int {
	var found *APIError
	if errors.As(err, &found) {
		return found.Status
	}
	return 0
}

func TestAReadIsTriedAgainAndAChangeIsNot(t *testing.T) {
	s := newService(t)
	c := clientWith(t, s, quick())
	s.reply(reply{status: 503, header: map[string]string{"Retry-After": "0"}}, reply{status: 429}, ok)
	if err := get(c, probe("GET", "json")); err != nil || len(s.asked) != 3 {
		t.Fatalf("%v after %d tries", err, len(s.asked))
	}
	s.reply(reply{status: 503}, ok)
	if err := get(c, probe("POST", "json")); status(err) != 503 || len(s.asked) != 1 {
		t.Fatalf("%v after %d tries", err, len(s.asked))
	}
	s.reply(reply{status: 500}, ok) // what has a key may be sent again
	if _, err := c.Raw(ctx, probe("POST", "json"), RequestHeader("Idempotency-Key", "1")); err != nil || len(s.asked) != 2 {
		t.Fatalf("%v after %d tries", err, len(s.asked))
	}
}

func TestRetryAfterIsObeyedAndTooLongAWaitIsNotWaitedFor(t *testing.T) {
	s := newService(t)
	c := clientWith(t, s, quick())
	past := time.Now().Add(-5 * time.Second).UTC().Format(http.TimeFormat)
	s.reply(reply{status: 429, header: map[string]string{"Retry-After": past}}, ok)
	if err := get(c, probe("GET", "json")); err != nil {
		t.Fatal(err)
	}
	s.reply(reply{status: 429, header: map[string]string{"Retry-After": "3600"}}, ok)
	if err := get(c, probe("GET", "json")); status(err) != 429 {
		t.Fatal(err)
	}
}

func TestNoAnswerIsToldApart(t *testing.T) {
	s := newService(t)
	late := ok
	late.late = 300 * time.Millisecond
	s.reply(late)
	var lost *ConnectionError
	err := get(clientWith(t, s, WithRetry(RetryPolicy{}), WithTimeout(20*time.Millisecond)), probe("GET", "json"))
	if !errors.As(err, &lost) || !lost.Timeout {
		t.Fatal(err)
	}
	err = get(clientWith(t, s, quick(), WithBaseURL("http://127.0.0.1:1")), probe("GET", "json"))
	if !errors.As(err, &lost) || lost.Timeout {
		t.Fatal(err)
	}
}

func TestTheContextEndsACall(t *testing.T) {
	s := newService(t)
	s.reply(reply{status: 503, header: map[string]string{"Retry-After": "20"}})
	short, cancel := context.WithTimeout(ctx, 50*time.Millisecond)
	defer cancel()
	_, err := clientWith(t, s).Raw(short, probe("GET", "json"))
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Fatal(err)
	}
}

func TestWhatCannotBeReadIsToldWithTheRawAnswer(t *testing.T) {
	s := newService(t)
	s.reply(reply{status: 200, mediaType: "application/json", body: []byte("<html>")})
	var found *ContentError
	if err := get(clientWith(t, s), probe("GET", "json")); !errors.As(err, &found) || string(found.Body) != "<html>" {
		t.Fatal(err)
	}
}

func TestErrorsCarryWhatTheServiceSays(t *testing.T) {
	s := newService(t)
	body := `{"error": {"code": "X.1", "message": "no such thing"}}`
	s.reply(reply{status: 404, mediaType: "application/json", body: []byte(body), header: map[string]string{"X-Request-Id": "r1"}})
	err := get(clientWith(t, s), probe("GET", "json"))
	var found *APIError
	if !errors.As(err, &found) || found.Code != "X.1" || found.Message != "no such thing" || found.RequestID != "r1" || string(found.Body) != body {
		t.Fatalf("%+v", found)
	}
	if !found.ClientError() || found.ServerError() || !strings.Contains(err.Error(), "no such thing") {
		t.Fatal(err)
	}
}

func TestTheMessageOfAnErrorIsFoundWhereverItStands(t *testing.T) {
	s := newService(t)
	for _, body := range []string{
		`{"error": {"message": "too long"}}`,
		`{"error": ["too long"]}`,
		`{"errors": [{"message": "too long"}]}`,
		`{"errors": ["too long", "too wide"]}`,
		`{"errors": "too long"}`,
		`{"detail": "too long"}`,
		`{"detail": [{"loc": ["body"], "msg": "too long"}]}`,
		`{"message": "too long", "errors": [{"field": "hull"}]}`,
		`{"title": "too long", "errors": {"hull": ["of 9 m"]}}`,
		`[{"message": "too long"}]`,
		`["too long"]`,
		`"too long"`,
	} {
		s.reply(reply{status: 422, mediaType: "application/json", body: []byte(body)})
		err := get(clientWith(t, s), probe("GET", "json"))
		var found *APIError
		if !errors.As(err, &found) || found.Message != "too long" {
			t.Error(body, err)
		}
	}
}

func TestTheRawAnswerIsNoErrorBeforeItIsAskedFor(t *testing.T) {
	s := newService(t)
	s.reply(reply{status: 404, mediaType: "text/plain", body: []byte("gone"), header: map[string]string{"X-Extra": "1"}})
	raw, err := clientWith(t, s).Raw(ctx, probe("GET", "json"))
	if err != nil || raw.Status != 404 || string(raw.Body) != "gone" || raw.Header.Get("X-Extra") != "1" || status(raw.Err()) != 404 {
		t.Fatal(raw, err)
	}
	if !strings.HasSuffix(raw.Err().Error(), ": gone") {
		t.Fatal(raw.Err())
	}
}

func TestTextIsReadInTheCharsetThatItNames(t *testing.T) {
	s := newService(t)
	for mediaType, content := range map[string]string{
		"text/plain; charset=ISO-8859-1":   "caf\xe9 \x80",
		"text/plain; charset=windows-1252": "caf\xe9 \x80",
		"text/plain":                       "café €",
		"text/plain; charset=none":         "café €",
	} {
		s.reply(reply{status: 200, mediaType: mediaType, body: []byte(content)})
		raw, err := clientWith(t, s).Raw(ctx, probe("GET", "text"))
		if err != nil || raw.Text() != "café €" {
			t.Fatal(mediaType, raw, err)
		}
	}
}

func TestContentComesPieceByPiece(t *testing.T) {
	s := newService(t)
	content := bytes.Repeat([]byte{7}, 100_000)
	s.reply(reply{status: 200, mediaType: "application/octet-stream", body: content})
	stream, err := clientWith(t, s).Stream(ctx, probe("GET", "binary"))
	if err != nil {
		t.Fatal(err)
	}
	found, err := io.ReadAll(stream)
	if err != nil || !bytes.Equal(found, content) || stream.Close() != nil {
		t.Fatal(err)
	}
	s.reply(reply{status: 404})
	if _, err := clientWith(t, s).Stream(ctx, probe("GET", "binary")); status(err) != 404 {
		t.Fatal(err)
	}
}

func TestAFileIsReadWhileItIsSent(t *testing.T) {
	s := newService(t)
	s.reply(reply{status: 503}, ok)
	type form struct {
		File File   `json:"file"`
		Note string `json:"note"`
	}
	large := strings.Repeat("0123456789", 20000)
	made := probe("GET", "json")
	made.endpoint.form, made.endpoint.mediaType, made.hasBody = "multipart", "multipart/form-data", true
	made.body = form{File{Name: "large.bin", Reader: strings.NewReader(large)}, "text"}
	if err := get(clientWith(t, s, quick()), made); status(err) != 503 || len(s.asked) != 1 { // what is read is gone
		t.Fatal(err)
	}
	if sent := string(s.asked[0].body); !strings.Contains(sent, `filename="large.bin"`) || !strings.Contains(sent, "\r\n\r\n"+large+"\r\n--") {
		t.Errorf("%d bytes arrived", len(sent))
	}
	made.endpoint.form, made.body = "binary", strings.NewReader(large)
	s.reply(reply{status: 503}, ok)
	if err := get(clientWith(t, s, quick()), made); err != nil || string(s.asked[1].body) != large {
		t.Fatal(err)
	}
}

func TestATokenThatIsAnAddressIsFollowed(t *testing.T) {
	s := newService(t)
	page := func(body string) reply { return reply{status: 200, mediaType: "application/json", body: []byte(body)} }
	s.reply(page(`{"items": [1], "next": "https://elsewhere.example.com/probe?cursor=a%2Fb"}`), page(`{"items": [2]}`))
	p := &paging{style: "token", parameter: "cursor", items: []string{"items"}, token: []string{"next"}}
	var found []int
	for item, err := range iterate[int](ctx, clientWith(t, s).session, probe("GET", "json"), p, nil) {
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, item)
	}
	if fmt.Sprint(found) != "[1 2]" || !strings.HasSuffix(s.asked[1].uri, "/probe?cursor=a%2Fb") {
		t.Error(found, s.asked[1].uri)
	}
}

func TestALinkIsFollowedAtTheServerOfTheCallOnly(t *testing.T) {
	s := newService(t)
	c := clientWith(t, s)
	for link, wanted := range map[string]string{
		"?page=2": "/base/probe?page=2", "/other?page=a%2Fb": "/other?page=a%2Fb", "https://elsewhere.example.com/other?page=2": "/base/probe?page=2",
	} {
		s.reply(ok)
		if err := get(c, c.follow(probe("GET", "json"), link)); err != nil || s.only(t).uri != wanted {
			t.Errorf("%v: %s leads to %s", err, link, s.only(t).uri)
		}
	}
}

// probedBoat is a structure as the models are.
type probedBoat struct {
	Name  string                     `json:"name"`
	Crew  []string                   `json:"crew"`
	Notes map[string]int             `json:"notes,omitzero"`
	Mates []*probedBoat              `json:"mates,omitzero"`
	Named map[string]probedBoat      `json:"named,omitzero"`
	Other Optional[*probedBoat]      `json:"other,omitzero"`
	Extra map[string]json.RawMessage `json:"-"`

	missing []string
}

func (b *probedBoat) UnmarshalJSON(data []byte) error {
	type bare probedBoat
	return decodeObject(data, (*bare)(b), &b.Extra, &b.missing)
}

func TestAnAnswerIsReadAsFarAsItFits(t *testing.T) {
	s := newService(t)
	fits := `{"name": "a", "crew": null}`
	s.reply(reply{status: 200, mediaType: "application/json", body: []byte(`[
		{"name": 7, "crew": ["a", {"secret": 1}], "notes": {"b": 2}}, "secret",
		{"name": "b", "crew": [], "mates": [` + fits + `, {"name": null}], "named": {"c": {"name": "d"}}, "other": {"crew": []}}]`)})
	var wrong *ContentError
	var found []probedBoat
	var told bytes.Buffer
	var hooked []string
	logger := WithLogger(slog.New(slog.NewTextHandler(&told, nil)))
	hook := func(_ string, problems []string) { hooked = append(hooked, problems...) }
	if err := clientWith(t, s, logger, WithProblems(hook)).send(ctx, probe("GET", "json"), &found, nil); err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 || found[0].Name != "" || fmt.Sprint(found[0].Crew, found[0].Notes) != "[a] map[b:2]" {
		t.Errorf("%+v", found)
	}
	wanted := []string{
		"[0].crew[1]: no string", "[0].name: no string", "[1].mates[1].crew: no value", "[1].mates[1].name: no value",
		"[1].named.c.crew: no value", "[1].other.name: no value", "[1]: no modelarts.probedBoat",
	}
	if slices.Sort(hooked); !slices.Equal(hooked, wanted) {
		t.Errorf("%q", hooked)
	}
	for _, place := range wanted {
		if !strings.Contains(told.String(), place) {
			t.Errorf("%s is not told of in %s", place, told.String())
		}
	}
	if strings.Contains(told.String(), "secret") {
		t.Error(told.String())
	}
	if err := clientWith(t, s, WithStrict()).send(ctx, probe("GET", "json"), &found, nil); !errors.As(err, &wrong) {
		t.Error(err)
	}
	s.reply(reply{status: 200, mediaType: "application/json", body: []byte("[" + fits + `, {"name": "secret"}]`)})
	found = nil
	err := clientWith(t, s).send(ctx, probe("GET", "json"), &found, []RequestOption{RequestStrict(true)})
	if !errors.As(err, &wrong) || !strings.HasSuffix(err.Error(), "read: [1].crew: no value") {
		t.Error(err)
	}
	if err := clientWith(t, s, logger, WithStrict()).send(ctx, probe("GET", "json"), &found, []RequestOption{RequestStrict(false)}); err != nil {
		t.Error(err)
	}
}

func TestFunctionsOfYourOwnSeeEachTry(t *testing.T) {
	s := newService(t)
	s.reply(reply{status: 503}, ok)
	seen, tokens := []int{}, []string{"second", "first"}
	before := func(r *Request) error { r.SetHeader("X-Trace", "7"); return nil }
	after := func(_ *Request, answer *http.Response, _ error) { seen = append(seen, answer.StatusCode) }
	source := func() (string, error) {
		last := tokens[len(tokens)-1]
		tokens = tokens[:len(tokens)-1]
		return last, nil
	}
	if err := get(clientWith(t, s, quick(), WithBefore(before), WithAfter(after), WithAuth(BearerSource(source))), probe("GET", "json")); err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(seen) != "[503 200]" {
		t.Error(seen)
	}
	for index, token := range []string{"Bearer first", "Bearer second"} {
		if header := s.asked[index].header; header.Get("Authorization") != token || header.Get("X-Trace") != "7" {
			t.Error(header)
		}
	}
}

func TestRequestsNameTheClientAndTheOptionsOfTheCall(t *testing.T) {
	s := newService(t)
	s.reply(ok)
	if err := get(clientWith(t, s, WithHeader("X-All", "1")), probe("GET", "json"), RequestHeader("X-One", "é")); err != nil {
		t.Fatal(err)
	}
	header := s.only(t).header
	for name, wanted := range map[string]string{"User-Agent": "modelarts/" + Version, "X-All": "1", "X-One": "é", "Accept": "application/json"} {
		if header.Get(name) != wanted {
			t.Errorf("%s: %q", name, header.Get(name))
		}
	}
}

func TestAGeneralCredentialServesEveryOperation(t *testing.T) {
	s := newService(t)
	for start, auth := range map[string]Auth{
		"Bearer secret-value": NewBearer("secret-value"),
		"Basic ":              NewBasic("name", "secret-value"),
		"SDK-HMAC-SHA256 Access=key, SignedHeaders=": NewAkSk("key", "secret-value"),
	} {
		s.reply(ok)
		if err := get(clientWith(t, s, WithAuth(auth)), probe("GET", "json")); err != nil {
			t.Fatal(err)
		}
		if shown := s.only(t).header.Get("Authorization"); !strings.HasPrefix(shown, start) {
			t.Errorf("%q", shown)
		}
		if shown := fmt.Sprintf("%v %+v %#v", auth, auth, auth); strings.Contains(shown, "secret-value") {
			t.Error(shown)
		}
	}
}

func TestSecretsShowNeitherInLogsNorInErrors(t *testing.T) {
	s := newService(t)
	s.reply(reply{status: 403, mediaType: "application/json", body: []byte("{}")})
	var told bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&told, &slog.HandlerOptions{Level: slog.LevelDebug}))
	err := get(clientWith(t, s, WithAuth(NewAPIKey("secret-value", "key", "query")), WithHeader("X-Key", "secret-value"), WithLogger(logger)), probe("GET", "json"))
	lost := get(clientWith(t, s, WithRetry(RetryPolicy{}), WithBaseURL("http://127.0.0.1:1"), WithAuth(NewAPIKey("secret-value", "key", "query"))), probe("GET", "json"))
	if shown := fmt.Sprintf("%s %v %+v %v %+v", told.String(), err, err, lost, lost); status(err) != 403 || !strings.Contains(shown, "GET") || strings.Contains(shown, "secret-value") {
		t.Fatal(shown)
	}
}

func TestLeftOutAndNullDiffer(t *testing.T) {
	type structure struct {
		One Optional[string] `json:"one,omitzero"`
		Two *string          `json:"two,omitzero"`
	}
	for text, made := range map[string]structure{
		`{}`:           {},
		`{"one":null}`: {One: Null[string]()},
		`{"one":"x"}`:  {One: Some("x")},
		`{"two":""}`:   {Two: Ptr("")},
	} {
		data, err := encode(made)
		if err != nil || string(data) != text {
			t.Errorf("%s is not %s: %v", data, text, err)
		}
		again := fromJSON[structure](text)
		if value, there := again.One.Get(); again.One.IsNull() != made.One.IsNull() || there != (value == "x") {
			t.Errorf("%s is read as %v", text, again)
		}
	}
}

func TestCredentialWithXAuthTokenIsSentWhereItIsAskedFor(t *testing.T) {
	s := newService(t)
	made := probe("GET", "json")
	made.endpoint.security = [][]string{{"XAuthToken"}}
	check := func(c *Client) {
		t.Helper()
		s.reply(reply{status: 204})
		if err := get(c, made); err != nil {
			t.Fatal(err)
		}
		asked := s.only(t)
		_, query, _ := strings.Cut(asked.uri, "?")
		values, _ := url.ParseQuery(query)
		places := map[string]string{"header": asked.header.Get("X-Auth-Token"), "query": values.Get("X-Auth-Token"), "cookie": cookiesOf(asked)["X-Auth-Token"]}
		if !strings.HasPrefix(places["header"], "secret-value") {
			t.Errorf("%v", places)
		}
	}
	check(clientWith(t, s, WithXAuthToken("secret-value")))
	t.Setenv("MODELARTS_X_AUTH_TOKEN", "secret-value")
	check(clientWith(t, s))
}
