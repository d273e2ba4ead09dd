/** Client of ModelArts (sample). */

export { Client } from "./client.js";
export * from "./errors.js";
export type * as models from "./models.js";
export { createSession } from "./options.js";
export type { ClientOptions } from "./options.js";
export { RawAnswer } from "./runtime/answer.js";
export { AkSk, ApiKey, Basic, Bearer } from "./runtime/auth.js";
export type { Auth, Secret } from "./runtime/auth.js";
export type { Call, Endpoint } from "./runtime/endpoint.js";
export type { RetryPolicy } from "./runtime/retry.js";
export { Session } from "./runtime/session.js";
export type { Hooks, LogEntry, RequestOptions } from "./runtime/session.js";
export type { Stream } from "./runtime/streams.js";
export type { Binary } from "./runtime/values.js";
export { VERSION } from "./options.js";
