package modelarts

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// lenient is JSON without the members that their types do not take, and what they are, without their values. It is for
// answers that could not be read as they are.
func lenient(raw json.RawMessage, target reflect.Type, place string) (json.RawMessage, []string) {
	if json.Unmarshal(raw, reflect.New(target).Interface()) == nil {
		return raw, nil
	}
	switch target.Kind() {
	case reflect.Pointer:
		return lenient(raw, target.Elem(), place)
	case reflect.Slice:
		var items []json.RawMessage
		if json.Unmarshal(raw, &items) == nil {
			return lenientItems(items, target.Elem(), place)
		}
	case reflect.Struct, reflect.Map:
		var members map[string]json.RawMessage
		if json.Unmarshal(raw, &members) == nil {
			return lenientMembers(members, target, place)
		}
	}
	return nil, []string{fmt.Sprintf("%s: no %s", strings.TrimPrefix(place, "."), target)}
}

func lenientItems(items []json.RawMessage, target reflect.Type, place string) (json.RawMessage, []string) {
	kept, problems := []json.RawMessage{}, []string{}
	for index, item := range items {
		made, found := lenient(item, target, fmt.Sprintf("%s[%d]", place, index))
		problems = append(problems, found...)
		if made != nil {
			kept = append(kept, made)
		}
	}
	data, err := encode(kept)
	if err != nil {
		return nil, append(problems, err.Error())
	}
	return data, problems
}

func lenientMembers(members map[string]json.RawMessage, target reflect.Type, place string) (json.RawMessage, []string) {
	problems := []string{}
	for name, type_ := range memberTypes(members, target) {
		made, found := lenient(members[name], type_, place+"."+name)
		problems = append(problems, found...)
		if made == nil {
			delete(members, name)
		} else {
			members[name] = made
		}
	}
	data, err := encode(members)
	if err != nil || json.Unmarshal(data, reflect.New(target).Interface()) != nil {
		return nil, append(problems, fmt.Sprintf("%s: no %s", strings.TrimPrefix(place, "."), target))
	}
	return data, problems
}

// memberTypes are the types of the members that are there.
func memberTypes(members map[string]json.RawMessage, target reflect.Type) map[string]reflect.Type {
	found := map[string]reflect.Type{}
	if target.Kind() == reflect.Map {
		for name := range members {
			found[name] = target.Elem()
		}
		return found
	}
	for index := range target.NumField() {
		name, _, _ := strings.Cut(target.Field(index).Tag.Get("json"), ",")
		if _, ok := members[name]; ok && name != "-" {
			found[name] = target.Field(index).Type
		}
	}
	return found
}

// read reads JSON as far as it fits, unless the client is strict; what does not is told to the logger.
func (s *session) read(call *Call, status int, raw []byte, target any) error {
	err := json.Unmarshal(raw, target)
	if err == nil {
		return nil
	}
	wrong := &ContentError{call.endpoint.id, status, raw, err}
	value := reflect.ValueOf(target).Elem()
	if s.strict || !json.Valid(raw) {
		return wrong
	}
	made, problems := lenient(raw, value.Type(), "")
	value.SetZero()
	if made == nil || json.Unmarshal(made, target) != nil {
		return wrong
	}
	for _, problem := range problems {
		s.log.Warn("the answer is not as documented", "operation", call.endpoint.id, "problem", problem)
	}
	return nil
}
