"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const PATH = 0, ID = 1, DAY = 2, TITLE = 3, KIND = 4, PLACE = 5, PEOPLE = 6, CHAIRS = 7, SPEAKERS = 8, BODIES = 9, PHRASES = 10;
const AT_ONCE = 200, MONTHS = 72;
const at = (id) => document.getElementById(id);
const FILTERS = ["words", "person", "body", "kind", "province", "since", "until"];
let view = "reports", shown = AT_ONCE;

function make(name, text, classes) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (classes) element.className = classes;
  return element;
}

function kindOf(kind) {
  return kind === null ? words.none : words.kinds[kind] || kind;
}

function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function fillSelect(id, pairs, name) {
  at(id).append(new Option(words.all, ""));
  for (const [value, count] of pairs) at(id).append(new Option(`${name(value)} (${count})`, value === null ? "-" : value));
}

function fillList(id, names) {
  for (const name of names) at(id).append(new Option(name));
}

const haystacks = data.reports.map((row) =>
  [row[TITLE], row[ID], ...row[PLACE], ...row[PEOPLE].map((n) => data.people[n]), ...row[BODIES].map((n) => data.bodies[n]),
    ...row[PHRASES].map((n) => data.phrases[n])].join("\n").toLowerCase());

function matching() {
  const want = Object.fromEntries(FILTERS.map((id) => [id, at(id).value.trim()]));
  const parts = want.words.toLowerCase().split(/\s+/).filter(Boolean);
  const person = data.people.indexOf(want.person);
  const bodies = new Set(want.body ? data.bodies.flatMap((name, n) => (name.includes(want.body) ? [n] : [])) : []);
  return data.reports.filter((row, n) =>
    parts.every((part) => haystacks[n].includes(part))
    && (!want.person || row[PEOPLE].includes(person))
    && (!want.body || row[BODIES].some((body) => bodies.has(body)))
    && (!want.kind || (row[KIND] === null ? "-" : row[KIND]) === want.kind)
    && (!want.province || row[PLACE][0] === want.province)
    && (!want.since || (row[DAY] !== null && row[DAY] >= want.since))
    && (!want.until || (row[DAY] !== null && row[DAY] <= want.until)));
}

function link(name, filter) {
  const button = make("button", name);
  button.type = "button";
  button.addEventListener("click", () => { at(filter).value = name; view = "reports"; show(); });
  return button;
}

function table(names, numbers) {
  const found = make("table"), head = make("thead"), row = make("tr");
  names.forEach((name, n) => row.append(make("th", name, numbers.includes(n) ? "number" : "")));
  head.append(row);
  found.append(head);
  return found;
}

function reportRow(row) {
  const line = make("tr"), title = make("td", undefined, "title"), to = make("a", row[TITLE] || row[ID]), people = make("td");
  to.href = row[PATH];
  title.append(to);
  for (const n of row[PEOPLE].slice(0, 6)) people.append(link(data.people[n], "person"));
  if (row[PEOPLE].length > 6) people.append(`+${row[PEOPLE].length - 6}`);
  line.append(make("td", row[DAY] || "", "date"), title, make("td", kindOf(row[KIND])), make("td", row[PLACE].join(" ")), people);
  return line;
}

function drawReports(rows) {
  const found = table(words.columns, []);
  for (const row of rows.slice(0, shown)) found.append(reportRow(row));
  at("list").replaceChildren(found);
  more(rows.length);
}

