/** The client itself: credentials, retries, timeouts, signals, streams, secrets that stay secret. */

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import process from "node:process";
import { test } from "node:test";
import { inspect } from "node:util";

import {
  Aborted,
  AkSk,
  ApiError,
  Basic,
  Bearer,
  ClientError,
  ConnectionFailed,
  ServerError,
  TimedOut,
  UnexpectedContent,
  VERSION,
} from "../src/index.js";
import type { Call, Client, Endpoint, LogEntry, Stream } from "../src/index.js";
import { ERRORS } from "../src/errors.js";
import type { Shape } from "../src/runtime/shapes.js";
import { iterate } from "../src/runtime/paging.js";
import { items } from "../src/runtime/streams.js";
import { clientWith, only, service } from "./support.js";
import type { Asked, Reply } from "./support.js";

function endpoint<T>(id: string, method: string, answer: "json" | "binary" | "none"): Endpoint<T> {
  return { id, method, path: `/${id}`, parameters: [], answers: { "200": answer }, errors: {}, security: [] };
}

const PROBE: Call<unknown> = { endpoint: endpoint("probe", "GET", "json"), values: [] };
const CHANGE: Call<unknown> = { endpoint: endpoint("change", "POST", "none"), values: [] };
const FILE: Call<Uint8Array> = { endpoint: endpoint("file", "GET", "binary"), values: [] };
const QUICK = { most: 2, base: 0 };
const OK: Reply = { status: 200, mediaType: "application/json", body: "{}" };

await test("a read is tried again and a change is not", async () => {
  const client = clientWith({ retry: QUICK });
  service.reply({ status: 503, headers: { "Retry-After": "0" } }, { status: 429 }, OK);
  assert.deepEqual(await client.send(PROBE), {});
  assert.equal(service.asked.length, 3);
  service.reply({ status: 503 }, OK);
  await assert.rejects(client.send(CHANGE), (error) => error instanceof ServerError && error.status === 503);
  assert.equal(service.asked.length, 1);
  service.reply({ status: 500 }, OK); // what has a key may be sent again
  await client.send(CHANGE, { headers: { "Idempotency-Key": "1" } });
  assert.equal(service.asked.length, 2);
});

await test("a date of Retry-After is obeyed, and a wait that is too long is not waited for", async () => {
  const client = clientWith({ retry: QUICK });
  service.reply({ status: 429, headers: { "Retry-After": new Date(Date.now() - 5000).toUTCString() } }, OK);
  assert.deepEqual(await client.send(PROBE), {});
  service.reply({ status: 429, headers: { "Retry-After": "3600" } }, OK);
  await assert.rejects(client.send(PROBE), (error) => error instanceof ClientError && error.status === 429);
});

await test("no answer is told apart", async () => {
  service.reply({ ...OK, late: 400 });
  await assert.rejects(clientWith({ retry: { most: 0 }, timeout: 40 }).send(PROBE), TimedOut);
  const lost = clientWith({ baseUrl: "http://127.0.0.1:1", retry: QUICK });
  await assert.rejects(lost.send(PROBE), (error) => error instanceof ConnectionFailed && !(error instanceof TimedOut));
});

await test("the caller's signal ends a call", async () => {
  service.reply({ ...OK, late: 400 });
  await assert.rejects(clientWith({}).send(PROBE, { signal: AbortSignal.timeout(30) }), Aborted);
  service.reply({ status: 503, headers: { "Retry-After": "20" } });
  await assert.rejects(clientWith({}).send(PROBE, { signal: AbortSignal.timeout(60) }), Aborted);
});

await test("what cannot be read is told with the raw answer", async () => {
  service.reply({ status: 200, mediaType: "application/json", body: "<html>" });
  const failed = clientWith({}).send(PROBE);
  await assert.rejects(failed, (error) => error instanceof UnexpectedContent && Buffer.from(error.body).toString() === "<html>");
});

await test("errors carry what the service says", async () => {
  const body = '{"error": {"code": "X.1", "message": "no such thing"}}';
  service.reply({ status: 404, mediaType: "application/json", body, headers: { "X-Request-Id": "r1" } });
  await assert.rejects(clientWith({}).send(PROBE), (error) => {
    assert.ok(error instanceof ClientError);
    assert.deepEqual([error.status, error.code, error.detail, error.requestId], [404, "X.1", "no such thing", "r1"]);
    assert.equal(Buffer.from(error.body).toString(), body);
    return error.message.includes("no such thing");
  });
});

