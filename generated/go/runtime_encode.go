package modelarts

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// pair is a name and a value.
type pair struct {
	name  string
	value string
}

var separators = map[string]string{"spaceDelimited": "%20", "pipeDelimited": "%7C"}

const hexadecimal = "0123456789ABCDEF"

// quoted percent-encodes a text, so that no character means anything (RFC 3986, section 2.1).
func quoted(text string) string {
	var out strings.Builder
	for index := range len(text) {
		sign := text[index]
		if 'a' <= sign && sign <= 'z' || 'A' <= sign && sign <= 'Z' || '0' <= sign && sign <= '9' || strings.IndexByte("-._~", sign) >= 0 {
			out.WriteByte(sign)
		} else {
			out.WriteByte('%')
			out.WriteByte(hexadecimal[sign>>4])
			out.WriteByte(hexadecimal[sign&15])
		}
	}
	return out.String()
}

func same(text string) string {
	return text
}

// member is a member of an object, in the order of its text.
type member struct {
	name  string
	value any
}

// shape is a value as JSON knows it: nil, bool, json.Number, string, []any or []member.
func shape(value any) (any, error) {
	data, err := encode(value)
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	return read(decoder)
}

func read(decoder *json.Decoder) (any, error) {
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('['):
		items := []any{}
		for decoder.More() {
			item, err := read(decoder)
			if err != nil {
				return nil, err
			}
			items = append(items, item)
		}
		_, err = decoder.Token()
		return items, err
	case json.Delim('{'):
		found := []member{}
		for decoder.More() {
			name, err := decoder.Token()
			if err != nil {
				return nil, err
			}
			value, err := read(decoder)
			if err != nil {
				return nil, err
			}
			found = append(found, member{name.(string), value})
		}
		_, err = decoder.Token()
		return found, err
	default:
		return token, nil
	}
}

// text is the compact JSON of a shape.
func text(shape any) string {
	switch value := shape.(type) {
	case []any:
		parts := make([]string, len(value))
		for index, item := range value {
			parts[index] = text(item)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case []member:
		parts := make([]string, len(value))
		for index, m := range value {
			parts[index] = text(m.name) + ":" + text(m.value)
		}
		return "{" + strings.Join(parts, ",") + "}"
	default:
		data, _ := encode(value)
		return string(data)
	}
}

// word is a scalar as text: nothing for null; structures as JSON.
func word(shape any) string {
	switch value := shape.(type) {
	case nil:
		return ""
	case string:
		return value
	case json.Number:
		return value.String()
	case bool:
		return strconv.FormatBool(value)
	default:
		return text(value)
	}
}

// listed are the words of a value: items of a list, members of an object with the joint between name and value.
func listed(shape any, joint string, encode func(string) string) []string {
	words := []string{}
	switch value := shape.(type) {
	case []any:
		for _, item := range value {
			words = append(words, encode(word(item)))
		}
	case []member:
		for _, m := range value {
			words = append(words, encode(m.name)+joint+encode(word(m.value)))
		}
	default:
		words = append(words, encode(word(value)))
	}
	return words
}

// named are the pairs of a list under one name, or of an object under the names of its members.
func named(name string, shape any) []member {
	found := []member{}
	switch value := shape.(type) {
	case []any:
		for _, item := range value {
			found = append(found, member{name, item})
		}
	case []member:
		found = append(found, value...)
	}
	return found
}

func isStructure(shape any) bool {
	switch shape.(type) {
	case []any, []member:
		return true
	default:
		return false
	}
}

func joint(explode bool) string {
	if explode {
		return "="
	}
	return ","
}

// matrix is a name with its value; without one, the name alone (RFC 6570, section 3.2.7).
func matrix(name, text string) string {
	if text == "" {
		return ";" + name
	}
	return ";" + name + "=" + text
}

func pathValue(p parameter, value any) string {
	if p.json {
		return quoted(text(value))
	}
	if p.style == "matrix" && p.explode && isStructure(value) {
		made := ""
		for _, m := range named(p.name, value) {
			made += matrix(quoted(m.name), quoted(word(m.value)))
		}
		return made
	}
	separator := ","
	if p.style == "label" && p.explode {
		separator = "."
	}
	made := strings.Join(listed(value, joint(p.explode), quoted), separator)
	switch p.style {
	case "matrix":
		return matrix(quoted(p.name), made)
	case "label":
		return "." + made
	default:
		return made
	}
}

// deep writes a[b]=1; items of a list have no key (a[]=1), but for structures, whose members must stay together.
func deep(name string, shape any) []pair {
	found := []pair{}
	switch value := shape.(type) {
	case []member:
		for _, m := range value {
			found = append(found, deep(name+"["+m.name+"]", m.value)...)
		}
	case []any:
		keyed := false
		for _, item := range value {
			keyed = keyed || isStructure(item)
		}
		for index, item := range value {
			key := ""
			if keyed {
				key = strconv.Itoa(index)
			}
			found = append(found, deep(name+"["+key+"]", item)...)
		}
	default:
		found = append(found, pair{quoted(name), quoted(word(value))})
	}
	return found
}

// keptReserved are the characters that a query may hold and that mean nothing in a form.
var keptReserved = strings.NewReplacer("%3A", ":", "%2F", "/", "%3F", "?", "%40", "@", "%21", "!", "%24", "$", "%27", "'", "%28", "(", "%29", ")", "%2A", "*", "%2C", ",", "%3B", ";")

func queryPairs(p parameter, value any) []pair {
	found := plainPairs(p, value)
	for index := range found {
		if p.reserved {
			found[index].value = keptReserved.Replace(found[index].value)
		}
	}
	return found
}

func plainPairs(p parameter, value any) []pair {
	name := quoted(p.name)
	switch {
	case p.json:
		return []pair{pair{name, quoted(text(value))}}
	case !isStructure(value):
		return []pair{pair{name, quoted(word(value))}}
	case p.style == "deepObject":
		return deep(p.name, value)
	case p.explode:
		found := []pair{}
		for _, m := range named(p.name, value) {
			found = append(found, pair{quoted(m.name), quoted(word(m.value))})
		}
		return found
	}
	separator, ok := separators[p.style]
	if !ok {
		separator = ","
	}
	words := listed(value, separator, quoted)
	if len(words) == 0 {
		return nil
	}
	return []pair{pair{name, strings.Join(words, separator)}}
}

// written is what the parameters of a call are on the wire.
type written struct {
	path    string
	query   []pair
	headers []pair
}

// unset tells whether an argument was left out.
func unset(value any) bool {
	if value == nil {
		return true
	}
	if optional, ok := value.(interface{ IsZero() bool }); ok {
		return optional.IsZero()
	}
	found := reflect.ValueOf(value)
	switch found.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Interface:
		return found.IsNil()
	default:
		return false
	}
}

