package modelarts

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"
)

// Ptr returns a pointer to a value: members that may be left out are pointers.
func Ptr[T any](value T) *T {
	return &value
}

// Optional is a member that may be left out and may be null. Its zero value is left out.
type Optional[T any] struct {
	value   T
	present bool
	null    bool
}

// Some returns a member with a value.
func Some[T any](value T) Optional[T] {
	return Optional[T]{value: value, present: true}
}

// Null returns a member that is null.
func Null[T any]() Optional[T] {
	return Optional[T]{present: true, null: true}
}

// Get returns the value, and whether there is one.
func (o Optional[T]) Get() (T, bool) {
	return o.value, o.present && !o.null
}

// IsNull tells whether the member is null.
func (o Optional[T]) IsNull() bool {
	return o.null
}

// IsZero tells whether the member is left out.
func (o Optional[T]) IsZero() bool {
	return !o.present
}

func (o Optional[T]) inside() any {
	return o.value
}

// MarshalJSON writes the value or null.
func (o Optional[T]) MarshalJSON() ([]byte, error) {
	if !o.present || o.null {
		return []byte("null"), nil
	}
	return encode(o.value)
}

// UnmarshalJSON reads a value or null.
func (o *Optional[T]) UnmarshalJSON(data []byte) error {
	*o = Optional[T]{present: true, null: string(data) == "null"}
	if o.null {
		return nil
	}
	return json.Unmarshal(data, &o.value)
}

// DateTime is a moment as the service writes it, so that no zone and no digit is lost.
type DateTime string

// NewDateTime writes a moment by RFC 3339.
func NewDateTime(moment time.Time) DateTime {
	return DateTime(moment.Format(time.RFC3339Nano))
}

// Time reads the moment.
func (d DateTime) Time() (time.Time, error) {
	return time.Parse(time.RFC3339Nano, string(d))
}

// Date is a day as the service writes it.
type Date string

// NewDate writes the day of a moment.
func NewDate(moment time.Time) Date {
	return Date(moment.Format(time.DateOnly))
}

// Time reads the day.
func (d Date) Time() (time.Time, error) {
	return time.Parse(time.DateOnly, string(d))
}

// File is content to send, with its name and media type. Content of a Reader is read while it is sent.
type File struct {
	Name      string
	MediaType string
	Content   []byte
	Reader    io.Reader
}

// MarshalJSON writes the content as text, for the forms that hold no files.
func (f File) MarshalJSON() ([]byte, error) {
	return encode(string(f.Content))
}

// UnmarshalJSON reads text as content.
func (f *File) UnmarshalJSON(data []byte) error {
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return err
	}
	*f = File{Name: "file", Content: []byte(text)}
	return nil
}

// encode writes JSON with all characters as they are.
func encode(value any) ([]byte, error) {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), nil
}

// presence is whether an answer must have a member, and whether null will do.
type presence int

const (
	optional presence = iota
	nullable
	valued
)

var known sync.Map // reflect.Type to map[string]presence

// members returns a structure's members by their names on the wire.
func members(structure reflect.Type) map[string]presence {
	if found, ok := known.Load(structure); ok {
		return found.(map[string]presence)
	}
	found := map[string]presence{}
	for index := range structure.NumField() {
		if name, needed := wireOf(structure.Field(index)); name != "" {
			found[name] = needed
		}
	}
	known.Store(structure, found)
	return found
}

// wireOf is the name of a field on the wire, empty where it does not travel.
func wireOf(field reflect.StructField) (string, presence) {
	tag := field.Tag.Get("json")
	name, rest, _ := strings.Cut(tag, ",")
	if tag == "-" {
		name = ""
	}
	switch kind := field.Type.Kind(); {
	case rest == "omitzero":
		return name, optional
	case kind == reflect.Pointer || kind == reflect.Interface || kind == reflect.Slice || kind == reflect.Map:
		return name, nullable
	}
	return name, valued
}

// exactly leaves out members whose names differ from those of a structure in their letters' case alone: encoding/json takes
// them for these.
func exactly(data []byte, every map[string]json.RawMessage, all map[string]presence) []byte {
	alike := func(name string) bool {
		if _, ok := all[name]; ok {
			return false
		}
		for known := range all {
			if strings.EqualFold(name, known) {
				return true
			}
		}
		return false
	}
	kept, left := map[string]json.RawMessage{}, false
	for name, value := range every {
		if alike(name) {
			left = true
		} else {
			kept[name] = value
		}
	}
	if !left {
		return data
	}
	if made, err := encode(kept); err == nil {
		return made
	}
	return data
}

// decodeObject reads a structure, what it does not know into extra, and what it must have and has not into missing.
func decodeObject(data []byte, target any, extra *map[string]json.RawMessage, missing *[]string) error {
	all := members(reflect.TypeOf(target).Elem())
	var every map[string]json.RawMessage
	if json.Unmarshal(data, &every) == nil {
		data = exactly(data, every, all)
	}
	if err := json.Unmarshal(data, target); err != nil {
		return err
	}
	*extra, *missing = nil, nil
	for name, needed := range all {
		held, ok := every[name]
		if !ok && needed != optional || needed == valued && string(held) == "null" {
			*missing = append(*missing, name)
		}
		delete(every, name)
	}
	slices.Sort(*missing)
	if len(every) > 0 {
		*extra = every
	}
	return nil
}

// encodeObject writes a structure with what it does not know behind it.
func encodeObject(value any, extra map[string]json.RawMessage) ([]byte, error) {
	data, err := encode(value)
	if err != nil || len(extra) == 0 {
		return data, err
	}
	more, err := encode(extra)
	if err != nil {
		return nil, err
	}
	if string(data) == "{}" {
		return more, nil
	}
	return append(append(data[:len(data)-1:len(data)-1], ','), more[1:]...), nil
}
