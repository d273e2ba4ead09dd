// The review in the browser: links both ways, filters, search, keys, review state. No library, nothing loaded from elsewhere.
"use strict";
(function () {
  const root = document.documentElement.dataset.root || "";
  const texts = window.SPECTABLE_TEXTS || {};
  const review = window.SPECTABLE_STATE || { serve: false, entries: {} };
  const $ = (id) => document.getElementById(id);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const main = document.querySelector("main");
  const operation = main ? main.dataset.operation || "" : "";
  let language = document.documentElement.lang;
  let selected = null;

  const kept = {
    get(name) { try { return localStorage.getItem("spectable-" + name); } catch { return null; } },
    set(name, value) { try { localStorage.setItem("spectable-" + name, value); } catch { /* private mode: not kept */ } },
  };
  const text = (key) => (texts[language] || {})[key] || key;
  function make(name, className, content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (content !== undefined) made.textContent = content;
    return made;
  }

  // --- language and theme
  function speak(wanted) {
    if (!texts[wanted]) return;
    language = wanted;
    document.documentElement.lang = wanted;
    for (const element of all("[data-i18n]")) {
      let said = text(element.dataset.i18n);
      for (const name of element.getAttributeNames()) {
        if (name.startsWith("data-v-")) said = said.replace("{" + name.slice(7) + "}", element.getAttribute(name));
      }
      element.textContent = said;
    }
    for (const element of all("[data-zh]")) element.textContent = wanted === "zh" ? element.dataset.zh : element.dataset.en;
    for (const element of all("[data-i18n-label]")) {
      const said = text(element.dataset.i18nLabel);
      element.setAttribute("aria-label", said);
      if (element.hasAttribute("placeholder")) element.placeholder = said;
      if (element.hasAttribute("title")) element.title = said;
    }
    showStates();
    showProgress();
    if (selected) describe(selected);
  }
  function paint(theme) { if (theme) document.documentElement.dataset.theme = theme; }
  function isDark() {
    const theme = document.documentElement.dataset.theme;
    return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  // --- links between facts and cells
  const cells = new Map(), facts = new Map(), byPointer = new Map();
  function put(map, key, element) { if (map.has(key)) map.get(key).push(element); else map.set(key, [element]); }
  for (const element of all("[data-k]")) put(cells, element.dataset.k, element);
  for (const element of all("[data-s]")) for (const key of element.dataset.s.split(" ")) put(facts, key, element);
  for (const element of all(".made [data-p]")) if (!byPointer.has(element.dataset.p)) byPointer.set(element.dataset.p, element);

  function cellsOf(fact) {
    const marks = [];
    const word = fact.dataset.w;
    for (const key of (fact.dataset.s || "").split(" ")) {
      for (const cell of cells.get(key) || []) {
        marks.push(cell);
        if (word) marks.push(...all(".w", cell).filter((found) => found.dataset.w === word));
      }
    }
    return marks;
  }
  function factsOf(target) {
    const found = target.closest(".w");
    const word = found ? found.dataset.w : "";
    const levels = [];
    for (let at = target.closest("[data-k]"); at; at = at.parentElement && at.parentElement.closest("[data-k]")) levels.push(at.dataset.k);
    const listed = levels.map((key) => facts.get(key) || []);
    if (word) {
      for (const level of listed) {
        const exact = level.filter((fact) => fact.dataset.w === word);
        if (exact.length) return exact;
      }
    }
    return listed.find((level) => level.length) || [];
  }
  function unmark(name) { for (const element of all("." + name)) element.classList.remove(name); }
  function mark(elements, name) { for (const element of elements) element.classList.add(name); }
  function partners(element) { return element.closest(".docs") ? factsOf(element) : cellsOf(element); }
  function linked(target) {
    return target instanceof Element ? target.closest(".made [data-p], .docs .w, .docs [data-k]") : null;
  }
  function scrollTo(element) {
    if (element) element.scrollIntoView({ block: "center", inline: "nearest" });
  }
  function select(element, focus, pointed) {
    clear();
    selected = element;
    element.classList.add("selected");
    const found = partners(element);
    mark(found, "hit");
    const inDocs = Boolean(element.closest(".docs"));
    // A row or cell is shown from its beginning; only in one that is taller than the pane, its word is looked for.
    const tall = found[0] && found[0].offsetHeight > 300;
    scrollTo(tall && found.find((other) => other.classList.contains("w")) || found[0]);
    if (!inDocs) {
      if (!pointed) scrollTo(element); // what was pointed at stays where it is, for a second click
      const name = element.closest(".fact") && element.closest(".fact").querySelector(".name");
      if (focus && name) name.focus({ preventScroll: true });
    }
    describe(element);
  }
  function clear() {
    unmark("hit"); unmark("selected"); unmark("hover");
    selected = null;
    const shown = $("selected");
    if (shown) { shown.replaceChildren(make("p", "", text("detail_none"))); $("marking").hidden = true; }
  }

  // --- what is selected, in words
  function factOf(element) { return element.closest(".docs") ? factsOf(element)[0] || null : element; }
  function describe(element) {
    const shown = $("selected"), fact = factOf(element);
    if (!shown) return;
    shown.replaceChildren();
    $("marking").hidden = !fact || !review.serve;
    $("told").textContent = "";
    if (!fact) { shown.append(make("p", "", text("detail_none"))); return; }
    const pointer = fact.dataset.p;
    const holder = fact.closest(".fact");
    shown.append(make("code", "pointer", "#" + pointer), " ", badge(pointer));
    const places = (holder && holder.dataset.o || "").split("\n").filter(Boolean);
    const cell = cellsOf(fact).find((other) => !other.classList.contains("w"));
    const column = cell && cell.matches("td") && cell.closest("table").querySelectorAll("thead th")[cell.cellIndex];
    const said = make("div", "places");
    said.append(make("b", "", text("read_from")), " ", places.length ? places.join(" · ") : text("read_nowhere"), column ? " · " + column.innerText : "");
    if (fact.dataset.i !== undefined) said.append(" ", make("i", "", text("read_above")));
    shown.append(said);
    if (cell) shown.append(make("blockquote", "", cell.innerText.trim().replace(/\s+/g, " ").slice(0, 300)));
    const entry = review.entries[pointer];
    if (entry && entry.note) shown.append(make("p", "note", entry.note));
    if (!review.serve) shown.append(make("small", "", text("read_only")));
    if ($("note")) { $("note").value = entry ? entry.note : ""; $("value").value = ""; }
  }

  // --- review state
  function entryOf(pointer) {
    const own = review.entries[pointer];
    if (own) return own;
    const whole = review.entries[operation];
    return whole && whole.state === "reviewed" && !whole.stale ? whole : null;
  }
  function stateOf(pointer) {
    const entry = entryOf(pointer);
    return entry ? (entry.stale ? "stale" : entry.state) : "none";
  }
  function badge(pointer) {
    const state = stateOf(pointer);
    return make("span", "badge " + state, text("state_" + state));
  }
  function showStates() {
    for (const fact of all(".made .fact")) {
      const head = fact.querySelector(":scope > .head");
      for (const old of all(":scope > .badge", head)) old.remove();
      const state = stateOf(fact.dataset.p);
      fact.dataset.state = state;
      if (state !== "none" && (review.entries[fact.dataset.p] || fact.dataset.p === operation)) head.append(badge(fact.dataset.p));
    }
    for (const line of all("tr[data-p]")) {
      const state = stateOf(line.dataset.p);
      line.dataset.state = state;
      line.querySelector(".state").replaceChildren(...(state === "none" ? [] : [badge(line.dataset.p)]));
    }
    const stale = $("stale");
    if (stale) {
      const gone = Object.entries(review.entries).filter(([, entry]) => entry.stale);
      stale.hidden = !gone.length;
      stale.querySelector("ul").replaceChildren(...gone.map(([pointer, entry]) => {
        const item = make("li", "", "");
        item.append(make("code", "", "#" + pointer), " ", entry.note || "");
        return item;
      }));
    }
  }
  async function send(path, body) {
    const answer = await fetch(root + path, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return said;
  }
  async function tell(entry) {
    const said = await send("api/review", entry);
    if (entry.state === "none") delete review.entries[entry.pointer];
    else review.entries[entry.pointer] = { state: entry.state, note: entry.note, stale: false };
    showStates();
    drawList();
    if (selected) describe(selected);
    $("told").textContent = said.overlay ? text("saved_overlay") + " " + said.overlay : text("saved");
    applyFilter();
  }
  const failed = (error) => text("failed") + " " + error.message;
  async function save(state) {
    const fact = selected && factOf(selected);
    if (!review.serve || !fact) return;
    const entry = { pointer: fact.dataset.p, state, note: $("note").value, value: state === "wrong" ? $("value").value : "" };
    try { await tell(entry); } catch (error) { $("told").textContent = failed(error); }
  }

  // --- a value corrected where it stands
  function valueOf(facet) {
    const label = facet.querySelector("i");
    const said = facet.textContent.slice(label ? label.textContent.length : 0);
    if (!facet.matches(".bound, .flag, .required, .rest")) return said;
    return said.includes(" ") ? said.slice(said.indexOf(" ") + 1) : "true";
  }
  function edit(facet) {
    if (!review.serve || !facet || facet.matches(".list, .ref, .security") || facet.nextElementSibling && facet.nextElementSibling.matches(".edit")) return;
    const before = valueOf(facet), long = facet.matches("p, pre");
    const box = make(long ? "textarea" : "input", "edit");
    box.value = before;
    box.setAttribute("aria-label", text("correct_to"));
    if (long) box.rows = Math.min(8, before.split("\n").length + 1); else box.size = Math.min(40, before.length + 4);
    let open = true;
    const close = () => { if (open) { open = false; facet.hidden = false; box.remove(); } };
    box.addEventListener("keydown", async (event) => {
      event.stopPropagation();
      if (event.key === "Escape") { close(); select(facet, false); return; }
      if (event.key !== "Enter" || (long && event.shiftKey)) return;
      event.preventDefault();
      if (box.value === before) { close(); return; }
      const value = box.value;
      try {
        await tell({ pointer: facet.dataset.p, state: "wrong", note: "", value, like: true });
        close();
        facet.append(" → ", make("ins", "", value));
      } catch (error) { $("told").textContent = failed(error); }
    });
    box.addEventListener("blur", close);
    facet.hidden = true;
    facet.after(box);
    box.focus();
  }

  // --- findings accepted cause by cause
  function showAccepted(cause) {
    cause.classList.add("accepted");
    cause.open = false;
    cause.querySelector("summary .badge").hidden = false;
    cause.querySelector(".accepting").hidden = true;
  }
  async function accept(cause) {
    try {
      const said = await send("api/accept", { code: cause.dataset.code, cause: cause.dataset.cause });
      showAccepted(cause);
      cause.querySelector("summary .badge").title = text("accepted_in") + " " + said.baseline;
    } catch (error) {
      cause.querySelector(".accepting [role=status]").textContent = failed(error);
    }
  }
  if (review.causes) {
    const states = new Map(review.causes.map((state) => [state.code + "\n" + state.message, state]));
    for (const cause of all("details.cause")) {
      const state = states.get(cause.dataset.code + "\n" + cause.dataset.cause);
      if (!state) continue;
      if (state.accepted) { showAccepted(cause); continue; }
      cause.querySelector(".accepting").hidden = false;
      cause.querySelector(".accept").addEventListener("click", () => accept(cause));
      const further = cause.querySelector(".further");
      further.hidden = !state.further;
      further.dataset.vCount = state.further;
      further.textContent = text("accept_further").replace("{count}", state.further);
    }
  }

  // --- the list of operations beside every page
  const operations = window.SPECTABLE_OPERATIONS || [];
  function drawList() {
    const wanted = $("list-filter").value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = operations.filter((o) => wanted.every((word) => (o[1] + " " + o[2] + " " + o[3]).toLowerCase().includes(word)));
    $("list-items").replaceChildren(...shown.map(([number, method, path, said, pointer, findings]) => {
      const item = make("li"), link = make("a");
      link.href = root + "op/" + number + ".html";
      link.append(make("span", "method " + method, method.toUpperCase()), " ", make("span", "path", path));
      if (said) link.append(make("small", "", said));
      const entry = review.entries[pointer];
      item.dataset.state = entry ? (entry.stale ? "stale" : entry.state) : "none";
      if (findings) item.className = "has-finding";
      if (pointer === operation) link.setAttribute("aria-current", "page");
      item.append(link);
      return item;
    }));
    showProgress();
  }
  function showProgress() {
    const done = operations.filter((o) => (review.entries[o[4]] || {}).state === "reviewed" && !review.entries[o[4]].stale).length;
    $("progress").textContent = text("progress").replace("{done}", done).replace("{all}", operations.length);
  }

  // --- filter
  const filter = $("filter");
  const matches = {
    all: () => true,
    findings: (element) => element.classList.contains("has-finding"),
    changed: (element) => element.classList.contains("changed"),
    unreviewed: (element) => element.dataset.state !== "reviewed",
  };
  function applyFilter() {
    const wanted = matches[filter.value] || matches.all;
    const items = all(operation ? ".made .fact" : "tr[data-p]");
    let some = false;
    for (const item of items) item.hidden = true;
    for (const item of items) {
      if (!wanted(item)) continue;
      some = true;
      for (let at = item; at && at.hidden; at = at.parentElement && at.parentElement.closest(".fact")) at.hidden = false;
    }
    for (const group of all("details.tag")) group.hidden = !group.querySelector("tr[data-p]:not([hidden])");
    if ($("nothing")) $("nothing").hidden = some;
  }
  function setFilter(value) {
    filter.value = value;
    if (filter.selectedIndex < 0) filter.value = "all";
    kept.set("filter", filter.value);
    applyFilter();
  }

  // --- search
  const box = $("search"), results = $("results");
  let loading = null;
  function index() {
    loading = loading || new Promise((done) => {
      if (window.SPECTABLE_SEARCH) { done(window.SPECTABLE_SEARCH); return; }
      const script = document.createElement("script");
      script.src = root + "search.js";
      script.addEventListener("load", () => done(window.SPECTABLE_SEARCH || []));
      document.head.append(script);
    });
    return loading;
  }
  async function search() {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) { results.hidden = true; return; }
    const entries = await index();
    const found = [];
    for (const entry of entries) {
      const said = entry.slice(1).join(" ").toLowerCase();
      if (!words.every((word) => said.includes(word))) continue;
      const head = entry.slice(1, 4).join(" ").toLowerCase();
      found.push([words.every((word) => head.includes(word)) ? 0 : 1, entry]);
    }
    found.sort((one, other) => one[0] - other[0] || one[1][0] - other[1][0]);
    results.replaceChildren(...found.slice(0, 30).map(([, entry]) => {
      const item = make("li"), link = make("a", "", entry[1]);
      link.href = root + "op/" + entry[0] + ".html";
      const name = entry[4].split(" ").find((said) => words.some((word) => said.toLowerCase().includes(word)));
      link.append(make("small", "", " " + entry[3] + (name ? " · " + name : "")));
      item.append(link);
      return item;
    }));
    if (!found.length) results.append(make("li", "empty", text("search_none")));
    results.hidden = false;
  }

  // --- keys
  function visibleFacts() { return all(".made .fact").filter((fact) => !fact.closest("[hidden]")); }
  function step(by) {
    const list = operation ? visibleFacts() : all("tr[data-p]:not([hidden]) a");
    if (!list.length) return;
    const current = operation ? selected && factOf(selected) && factOf(selected).closest(".fact") : document.activeElement;
    const at = list.indexOf(current);
    const to = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (operation) select(to, true); else to.focus();
  }
  function go(id) { const link = $(id); if (link) link.click(); }
  function nextFilter() {
    const at = (filter.selectedIndex + 1) % filter.options.length;
    setFilter(filter.options[at].value);
  }
  const keys = {
    j: () => step(1), k: () => step(-1), n: () => go("next"), p: () => go("previous"), "/": () => box.focus(),
    f: nextFilter, r: () => save("reviewed"), w: () => save("wrong"), e: () => edit(selected && selected.closest(".facet")), "?": () => $("keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { results.hidden = true; if (document.activeElement === box) box.blur(); else clear(); return; }
    const at = event.target;
    const typing = at instanceof Element && at.matches("input, textarea, select");
    if (at === box && event.key === "Enter") { const first = results.querySelector("a"); if (first && !results.hidden) first.click(); return; }
    if (at === box && event.key === "ArrowDown") { const first = results.querySelector("a"); if (first) first.focus(); event.preventDefault(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || $("keys").open || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  // --- narrow screens show one side at a time
  function show(side) {
    main.dataset.side = side;
    $("show-docs").setAttribute("aria-pressed", String(side === "docs"));
    $("show-facts").setAttribute("aria-pressed", String(side === "facts"));
    if (selected) scrollTo(side === "docs" ? document.querySelector(".docs .hit") : document.querySelector(".made .hit, .made .selected"));
  }

  if (operation) {
    main.addEventListener("mouseover", (event) => {
      unmark("hover");
      const element = linked(event.target);
      if (element) mark([element, ...partners(element)], "hover");
    });
    main.addEventListener("mouseleave", () => unmark("hover"));
    main.addEventListener("focusin", (event) => {
      const name = event.target.closest(".name");
      if (name && (!selected || !name.closest(".fact").contains(selected))) select(name.closest(".fact"), false);
    });
    main.addEventListener("click", (event) => {
      const jump = event.target.closest("[data-to]");
      if (jump) { event.preventDefault(); const to = byPointer.get(jump.dataset.to); if (to) select(to, true); return; }
      const element = linked(event.target);
      if (element && !String(getSelection())) select(element, false, true);
    });
    main.addEventListener("dblclick", (event) => edit(event.target.closest(".made .facet")));
    $("show-docs").addEventListener("click", () => show("docs"));
    $("show-facts").addEventListener("click", () => show("facts"));
    for (const button of all("[data-mark]")) button.addEventListener("click", () => save(button.dataset.mark));
    show("facts");
  }
  $("language").addEventListener("click", () => {
    const names = Object.keys(texts);
    const next = names[(names.indexOf(language) + 1) % names.length];
    kept.set("language", next);
    speak(next);
  });
  $("theme").addEventListener("click", () => { const next = isDark() ? "light" : "dark"; kept.set("theme", next); paint(next); });
  $("help").addEventListener("click", () => $("keys").showModal());
  $("keys-close").addEventListener("click", () => $("keys").close());
  box.addEventListener("input", search);
  $("list-filter").addEventListener("input", drawList);
  $("list").open = matchMedia("(min-width: 1100px)").matches;
  drawList();
  const here = document.querySelector("#list-items [aria-current]");
  if (here) $("list-items").parentElement.scrollTop = here.offsetTop - 200;
  filter.addEventListener("change", () => setFilter(filter.value));
  paint(kept.get("theme"));
  showStates();
  if (kept.get("language") && kept.get("language") !== language) speak(kept.get("language"));
  setFilter(kept.get("filter") || "all");
  function follow() {
    if (!location.hash.startsWith("#p=")) return;
    let at = decodeURIComponent(location.hash.slice(3));
    while (at && !byPointer.has(at)) at = at.slice(0, at.lastIndexOf("/"));
    if (at && operation) select(byPointer.get(at), false);
  }
  window.addEventListener("hashchange", follow);
  follow();
  document.documentElement.dataset.ready = "true";
})();
