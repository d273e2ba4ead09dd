package modelarts

import (
	"math"
	"math/rand/v2"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// RetryPolicy tells when calls are tried again: Most further tries, waits that grow from Base to Cap, and only methods
// that may be repeated, and calls with a header of Keys, by which the service knows a repeated call.
type RetryPolicy struct {
	Most     int
	Base     time.Duration
	Cap      time.Duration
	Statuses []int
	Methods  []string
	Keys     []string
}

// DefaultRetry is the policy of clients that are given none.
func DefaultRetry() RetryPolicy {
	return RetryPolicy{
		Most: 2, Base: 500 * time.Millisecond, Cap: 30 * time.Second,
		Statuses: []int{408, 429, 500, 502, 503, 504},
		Methods:  []string{"GET", "HEAD", "OPTIONS", "QUERY", "PUT", "DELETE"},
		Keys:     []string{"Idempotency-Key", "X-Idempotency-Key"},
	}
}

// repeats tells whether a request may be sent again.
func (p RetryPolicy) repeats(made *Request) bool {
	key := func(sent pair) bool {
		return slices.ContainsFunc(p.Keys, func(name string) bool { return strings.EqualFold(name, sent.name) })
	}
	return slices.Contains(p.Methods, made.Method) || slices.ContainsFunc(made.headers, key)
}

// delay is the wait before try attempt+1; false: give up. Status 0 means that nothing answered. Retry-After (RFC 9110,
// section 10.2.3) is obeyed; one longer than Cap ends the tries.
func (p RetryPolicy) delay(attempt, status int, header http.Header) (time.Duration, bool) {
	refused := status != 0 && !slices.Contains(p.Statuses, status)
	if attempt > p.Most || refused {
		return 0, false
	}
	if asked, ok := retryAfter(header); ok {
		return asked, asked <= p.Cap
	}
	most := min(float64(p.Cap), float64(p.Base)*math.Pow(2, float64(attempt-1)))
	return time.Duration(rand.Float64() * most), true
}

func retryAfter(header http.Header) (time.Duration, bool) {
	raw := header.Get("Retry-After")
	if seconds, err := strconv.Atoi(raw); err == nil && seconds >= 0 {
		return time.Duration(seconds) * time.Second, true
	}
	moment, err := http.ParseTime(raw)
	if err != nil {
		return 0, false
	}
	return max(0, time.Until(moment)), true
}