await test("the message of an error is found wherever it stands", async () => {
  const bodies = [
    '{"error": {"message": "too long"}}',
    '{"error": ["too long"]}',
    '{"errors": [{"message": "too long"}]}',
    '{"errors": ["too long", "too wide"]}',
    '{"errors": "too long"}',
    '{"detail": "too long"}',
    '{"detail": [{"loc": ["body"], "msg": "too long"}]}',
    '{"message": "too long", "errors": [{"field": "hull"}]}',
    '{"title": "too long", "errors": {"hull": ["of 9 m"]}}',
    '[{"message": "too long"}]',
    '["too long"]',
    '"too long"',
  ];
  for (const body of bodies) {
    service.reply({ status: 422, mediaType: "application/json", body });
    const failed = clientWith({}).send(PROBE);
    await assert.rejects(failed, (error) => error instanceof ClientError && error.detail === "too long", body);
  }
});

await test("an answer that is not as documented is given, and what is wrong with it told", async () => {
  const boat: Shape = () => ({
    members: { name: "string", crew: { list: "string" }, mate: { maybe: boat }, cargo },
    required: ["name"],
    rest: "number",
  });
  const cargo: Shape = {
    one: ["string", { list: "number" }, () => fish, { members: { kind: "string", bags: "number" }, required: ["bags"] }],
    tags: { 2: { kind: ["fish"] }, 3: { kind: ["tea"] } },
  };
  const fish: Shape = { members: { kind: "string", fresh: "boolean" }, required: ["kind"] };
  const call: Call<unknown> = {
    ...PROBE,
    endpoint: { ...PROBE.endpoint, shapes: { "2XX": { list: boat }, "200": { list: boat } } },
  };
  const value = [
    { name: "a", crew: [], mate: null, cargo: { kind: "fish" }, length: 7 },
    { name: 7, crew: ["b", { secret: 1 }], mate: { cargo: { kind: "tea" } }, width: "secret" },
    { name: "c", cargo: [1, "secret"] },
    { name: "d", cargo: { kind: "wine" } },
    { name: "e", cargo: 7, crew: null },
    "secret",
  ];
  const wanted = [
    "[1].name: not of the documented type",
    "[1].crew[1]: not of the documented type",
    "[1].mate.name: it is not there",
    "[1].mate.cargo.bags: it is not there",
    "[1].width: not of the documented type",
    "[2].cargo[1]: not of the documented type",
    "[4].cargo: not of the documented type",
    "[4].crew: not of the documented type",
    "[5]: not of the documented type",
  ];
  const told: string[] = [];
  const reply = { ...OK, body: JSON.stringify(value) };
  const hooks = { problems: (operation: string, problems: readonly string[]) => told.push(operation, ...problems) };
  const [client, strict] = [clientWith({ hooks }), clientWith({ strict: true })];
  service.reply(reply, reply, reply, reply, reply);
  assert.deepEqual(await client.send(call), value);
  assert.deepEqual(told, ["probe", ...wanted]);
  assert.deepEqual((await client.raw(call)).problems(), wanted);
  for (const failed of [strict.send(call), client.send(call, { strict: true })]) {
    await assert.rejects(failed, (error) => error instanceof UnexpectedContent && !error.message.includes("secret"));
  }
  assert.deepEqual(await strict.send(call, { strict: false }), value);
});

await test("documented statuses are what their range says", () => {
  for (const [status, kind] of Object.entries(ERRORS)) {
    const base = { "4": ClientError, "5": ServerError }[status.slice(0, 1)] ?? ApiError;
    assert.ok(kind.prototype instanceof base);
    assert.ok(base !== ClientError || !(kind.prototype instanceof ServerError));
  }
});

await test("the raw answer throws nothing before it is read", async () => {
  service.reply({ status: 404, mediaType: "text/plain", body: "gone", headers: { "X-Extra": "1" } });
  const raw = await clientWith({}).raw(PROBE);
  assert.deepEqual([raw.status, raw.text, raw.headers.get("x-extra")], [404, "gone", "1"]);
  assert.throws(() => raw.parse(), (error) => error instanceof ApiError && error.detail === "gone");
});

