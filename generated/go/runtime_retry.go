package modelarts

import (
	"math"
	"math/rand/v2"
	"net/http"
	"slices"
	"strconv"
	"time"
)

// RetryPolicy tells when calls are tried again: Most further tries, waits that grow from Base to Cap, and only methods
// that change nothing.
type RetryPolicy struct {
	Most     int
	Base     time.Duration
	Cap      time.Duration
	Statuses []int
	Methods  []string
}

// DefaultRetry is the policy of clients that are given none.
func DefaultRetry() RetryPolicy {
	return RetryPolicy{
		Most: 2, Base: 500 * time.Millisecond, Cap: 30 * time.Second,
		Statuses: []int{429, 502, 503, 504}, Methods: []string{"GET", "HEAD", "OPTIONS", "QUERY"},
	}
}

// delay is the wait before try attempt+1; false: give up. Status 0 means that nothing answered. Retry-After (RFC 9110,
// section 10.2.3) is obeyed; one longer than Cap ends the tries.
func (p RetryPolicy) delay(method string, attempt, status int, header http.Header) (time.Duration, bool) {
	refused := status != 0 && !slices.Contains(p.Statuses, status)
	if attempt > p.Most || !slices.Contains(p.Methods, method) || refused {
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
