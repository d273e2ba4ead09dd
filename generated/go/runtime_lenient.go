package modelarts

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
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

// readable reads JSON as far as it fits, and tells what does not.
func readable(raw []byte, target any) ([]string, error) {
	wrong := json.Unmarshal(raw, target)
	if wrong == nil || !json.Valid(raw) {
		return nil, wrong
	}
	value := reflect.ValueOf(target).Elem()
	made, problems := lenient(raw, value.Type(), "")
	value.SetZero()
	if made == nil || json.Unmarshal(made, target) != nil {
		return nil, wrong
	}
	return problems, nil
}

// gaps tells the places of what the structures in a value must have and have not.
func gaps(value reflect.Value, place string, tell func(place string)) {
	switch value.Kind() {
	case reflect.Pointer:
		if !value.IsNil() {
			gaps(value.Elem(), place, tell)
		}
	case reflect.Slice:
		for index := 0; holds(value.Type().Elem()) && index < value.Len(); index++ {
			gaps(value.Index(index), fmt.Sprintf("%s[%d]", place, index), tell)
		}
	case reflect.Map:
		for each := value.MapRange(); holds(value.Type().Elem()) && each.Next(); {
			gaps(each.Value(), place+"."+each.Key().String(), tell)
		}
	case reflect.Struct:
		if missing := value.FieldByName("missing"); missing.IsValid() {
			structureGaps(value, missing, place, tell)
			return
		}
		switch held := value.Interface().(type) {
		case interface{ inside() any }:
			gaps(reflect.ValueOf(held.inside()), place, tell)
		case interface{ Value() (any, error) }:
			if chosen, err := held.Value(); err == nil {
				gaps(reflect.ValueOf(chosen), place, tell)
			}
		}
	}
}

func structureGaps(value, missing reflect.Value, place string, tell func(place string)) {
	for index := range missing.Len() {
		tell(place + "." + missing.Index(index).String())
	}
	for index := range value.NumField() {
		if field := value.Type().Field(index); holds(field.Type) {
			name, _ := wireOf(field)
			gaps(value.Field(index), place+"."+name, tell)
		}
	}
}

// holds tells whether values of a type may have structures in them.
func holds(target reflect.Type) bool {
	switch target.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return holds(target.Elem())
	}
	return target.Kind() == reflect.Struct
}

// read reads JSON as far as it fits; what does not, and what is missing, is told. Strictly, it is an error.
func (s *session) read(call *Call, status int, raw []byte, target any, strict bool) error {
	wrong := func(err error) error { return &ContentError{call.endpoint.id, status, raw, err} }
	if strict {
		if err := json.Unmarshal(raw, target); err != nil {
			return wrong(err)
		}
	}
	problems, err := readable(raw, target)
	if err != nil {
		return wrong(err)
	}
	if strict || len(s.problems) > 0 || s.log.Enabled(context.Background(), slog.LevelWarn) {
		problems = append(problems, gapsOf(target, problems)...)
	}
	if len(problems) == 0 {
		return nil
	}
	if strict {
		return wrong(errors.New(strings.Join(problems, "; ")))
	}
	for _, problem := range problems {
		s.log.Warn("the answer is not as documented", "operation", call.endpoint.id, "problem", problem)
	}
	for _, hook := range s.problems {
		hook(call.endpoint.id, problems)
	}
	return nil
}

// gapsOf are the members that must be there and are not, but for those that were left out as they are of another type.
func gapsOf(target any, told []string) []string {
	found := []string{}
	gaps(reflect.ValueOf(target), "", func(place string) {
		place = strings.TrimPrefix(place, ".") + ": no "
		if !slices.ContainsFunc(told, func(problem string) bool { return strings.HasPrefix(problem, place) }) {
			found = append(found, place+"value")
		}
	})
	slices.Sort(found)
	return found
}
