package modelarts

import (
	"bytes"
	"context"
	"encoding/json"
	"iter"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// paging tells how a list pages; items, token and more are paths of members of the answer. Where done is set, more tells
// that a page is the last.
type paging struct {
	style     string
	parameter string
	limit     string
	items     []string
	token     []string
	more      []string
	done      bool
}

func at(value json.RawMessage, path []string) json.RawMessage {
	for _, step := range path {
		var held map[string]json.RawMessage
		if json.Unmarshal(value, &held) != nil {
			return nil
		}
		value = held[step]
	}
	return value
}

// asked is the value of a query parameter of a call, nil where it was left out.
func (c *Call) asked(name string) any {
	for index, p := range c.endpoint.parameters {
		if p.place == "query" && p.name == name && !unset(c.values[index]) {
			found, _ := shape(c.values[index])
			return found
		}
	}
	return nil
}

func number(value any) (int64, bool) {
	found, ok := value.(json.Number)
	if !ok {
		return 0, false
	}
	whole, err := found.Int64()
	return whole, err == nil
}

// following is what asks for the next page; nil behind the last one.
func (p *paging) following(call *Call, page json.RawMessage, items []json.RawMessage) any {
	if p.style == "token" {
		return plain(at(page, p.token))
	}
	most, ok := number(call.asked(p.limit))
	if len(items) == 0 || ok && int64(len(items)) < most && p.told(page) != true {
		return nil
	}
	current, given := number(call.asked(p.parameter))
	switch p.style {
	case "marker":
		return plain(at(items[len(items)-1], p.token))
	case "offset":
		return current + int64(len(items))
	default:
		if !given {
			current = 1
		}
		return current + 1
	}
}

func plain(raw json.RawMessage) any {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	found, err := read(decoder)
	if err != nil || isStructure(found) {
		return nil
	}
	return found
}

// told is what the answer says of a further page, nil where it says nothing.
func (p *paging) told(page json.RawMessage) any {
	if len(p.more) == 0 {
		return nil
	}
	if found, ok := plain(at(page, p.more)).(bool); ok {
		return found != p.done
	}
	return nil
}

// nextLink finds the next page in headers Link (RFC 8288): </boats?page=2>; rel="next", </boats>; rel=first
func nextLink(header http.Header) string {
	for _, text := range strings.Split(strings.Join(header.Values("Link"), ","), "<")[1:] {
		address, rest, _ := strings.Cut(text, ">")
		for _, parameter := range strings.Split(rest, ";") {
			name, value, _ := strings.Cut(parameter, "=")
			value = strings.ToLower(strings.Trim(value, "\" \t,"))
			if strings.EqualFold(strings.TrimSpace(name), "rel") && slices.Contains(strings.Fields(value), "next") {
				return address
			}
		}
	}
	return ""
}

// follow is the call of the address that a link names. It stays with the server of the call, as it carries credentials.
func (s *session) follow(call *Call, link string) *Call {
	made, err := s.outgoing(call, carried{}, "", request{})
	if err != nil {
		return nil
	}
	here, err := url.Parse(made.URL())
	if err != nil {
		return nil
	}
	there, err := here.Parse(link)
	if err != nil || there.String() == here.String() { // a service that gives the same address again would never end
		return nil
	}
	if there.Scheme != here.Scheme || there.Host != here.Host {
		there.Path, there.RawPath = here.Path, here.RawPath
	}
	next := *call
	next.address = there
	return &next
}

// after is the call of the next page, or nil.
func (p *paging) after(s *session, call *Call, header http.Header, page json.RawMessage, items []json.RawMessage) *Call {
	if p.told(page) == false {
		return nil
	}
	link := ""
	if len(p.token) > 0 {
		link, _ = plain(at(page, p.token)).(string)
	}
	// What some services call a token is an address: "https://api.example.com/boats?cursor=2".
	if p.style == "link" || p.style == "token" && (strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://")) {
		if len(p.token) == 0 {
			link = nextLink(header)
		}
		if link == "" {
			return nil
		}
		return s.follow(call, link)
	}
	value := p.following(call, page, items)
	// A service that gives the same token again would never end.
	if value == nil || word(value) == "" || word(value) == word(call.asked(p.parameter)) {
		return nil
	}
	next := *call
	next.values = slices.Clone(call.values)
	for index, q := range call.endpoint.parameters {
		if q.place == "query" && q.name == p.parameter {
			next.values[index] = value
		}
	}
	return &next
}

// iterate yields all items of all pages; a page is fetched when its first item is asked for.
func iterate[T any](ctx context.Context, s *session, call *Call, p *paging, options []RequestOption) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		var before []json.RawMessage
		for next := call; next != nil; {
			var page json.RawMessage
			answer, err := s.Raw(ctx, next, options...)
			if err == nil {
				err = answer.decode(&page)
			}
			if err != nil {
				yield(none, err)
				return
			}
			var items []json.RawMessage
			if err := json.Unmarshal(at(page, p.items), &items); err != nil {
				return
			}
			if len(items) > 0 && slices.EqualFunc(items, before, func(one, other json.RawMessage) bool { return bytes.Equal(one, other) }) {
				return // The service does not page: it gives the same items again.
			}
			for _, raw := range items {
				var item T
				err := s.read(next, answer.Status, raw, &item, answer.strict)
				if !yield(item, err) || err != nil {
					return
				}
			}
			before = items
			next = p.after(s, next, answer.Header, page, items)
		}
	}
}