await test("text is read in the charset that it names", async () => {
  const known = { "text/plain; charset=iso-8859-1": "latin1", "text/plain": "utf8", "text/plain; charset=none": "utf8" } as const;
  for (const [mediaType, encoding] of Object.entries(known)) {
    service.reply({ status: 200, mediaType, body: Buffer.from("café", encoding) });
    assert.equal((await clientWith({}).raw(PROBE)).text, "café");
  }
});

await test("content comes piece by piece", async () => {
  const content = Buffer.alloc(100_000, 7);
  service.reply({ status: 200, mediaType: "application/octet-stream", body: content });
  const stream = await clientWith({}).stream(FILE);
  assert.ok(Buffer.from(await new Response(stream).arrayBuffer()).equals(content));
  service.reply({ status: 404 });
  await assert.rejects(clientWith({}).stream(FILE), ClientError);
});

const EVENTS: Stream<unknown> = { mediaType: "text/event-stream", framing: "events", piece: "data" };

await test("a stream ends where the service says so", async () => {
  const body = 'data: {"n": 1}\n\ndata: [DONE]\n\ndata: {"n": 2}\n\n';
  service.reply({ status: 200, mediaType: "text/event-stream; charset=utf-8", body });
  const found: unknown[] = [];
  for await (const item of clientWith({}).items(PROBE, EVENTS)) {
    found.push(item);
  }
  assert.deepEqual(found, [{ n: 1 }]);
  assert.equal(only().headers.get("accept"), "text/event-stream");
});

await test("a stream may arrive in any pieces", async () => {
  const text = '\ufeffdata: "é\\r"\r\rdata: 2\r\n\r\n: none\n\ndata: 3\n\ndata: cut';
  const raw = new TextEncoder().encode(text);
  for (const size of [1, 2, 3, 1000]) {
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < raw.length; at += size) {
          controller.enqueue(raw.slice(at, at + size));
        }
        controller.close();
      },
    });
    const found: unknown[] = [];
    for await (const item of items(pieces, EVENTS)) {
      found.push(item);
    }
    assert.deepEqual(found, ["é\r", 2, 3]);
  }
});

await test("what is no stream is told", async () => {
  const client = clientWith({ retry: QUICK });
  service.reply(OK);
  await assert.rejects(client.items(PROBE, EVENTS).next(), UnexpectedContent);
  service.reply({ status: 404, mediaType: "application/json", body: '{"message": "gone"}' });
  await assert.rejects(client.items(PROBE, EVENTS).next(), (error) => error instanceof ClientError && error.detail === "gone");
  service.reply({ status: 200, mediaType: "application/jsonl", body: "{\n" });
  const lines: Stream<unknown> = { mediaType: "application/jsonl", framing: "lines", piece: "data" };
  await assert.rejects(client.items(PROBE, lines).next(), UnexpectedContent);
});

await test("only the wait for the beginning of a stream is limited", async () => {
  service.reply({ ...OK, late: 400 });
  await assert.rejects(clientWith({ timeout: 40, retry: { most: 0 } }).items(PROBE, EVENTS).next(), TimedOut);
});

await test("a token that is an address is followed", async () => {
  const client = clientWith({});
  const page = (next: string): Reply => ({ ...OK, body: JSON.stringify({ items: [next], next }) });
  service.reply(page("https://elsewhere.example.com/probe?cursor=a%2Fb"), page(""));
  const found: unknown[] = [];
  for await (const item of iterate(client, PROBE, { style: "token", parameter: "cursor", items: ["items"], token: ["next"] })) {
    found.push(item);
  }
  assert.deepEqual(found, ["https://elsewhere.example.com/probe?cursor=a%2Fb", ""]);
  assert.equal(service.asked[1]?.query, "cursor=a%2Fb");
});

await test("a link is followed at the server of the call only", async () => {
  const client = clientWith({});
  const paths: string[] = [];
  for (const link of ["?page=2", "/other?page=2", "https://elsewhere.example.com/other?page=2"]) {
    service.reply(OK);
    await client.send(client.follow(PROBE, link));
    paths.push(`${only().path}?${only().query}`);
  }
  assert.deepEqual(paths, ["/base/probe?page=2", "/other?page=2", "/base/probe?page=2"]);
});