func write(call *Call) (written, error) {
	made := written{path: call.endpoint.path}
	cookies := []string{}
	for index, p := range call.endpoint.parameters {
		if p.place != "path" && unset(call.values[index]) {
			continue
		}
		value, err := shape(call.values[index])
		if err != nil {
			return made, fmt.Errorf("%s: the parameter %s cannot be written: %w", call.endpoint.id, p.name, err)
		}
		switch p.place {
		case "path":
			step := pathValue(p, value)
			if step == "" || step == "." || step == ".." {
				return made, fmt.Errorf("%s: the path parameter %s must not be %q", call.endpoint.id, p.name, step)
			}
			made.path = strings.ReplaceAll(made.path, "{"+p.name+"}", step)
		case "query":
			made.query = append(made.query, queryPairs(p, value)...)
		default:
			shown := strings.Join(listed(value, joint(p.explode), same), ",")
			if p.json {
				shown = text(value)
			}
			if strings.ContainsAny(shown, "\r\n\x00") {
				return made, fmt.Errorf("%s: the %s %s holds a line break", call.endpoint.id, p.place, p.name)
			}
			switch {
			case p.place == "cookie":
				cookies = append(cookies, quoted(p.name)+"="+quoted(shown))
			case strings.EqualFold(p.name, "cookie"):
				cookies = append(cookies, shown)
			default:
				made.headers = append(made.headers, pair{p.name, shown})
			}
		}
	}
	if len(cookies) > 0 {
		made.headers = append(made.headers, pair{"Cookie", strings.Join(cookies, "; ")})
	}
	return made, nil
}

// carried is the content of a request: bytes, or what is read while it is sent.
type carried struct {
	data   []byte
	source io.Reader
}

func (p carried) reader() io.Reader {
	if p.source != nil {
		return p.source
	}
	return bytes.NewReader(p.data)
}

// signable is what stands for the content in a signature: forms and files are not signed, but that there are any is.
func (p carried) signable() []byte {
	if p.source != nil {
		return []byte("read while it is sent")
	}
	return p.data
}

// position is where the source stands, negative where it cannot go back.
func (p carried) position() int64 {
	if seeker, ok := p.source.(io.Seeker); ok {
		if at, err := seeker.Seek(0, io.SeekCurrent); err == nil {
			return at
		}
	}
	return -1
}

// again makes the content ready for another try, and tells whether it could.
func (p carried) again(start int64) bool {
	if p.source == nil {
		return true
	}
	seeker, ok := p.source.(io.Seeker)
	if !ok || start < 0 {
		return false
	}
	_, err := seeker.Seek(start, io.SeekStart)
	return err == nil
}

