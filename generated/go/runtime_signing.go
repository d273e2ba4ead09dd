package modelarts

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"
)

const algorithm = "SDK-HMAC-SHA256"

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// signedHeaders are the headers to add: date, authorization, and a mark where the body is not signed
// (SDK-HMAC-SHA256, as Huawei Cloud's API gateway checks it). headers must hold Host; names with a line _ are left
// unsigned, as gateways drop them.
func signedHeaders(key, secret, method, path string, query, headers []pair, body []byte, now time.Time) []pair {
	lower := map[string]string{}
	for _, p := range headers {
		lower[strings.ToLower(p.name)] = strings.TrimSpace(p.value)
	}
	added := []pair{}
	if kind := lower["content-type"]; kind != "" && !strings.HasPrefix(kind, "application/json") && !strings.HasPrefix(kind, "application/bson") {
		added = append(added, pair{"X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD"})
	}
	if _, ok := lower["x-sdk-date"]; !ok {
		added = append(added, pair{"X-Sdk-Date", now.UTC().Format("20060102T150405Z")})
	}
	for _, p := range added {
		lower[strings.ToLower(p.name)] = p.value
	}
	names := []string{}
	for name := range lower {
		if !strings.Contains(name, "_") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var shown strings.Builder
	for _, name := range names {
		shown.WriteString(name + ":" + lower[name] + "\n")
	}
	payload := digest(body)
	if told := lower["x-sdk-content-sha256"]; told != "" && len(body) > 0 {
		payload = told
	}
	signed := strings.Join(names, ";")
	canonical := strings.Join([]string{strings.ToUpper(method), canonicalPath(path), canonicalQuery(query), shown.String(), signed, payload}, "\n")
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(algorithm + "\n" + lower["x-sdk-date"] + "\n" + digest([]byte(canonical))))
	signature := hex.EncodeToString(mac.Sum(nil))
	return append(added, pair{"Authorization", algorithm + " Access=" + key + ", SignedHeaders=" + signed + ", Signature=" + signature})
}

func canonicalPath(path string) string {
	steps := strings.Split(unquoted(path), "/")
	for index, step := range steps {
		steps[index] = quoted(step)
	}
	encoded := strings.Join(steps, "/")
	if strings.HasSuffix(encoded, "/") {
		return encoded
	}
	return encoded + "/"
}

func canonicalQuery(query []pair) string {
	sorted := slices.Clone(query)
	slices.SortStableFunc(sorted, func(one, other pair) int {
		return cmp.Or(strings.Compare(one.name, other.name), strings.Compare(one.value, other.value))
	})
	shown := make([]string, len(sorted))
	for index, p := range sorted {
		shown[index] = quoted(p.name) + "=" + quoted(p.value)
	}
	return strings.Join(shown, "&")
}