await test("functions of your own see each try, and give new tokens", async () => {
  const seen: unknown[] = [];
  const tokens = ["first", "second"];
  const client = clientWith({
    retry: QUICK,
    auth: new Bearer(() => Promise.resolve(tokens.shift() ?? "")),
    hooks: {
      before: (request) => request.withHeaders({ "X-Trace": "7" }),
      after: (request, answer) => seen.push([request.method, answer?.status]),
    },
  });
  service.reply({ status: 503 }, OK);
  await client.send(PROBE);
  assert.deepEqual(seen, [["GET", 503], ["GET", 200]]);
  const sent = service.asked.map((asked) => [asked.headers.get("x-trace"), asked.headers.get("authorization")]);
  assert.deepEqual(sent, [["7", "Bearer first"], ["7", "Bearer second"]]);
});

await test("a file is sent under its name, as it is", async () => {
  const body = { mediaType: "multipart/form-data", form: "multipart" } as const;
  const call: Call<unknown> = { endpoint: { ...endpoint("upload", "POST", "json"), body }, values: [] };
  const file = new File(["0123456789".repeat(20_000)], 'large".bin');
  service.reply(OK);
  await clientWith({}).send({ ...call, body: { file, note: "text" } });
  const sent = only();
  assert.ok(sent.body.includes('filename="large%22.bin"\r\nContent-Type: application/octet-stream\r\n\r\n0123456789'));
  assert.equal(sent.headers.get("content-length"), String(sent.body.length));
});

await test("requests name the client and the options of the call", async () => {
  service.reply(OK);
  await clientWith({ headers: { "X-All": "1" } }).send(PROBE, { headers: { "X-One": "é" } });
  const { headers } = only();
  assert.equal(headers.get("user-agent"), `modelarts/${VERSION}`);
  assert.deepEqual([headers.get("x-all"), headers.get("x-one"), headers.get("accept")], ["1", "é", "application/json"]);
});

await test("a general credential serves every operation", async () => {
  const proofs = [
    [new Bearer("secret-value"), "Bearer secret-value"],
    [new Basic("name", "secret-value"), "Basic "],
    [new AkSk("key", "secret-value"), "SDK-HMAC-SHA256 Access=key, SignedHeaders="],
  ] as const;
  for (const [auth, start] of proofs) {
    service.reply(OK);
    await clientWith({ auth }).send(PROBE);
    assert.ok(only().headers.get("authorization")?.startsWith(start));
    assert.ok(!inspect(auth, { depth: 9, showHidden: true }).includes("secret-value"));
  }
});

await test("secrets show neither in logs nor in errors", async () => {
  const told: LogEntry[] = [];
  const options = { auth: new Bearer("secret-value"), headers: { "X-Key": "secret-value" } };
  const client = clientWith({ ...options, log: (entry) => told.push(entry) });
  service.reply({ status: 403, mediaType: "application/json", body: "{}" });
  const error: unknown = await client.send(PROBE).catch((thrown: unknown) => thrown);
  assert.ok(error instanceof ClientError);
  assert.equal(told[0]?.result, 403);
  const shown = inspect([told, error, client], { depth: 9 });
  assert.ok(!shown.includes("secret-value"), shown);
});

await test("the credential xAuthToken is sent where it is asked for", async () => {
  const asked: Call<unknown> = { ...PROBE, endpoint: { ...PROBE.endpoint, security: [["XAuthToken"]] } };
  const check = async (client: Client): Promise<void> => {
    service.reply({ status: 204 });
    await client.send(asked);
    const sent: Asked = only();
    const place: string = "header";
    const header = sent.headers.get("X-Auth-Token".toLowerCase());
    const pair = place === "query" ? new URLSearchParams(sent.query).get("X-Auth-Token") : sent.cookies["X-Auth-Token"];
    assert.ok((place === "header" ? header : pair)?.includes("secret-value"));
  };
  await check(clientWith({ xAuthToken: "secret-value" }));
  Object.assign(process.env, { MODELARTS_X_AUTH_TOKEN: "secret-value" });
  await check(clientWith({}));
  for (const name of Object.keys({ MODELARTS_X_AUTH_TOKEN: "secret-value" })) {
    Reflect.deleteProperty(process.env, name);
  }
});
