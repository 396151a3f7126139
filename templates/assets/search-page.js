// The search page: its form, its filters, its list. The address holds the query; the entry of the
// history, how far its results were looked at.

import { byDay, fits, offer } from "./search-filters.js";
import { open } from "./search-index.js";
import { shown } from "./search-passages.js";
import { item, step } from "./search-results.js";
import { terms } from "./search-words.js";

const one = (selector) => document.querySelector(selector);
const form = one("#search"), input = one("#q"), sort = one("#sort"), narrow = one(".narrow");
const list = one(".results"), more = one(".further"), found = one(".found");
const fields = [...form.querySelectorAll("select")];
const filters = fields.filter((field) => field !== sort);
const home = new URL(form.dataset.root, location.href);
const STEP = 10, AT_ONCE = 20;
let ask, now = { left: [], at: 0 }, held = [], timer, scrolled, turn = 0;

const fill = () => {
  const asked = new URLSearchParams(location.search);
  for (const field of [input, ...fields]) {
    const value = asked.get(field.name) ?? "";
    if (filters.includes(field) && value) field.add(new Option(value, value));
    field.value = value;
  }
};

const keep = (state) => {
  const query = new URLSearchParams();
  for (const { name, value } of [input, ...fields]) if (value.trim()) query.set(name, value);
  history.replaceState(state, "", `${location.pathname}${query.size ? `?${query}` : ""}`);
};

// A page with what is shown of it; none where words that stand in order are not in it so.
const seen = async (page, asked) => {
  page.data ??= await shown(page, asked);
  return page.data && page;
};

const search = async (state = null) => {
  const mine = ++turn, asked = terms(input.value), chosen = filters.filter(({ value }) => value);
  keep(state);
  const any = asked.length || chosen.length;
  const { found: all, most } = any ? await ask(asked) : { found: [], most: 0 };
  let left = all.filter((page) => fits(page, chosen));
  if (sort.value) left.sort(byDay(sort.value));
  const strict = asked.some((term) => term.strict), unsure = strict && left.length > AT_ONCE;
  if (strict && !unsure) left = (await Promise.all(left.map((page) => seen(page, asked)))).filter(Boolean);
  if (mine !== turn) return;
  now = { asked, most, left, unsure, at: 0 };
  held = all.filter(({ data }) => data !== null);
  narrow.hidden = !any;
  choices();
  list.replaceChildren();
  await show(state?.at);
  for (const path of state?.whole ?? []) one(`[data-path="${CSS.escape(path)}"] .every`)?.click();
  if (state) scrollTo(0, state.y);
};

const choices = () => {
  const chosen = filters.filter(({ value }) => value);
  if (narrow.open) filters.forEach((field) => offer(field, held, chosen));
};

const tell = () => {
  const { asked, most, left, unsure, at } = now, count = left.length;
  const results = `${unsure && at < count ? "At most " : ""}${count} ${count === 1 ? "result" : "results"}`;
  found.textContent = narrow.hidden ? input.value.trim() && "There is no word to look for."
    : !count ? "Nothing found. Try fewer words, or fewer filters."
    : asked.length > most ? `Nothing has all of it. With ${most} of its ${asked.length} words: ${results}` : results;
  more.hidden = at >= count;
};

const show = async (until = now.at + STEP) => {
  const from = now, items = [];
  while (from.at < Math.min(until, from.left.length)) {
    const next = from.left.slice(from.at, until);
    const held = (await Promise.all(next.map((page) => seen(page, from.asked)))).filter(Boolean);
    if (from !== now) return;
    from.left.splice(from.at, next.length, ...held);
    from.at += held.length;
    items.push(...held.map(({ row, data }) => item({ ...data, path: row.path }, home)));
  }
  list.append(...items);
  tell();
  return items[0];
};

const soon = (wait) => {
  clearTimeout(timer);
  timer = setTimeout(() => search().catch(fail), wait);
};

const fail = () => {
  one(".no-search").hidden = false;
};

const remember = () => keep({ at: now.at, y: scrollY,
  whole: [...list.querySelectorAll("[data-whole]")].map(({ dataset }) => dataset.path) });

/** Opens the index, and sets the page to work. */
export const begin = async () => {
  const state = history.state;
  history.scrollRestoration = "manual";
  fill();
  narrow.open = fields.some(({ value }) => value) || matchMedia("(min-width:64rem)").matches;
  ask = await open(home);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });
  form.addEventListener("input", () => soon(200));
  narrow.addEventListener("toggle", choices);
  more.addEventListener("click", async () => (await show())?.querySelector("a").focus());
  document.addEventListener("keydown", step(input, list));
  await search(state);
  addEventListener("click", remember, true);
  addEventListener("scroll", () => {
    clearTimeout(scrolled);
    scrolled = setTimeout(remember, 150);
  });
};
