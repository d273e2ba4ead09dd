/** When a call is tried again, and how long to wait before. */

/**
 * `most` further tries, milliseconds of waiting that grow from `base` to `cap`; only methods that may be repeated, and calls
 * with a header of `keys`, by which the service knows a repeated call.
 */
export interface RetryPolicy {
  readonly most: number;
  readonly base: number;
  readonly cap: number;
  readonly statuses: readonly number[];
  readonly methods: readonly string[];
  readonly keys: readonly string[];
}

export const DEFAULT_RETRY: RetryPolicy = {
  most: 2,
  base: 500,
  cap: 30_000,
  statuses: [408, 429, 500, 502, 503, 504],
  methods: ["GET", "HEAD", "OPTIONS", "QUERY", "PUT", "DELETE"],
  keys: ["idempotency-key", "x-idempotency-key"],
};

function retryAfter(headers: Headers | undefined): number | undefined {
  const raw = headers?.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(raw)) {
    return Number(raw) * 1000;
  }
  const moment = Date.parse(raw);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

/** Whether a call with these headers may be sent again. */
export function repeats(policy: RetryPolicy, method: string, headers: readonly string[]): boolean {
  return policy.methods.includes(method) || headers.some((name) => policy.keys.includes(name.toLowerCase()));
}

/**
 * Milliseconds to wait before try `attempt` + 1, or undefined to give up. No `status`: nothing answered.
 *
 * `Retry-After` (RFC 9110, section 10.2.3) is obeyed; one longer than `cap` ends the tries.
 */
export function delay(
  policy: RetryPolicy,
  attempt: number,
  answer?: { readonly status: number; readonly headers: Headers },
): number | undefined {
  const refused = answer !== undefined && !policy.statuses.includes(answer.status);
  if (attempt > policy.most || refused) {
    return undefined;
  }
  const asked = retryAfter(answer?.headers);
  if (asked !== undefined) {
    return asked <= policy.cap ? asked : undefined;
  }
  return Math.random() * Math.min(policy.cap, policy.base * 2 ** (attempt - 1));
}
