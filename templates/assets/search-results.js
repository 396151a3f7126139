// A result of the search, as it stands in the list: a page, and its passages with the words.

import { excerpt, inOrder, label, ranked, way } from "./search-passages.js";

const BEST = 3, SOME_WORDS = 8;

const make = (tag, attributes, ...children) => {
  const element = Object.assign(document.createElement(tag), attributes);
  element.append(...children);
  return element;
};

const marked = (passage) => excerpt(passage).map(([text, hit]) => (hit ? make("mark", {}, text) : text));

const quoted = (url, own) => (passage) => make("p", { className: "excerpt", ...own },
  ...(passage.anchor ? [make("a", { href: way(url, passage), className: "path" }, label(passage.anchor)), " "] : []),
  ...marked(passage));

// Without words to be found, a page is shown by how it begins.
const opening = ({ passages }) => passages.slice(1).filter((one) => one.words.length >= SOME_WORDS).slice(0, 1);

/** A page that was found, as an item of the list; `home` is where the site stands. */
export const item = (data, home) => {
  const { path, title, line, language: lang, passages } = data;
  const url = `${home.pathname}${path}`, own = { lang, dir: "auto" }, quote = quoted(url, own);
  const all = ranked(data), [best] = all, [head] = passages;
  const href = best?.n ? way(url, best) : url;
  const link = make("a", { href, className: "title", ...own }, ...(head?.held.size ? marked(head) : [title]));
  const rest = all.filter(({ n }) => n), quotes = (some) => some.toSorted(inOrder).map(quote);
  const few = all.length ? quotes(rest.slice(0, BEST)) : opening(data).map(quote);
  const element = make("li", {}, make("h2", {}, link), make("p", { className: "about" }, line), ...few);
  element.dataset.path = path;
  if (rest.length > BEST) {
    const more = make("button", { type: "button", className: "every" }, `Show all ${rest.length}`);
    const said = make("p", { className: "hint" }, `${BEST} of ${rest.length} passages. `, more);
    element.append(said);
    more.addEventListener("click", () => {
      const whole = quotes(rest);
      few.forEach((each) => each.remove());
      said.before(...whole);
      said.textContent = `${rest.length} passages.`;
      element.dataset.whole = "";
      whole[0].querySelector("a")?.focus({ preventScroll: true });
    });
  }
  return element;
};

/** The arrow keys go from the words to the results and among them. */
export const step = (input, list) => (event) => {
  const stops = [input, ...list.querySelectorAll(".title")], here = stops.indexOf(document.activeElement);
  const there = stops[here + { ArrowDown: 1, ArrowUp: -1 }[event.key]];
  if (here < 0 || !there) return;
  event.preventDefault();
  there.focus();
};
