// The search page: its form, its filters, its results. The address holds the query.

import { open, passages } from "./search-index.js";

const one = (selector) => document.querySelector(selector);
const form = one("#search"), input = one("#q"), sort = one("#sort");
const list = one(".results"), narrow = one(".narrow"), more = one(".more");
const found = one(".found"), help = one(".no-search");
const fields = [...form.querySelectorAll("select")];
const filters = fields.filter((field) => field !== sort);
const languages = new Intl.DisplayNames("en", { type: "language" });
const breaks = new Intl.Segmenter("ja", { granularity: "word" });
const STEP = 10;
let ask, answer, timer, turn = 0;

const make = (tag, attributes, ...children) => {
  const element = Object.assign(document.createElement(tag), attributes);
  element.append(...children);
  return element;
};

const fill = () => {
  const asked = new URLSearchParams(location.search);
  for (const field of [input, ...fields]) {
    const value = asked.get(field.name) ?? "";
    if (filters.includes(field) && value) field.add(new Option(value, value));
    field.value = value;
  }
};

const keep = () => {
  const query = new URLSearchParams();
  for (const { name, value } of [input, ...fields]) if (value.trim()) query.set(name, value);
  history.replaceState(null, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
};

// Names in Japanese stand in entries written in English, with a space between their words.
const spaced = (text) => text.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]+/gu, (run) =>
  Array.from(breaks.segment(run), ({ segment }) => segment).join(" "));

const search = async () => {
  const mine = ++turn, words = spaced(input.value.trim());
  const chosen = filters.filter(({ value }) => value).map(({ name, value }) => [name, value]);
  keep();
  const now = await ask(words || null, Object.fromEntries(chosen), sort.value);
  if (mine !== turn) return;
  answer = now;
  filters.forEach(offer);
  list.replaceChildren();
  more.hidden = true;
  if (!words && !chosen.length) found.textContent = "";
  else {
    const count = answer.left();
    found.textContent = count ? `${count} ${count === 1 ? "result" : "results"}`
      : "Nothing found. Try fewer words, or fewer filters.";
    await show();
  }
};

// The choices of a filter: those that leave something; where one is made, all of them.
const offer = (field) => {
  const { name, value: chosen } = field, counts = answer.counts(name, chosen);
  if (chosen) counts[chosen] ??= 0;
  field.length = 1;
  for (const value of Object.keys(counts).sort((a, b) => a.localeCompare(b))) {
    const label = name === "language" ? languages.of(value) : value;
    field.add(new Option(`${label} (${counts[value]})`, value, false, value === chosen));
  }
  field.disabled = field.length === 1;
};

const show = async () => {
  const from = answer, items = [];
  for (let data; items.length < STEP && (data = await from.next());) items.push(item(data));
  if (from !== answer) return;
  list.append(...items);
  more.hidden = !answer.left();
  return items[0];
};

const item = (data) => {
  const parts = passages(data), lang = data.filters.language?.[0] ?? "en";
  const title = make("a", { href: parts[0].href, className: "title", lang, dir: "auto" }, data.meta.title);
  const excerpts = parts.sort((a, b) => a.start - b.start).map((part) => {
    const text = part.text.map(([words, hit]) => (hit ? make("mark", {}, words) : words));
    const link = make("a", { href: part.href, className: "path" }, part.path ?? "");
    return make("p", { className: "excerpt", lang, dir: "auto" }, ...(part.path ? [link, " "] : []), ...text);
  });
  const about = make("p", { className: "about" }, data.meta.line);
  return make("li", {}, make("h2", {}, title), about, ...excerpts);
};

const soon = (wait) => {
  clearTimeout(timer);
  timer = setTimeout(() => search().catch(fail), wait);
};

const fail = () => {
  help.hidden = false;
};

// The arrow keys go from the words to the results and among them.
const step = (event) => {
  const stops = [input, ...list.querySelectorAll(".title")];
  const here = stops.indexOf(document.activeElement);
  const there = stops[here + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
  if (here < 0 || !there) return;
  event.preventDefault();
  there.focus();
};

help.hidden = true;
fill();
open(new URL(form.dataset.root, location.href)).then((opened) => {
  ask = opened;
  narrow.hidden = false;
  narrow.open = fields.some(({ value }) => value) || matchMedia("(min-width: 44rem)").matches;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });
  form.addEventListener("input", () => soon(200));
  more.addEventListener("click", async () => (await show())?.querySelector("a").focus());
  document.addEventListener("keydown", step);
  return search();
}).catch(fail);
