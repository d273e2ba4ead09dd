package modelarts

import (
	"maps"
	"testing"
	"time"
)

func TestSignaturesAreThoseOfTheVendorsSigner(t *testing.T) {
	var vectors []struct {
		Name    string            `json:"name"`
		Key     string            `json:"key"`
		Secret  string            `json:"secret"`
		Date    string            `json:"date"`
		Method  string            `json:"method"`
		Path    string            `json:"path"`
		Query   [][2]string       `json:"query"`
		Headers map[string]string `json:"headers"`
		Body    *string           `json:"body"`
		Added   map[string]string `json:"added"`
	}
	readJSON(t, "signing.json", &vectors)
	for _, v := range vectors {
		now, err := time.Parse("20060102T150405Z", v.Date)
		if err != nil {
			t.Fatal(err)
		}
		query, headers, body := []pair{}, []pair{}, []byte(nil)
		for _, q := range v.Query {
			query = append(query, pair{q[0], q[1]})
		}
		for name, value := range v.Headers {
			headers = append(headers, pair{name, value})
		}
		if v.Body != nil {
			body = []byte(*v.Body)
		}
		found := map[string]string{}
		for _, p := range signedHeaders(v.Key, v.Secret, v.Method, v.Path, query, headers, body, now) {
			found[p.name] = p.value
		}
		v.Added["X-Sdk-Date"] = v.Date
		if !maps.Equal(found, v.Added) {
			t.Errorf("%s: %v is not %v", v.Name, found, v.Added)
		}
	}
}