function drawPeople(rows) {
  const people = new Map();
  for (const row of rows) for (const n of row[PEOPLE]) {
    const one = people.get(n) || { n, reports: 0, chaired: 0, spoke: 0, first: null, last: null };
    one.reports += 1;
    if (row[CHAIRS].includes(n)) one.chaired += 1;
    if (row[SPEAKERS].includes(n)) one.spoke += 1;
    if (row[DAY] !== null && (one.first === null || row[DAY] < one.first)) one.first = row[DAY];
    if (row[DAY] !== null && (one.last === null || row[DAY] > one.last)) one.last = row[DAY];
    people.set(n, one);
  }
  const ranked = [...people.values()].sort((a, b) => b.reports - a.reports || a.n - b.n);
  const found = table(words.people, [1, 2, 3]);
  for (const one of ranked.slice(0, shown)) {
    const line = make("tr"), name = make("td", undefined, "title");
    name.append(link(data.people[one.n], "person"));
    line.append(name);
    for (const value of [one.reports, one.chaired, one.spoke]) line.append(make("td", String(value), "number"));
    line.append(make("td", one.first || "", "date"), make("td", one.last || "", "date"), make("td", data.posts[one.n].join("、")));
    found.append(line);
  }
  at("list").replaceChildren(found);
  more(ranked.length);
}

function more(count) {
  if (count <= shown) return;
  const button = make("button", `${words.more} (${count - shown})`);
  button.addEventListener("click", () => { shown += 5 * AT_ONCE; show(true); });
  at("list").append(button);
}

function drawChart(rows) {
  const days = rows.map((row) => row[DAY]).filter(Boolean).sort();
  at("chart").replaceChildren();
  if (!days.length) return;
  const number = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = number(days[0]), last = number(days[days.length - 1]);
  const size = last - first < MONTHS ? 1 : 12;
  const start = Math.floor(first / size), counts = new Array(Math.floor(last / size) - start + 1).fill(0);
  if (counts.length > 400) return;
  for (const day of days) counts[Math.floor(number(day) / size) - start] += 1;
  const most = Math.max(...counts), years = (last - first) / 12;
  counts.forEach((count, n) => {
    const month = (start + n) * size, bar = make("div"), year = Math.floor(month / 12);
    bar.style.height = `${(100 * count) / most}%`;
    bar.title = `${year}${size === 1 ? `-${String((month % 12) + 1).padStart(2, "0")}` : ""}: ${count}`;
    if (n === 0 || (month % 12 === 0 && (years <= 12 || year % 5 === 0))) bar.append(make("span", String(year)));
    at("chart").append(bar);
  });
}

function show(keep) {
  if (!keep) shown = AT_ONCE;
  const rows = matching();
  const failed = data.failed ? `, ${data.failed} ${words.failed}` : "";
  at("count").textContent = `${rows.length.toLocaleString()} ${words.of} ${data.reports.length.toLocaleString()} ${words.reports}${failed}`;
  drawChart(rows);
  (view === "people" ? drawPeople : drawReports)(rows);
  for (const name of ["reports", "people"]) at(`tab-${name}`).setAttribute("aria-pressed", String(view === name));
  const state = FILTERS.filter((id) => at(id).value).map((id) => `${id}=${encodeURIComponent(at(id).value)}`);
  history.replaceState(null, "", `#${[...state, ...(view === "people" ? ["view=people"] : [])].join("&")}`);
}

fillSelect("kind", counted(data.reports.map((row) => row[KIND])), kindOf);
fillSelect("province", counted(data.reports.flatMap((row) => row[PLACE].slice(0, 1))), (name) => name);
fillList("people-list", counted(data.reports.flatMap((row) => row[PEOPLE])).slice(0, 2000).map(([n]) => data.people[n]));
fillList("bodies-list", counted(data.reports.flatMap((row) => row[BODIES])).slice(0, 2000).map(([n]) => data.bodies[n]));
for (const part of location.hash.slice(1).split("&")) {
  const [id, value] = part.split("=");
  if (FILTERS.includes(id)) at(id).value = decodeURIComponent(value);
  if (part === "view=people") view = "people";
}
let waiting;
at("filters").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(show, 80); });
at("filters").addEventListener("reset", () => setTimeout(show));
at("filters").addEventListener("submit", (event) => event.preventDefault());
for (const name of ["reports", "people"]) at(`tab-${name}`).addEventListener("click", () => { view = name; show(); });
show();
