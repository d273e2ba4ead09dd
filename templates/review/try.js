// A page that is dropped, chosen or pasted goes to the server of this site; what comes back is shown as text only.
"use strict";

const at = (id) => document.getElementById(id);

function element(name, text, className) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function row(cells, kind) {
  const line = element("tr");
  for (const cell of cells) line.append(element(kind, cell));
  return line;
}

function facts(operation) {
  const table = element("table", "", "facts-table");
  const head = element("thead");
  head.append(row(["Part", "Name", "Type", "Required", "Read from", "Words of the page"], "th"));
  const body = element("tbody");
  for (const fact of operation.facts) {
    body.append(row([fact.part, fact.name, fact.type, fact.required ? "yes" : "", fact.where, fact.quote], "td"));
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
    parts.push(title, operation.facts.length ? facts(operation) : element("p", "No parameters and no structures.", "empty"));
  }
  const list = element("ul", "", "findings");
  for (const finding of result.findings) {
    const line = element("li", "", `finding ${finding.severity}`);
    line.append(element("b", finding.severity), ` ${finding.message} `, element("div", finding.where, "place"));
    if (finding.remedy) line.append(element("div", finding.remedy, "remedy"));
    list.append(line);
  }
  if (result.findings.length) parts.push(element("h2", `Findings (${result.findings.length})`), list);
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
  at("said").textContent = "Reading …";
  at("found").replaceChildren();
  try {
    const response = await fetch("api/try", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name, data: base64(bytes) }),
    });
    const result = await response.json();
    at("said").textContent = response.ok ? result.lines.join(" ") : result.error;
    if (response.ok) at("found").replaceChildren(...shown(result));
  } catch (error) {
    at("said").textContent = `The server did not answer: ${error.message}`;
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
document.documentElement.dataset.ready = "";