// content is the content of a body and its media type; nothing for a body that is left out.
func content(call *Call) (carried, string, error) {
	if !call.hasBody || unset(call.body) {
		return carried{}, "", nil
	}
	mediaType := call.endpoint.mediaType
	switch call.endpoint.form {
	case "json":
		data, err := encode(call.body)
		return carried{data: data}, mediaType, err
	case "form":
		value, err := shape(call.body)
		return carried{data: []byte(form(value, call.endpoint.encoding))}, mediaType, err
	case "multipart":
		return parts(call.body, call.endpoint)
	case "text":
		value, err := shape(call.body)
		if !strings.Contains(mediaType, "charset") {
			mediaType += "; charset=utf-8"
		}
		return carried{data: []byte(word(value))}, mediaType, err
	default:
		reader, ok := call.body.(io.Reader)
		if !ok {
			return carried{}, "", fmt.Errorf("%s: the body is no io.Reader", call.endpoint.id)
		}
		return carried{source: reader}, mediaType, nil
	}
}

// flat are the members of an object, one for each item of those that are lists.
func flat(shape any) []member {
	found := []member{}
	for _, m := range named("", shape) {
		if items, ok := m.value.([]any); ok {
			found = append(found, named(m.name, items)...)
		} else {
			found = append(found, m)
		}
	}
	return found
}

func form(shape any, encoding []parameter) string {
	made := []string{}
	for _, m := range named("", shape) {
		pairs := []pair{}
		if index := slices.IndexFunc(encoding, func(p parameter) bool { return p.name == m.name }); index >= 0 {
			pairs = queryPairs(encoding[index], m.value)
		} else {
			for _, item := range flat([]member{m}) {
				pairs = append(pairs, pair{quoted(item.name), quoted(word(item.value))})
			}
		}
		for _, p := range pairs {
			made = append(made, strings.ReplaceAll(p.name+"="+p.value, "%20", "+"))
		}
	}
	return strings.Join(made, "&")
}

// files are the files of a structure, by the names of its members on the wire.
func files(body any) map[string][]File {
	found := map[string][]File{}
	value := reflect.Indirect(reflect.ValueOf(body))
	if value.Kind() != reflect.Struct {
		return found
	}
	for index := range value.NumField() {
		name, _ := wireOf(value.Type().Field(index))
		if name == "" {
			continue
		}
		switch held := value.Field(index).Interface().(type) {
		case File:
			found[name] = []File{held}
		case *File:
			if held != nil {
				found[name] = []File{*held}
			}
		case []File:
			found[name] = held
		}
	}
	return found
}

func parts(body any, e *endpoint) (carried, string, error) {
	value, err := shape(body)
	if err != nil {
		return carried{}, "", err
	}
	var out bytes.Buffer
	pieces := []io.Reader{}
	writer := multipart.NewWriter(&out)
	held := files(body)
	for _, m := range flat(value) {
		head := textproto.MIMEHeader{}
		name := escapeQuotes(m.name)
		content := []byte(word(m.value))
		head.Set("Content-Disposition", `form-data; name="`+name+`"`)
		known := e.parts[m.name]
		if _, ok := m.value.([]member); ok && known == "" {
			known = "application/json"
		}
		if known != "" {
			head.Set("Content-Type", known)
		}
		var source io.Reader
		if left := held[m.name]; len(left) > 0 {
			file := left[0]
			held[m.name] = left[1:]
			content, source = file.Content, file.Reader
			head.Set("Content-Disposition", `form-data; name="`+name+`"; filename="`+escapeQuotes(file.Name)+`"`)
			if known == "" || file.MediaType != "" {
				head.Set("Content-Type", mediaTypeOf(file))
			}
		}
		part, err := writer.CreatePart(head)
		if err != nil {
			return carried{}, "", err
		}
		if source != nil {
			pieces = append(pieces, bytes.NewReader(bytes.Clone(out.Bytes())), source)
			out.Reset()
		} else if _, err := part.Write(content); err != nil {
			return carried{}, "", err
		}
	}
	err = writer.Close()
	mediaType := e.mediaType + "; boundary=" + writer.Boundary()
	if len(pieces) > 0 {
		return carried{source: io.MultiReader(append(pieces, &out)...)}, mediaType, err
	}
	return carried{data: out.Bytes()}, mediaType, err
}

func mediaTypeOf(file File) string {
	if file.MediaType != "" {
		return file.MediaType
	}
	if file.Reader != nil {
		return "application/octet-stream"
	}
	return http.DetectContentType(file.Content)
}

func escapeQuotes(text string) string {
	return strings.NewReplacer("\\", "\\\\", `"`, "%22", "\r", "%0D", "\n", "%0A").Replace(text)
}
