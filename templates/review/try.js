// A page that is dropped, chosen or pasted goes to the server of this site; what comes back is shown as text only.
"use strict";

const at = (id) => document.getElementById(id);
const texts = window.SPECTABLE_TEXTS || {};
let language = document.documentElement.lang;
let last = null; // what was read last, to be shown again in another language
const text = (key) => (texts[language] || {})[key] || key;
const kept = {
  get() { try { return localStorage.getItem("spectable-language"); } catch { return null; } },
  set(name) { try { localStorage.setItem("spectable-language", name); } catch { /* private mode: not kept */ } },
};

function speak(wanted) {
  if (!texts[wanted]) return;
  language = wanted;
  document.documentElement.lang = wanted;
  for (const said of document.querySelectorAll("[data-i18n]")) said.textContent = text(said.dataset.i18n);
  if (last) at("found").replaceChildren(...shown(last));
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

const COLUMNS = ["try_part", "try_name", "try_type", "try_required", "read_from", "try_words"];

function row(cells, kind) {
  const line = element("tr");
  cells.forEach((cell, index) => {
    const made = element(kind, cell);
    if (kind === "td") made.dataset.label = text(COLUMNS[index]);
    line.append(made);
  });
  return line;
}

function facts(operation) {
  const table = element("table", "", "facts-table");
  const head = element("thead");
  head.append(row(COLUMNS.map(text), "th"));
  const body = element("tbody");
  for (const fact of operation.facts) {
    body.append(row([fact.part, fact.name, fact.type, fact.required ? text("try_yes") : "", fact.where, fact.quote], "td"));
  }
  table.append(head, body);
  const around = element("div", "", "scroll");
  around.tabIndex = 0;
  around.append(table);
  return around;
}

function shown(result) {
  const parts = [];
  for (const operation of result.operations) {
    const title = element("h2");
    title.append(element("span", operation.method.toUpperCase(), `method ${operation.method}`), ` ${operation.path} `);
    title.append(element("small", operation.summary));
    parts.push(title, operation.facts.length ? facts(operation) : element("p", text("try_nothing"), "empty"));
  }
  const list = element("ul", "", "findings");
  for (const finding of result.findings) {
    const line = element("li", "", `finding ${finding.severity}`);
    const said = (what) => (language === "zh" && finding[`${what}_zh`]) || finding[what];
    line.append(element("b", text(finding.severity)), ` ${said("message")} `, element("div", finding.where, "place"));
    if (finding.remedy) line.append(element("div", `${text("remedy")} ${said("remedy")}`, "remedy"));
    list.append(line);
  }
  if (result.findings.length) parts.push(element("h2", `${text("findings")} (${result.findings.length})`), list);
  return parts;
}

function base64(bytes) {
  let text = "";
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(text);
}

async function send(name, bytes) {
  at("said").textContent = text("try_reading");
  at("found").replaceChildren();
  last = null;
  try {
    const response = await fetch("api/try", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name, data: base64(bytes) }),
    });
    const result = await response.json();
    at("said").textContent = response.ok ? result.lines.join(" ") : result.error;
    if (!response.ok) return;
    last = result;
    at("found").replaceChildren(...shown(result));
  } catch (error) {
    at("said").textContent = `${text("try_silent")} ${error.message}`;
  }
}

async function sendFile(file) {
  await send(file.name, new Uint8Array(await file.arrayBuffer()));
}

at("read").addEventListener("click", () => send("", new TextEncoder().encode(at("text").value)));
at("file").addEventListener("change", () => at("file").files.length && sendFile(at("file").files[0]));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) sendFile(event.dataTransfer.files[0]);
});
at("language").addEventListener("click", () => {
  const names = Object.keys(texts);
  const next = names[(names.indexOf(language) + 1) % names.length];
  kept.set(next);
  speak(next);
});
speak(kept.get() || language);
document.documentElement.dataset.ready = "";
