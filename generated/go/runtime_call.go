package modelarts

import (
	"net/url"
	"strconv"
)

// parameter is a parameter on the wire; style, explode and reserved as in OpenAPI, json where its content is JSON.
type parameter struct {
	name     string
	place    string
	style    string
	explode  bool
	json     bool
	reserved bool
}

// endpoint is what is fixed about an operation. answers and errors tell, by status, how content is read; encoding are
// members of a form that have a style of their own, parts those of a form in parts that have a media type of their own.
type endpoint struct {
	id         string
	method     string
	path       string
	parameters []parameter
	mediaType  string
	form       string
	encoding   []parameter
	parts      map[string]string
	answers    map[string]string
	errors     map[string]string
	security   [][]string
	server     string
}

// Call is one call of an operation, made by a function such as NewListPetsCall. The address, path and query, stands in
// place of those that the values make.
type Call struct {
	endpoint *endpoint
	values   []any
	body     any
	hasBody  bool
	address  *url.URL
}

// byStatus finds the entry of a status: its own, that of its range, or default.
func byStatus(table map[string]string, status int) (string, bool) {
	group := strconv.Itoa(status / 100)
	for _, key := range []string{strconv.Itoa(status), group + "XX", group + "xx", "default"} {
		if form, ok := table[key]; ok {
			return form, true
		}
	}
	return "", false
}
