// What is shown of a page that was found: its passages, the words in them, and the way to each.

import { packed } from "./search-table.js";
import { same, words } from "./search-words.js";

const LONG = 240, BEFORE = 60, MARKED = 8, FOLDED = /^(note|the)-/;

// Of a word, places of longer ones are told too: by this, with the ranking that the index is asked
// with, they are told apart from those of its own forms.
const OWN_FORM = 50;

/** What is shown of a page that was found, its passages with the words in them; null where words that
 * must stand in order do not. */
export const shown = async ({ row, own }, asked) => {
  const data = own.length ? {} : await packed(`${row.part}fragment/${row.id}.pf_fragment`), places = new Map();
  for (const [n, { told }] of own)
    for (const result of told) {
      Object.assign(data, await result.data());
      if (!asked[n].strict)
        for (const { location, balanced_score: score, weight } of data.weighted_locations)
          if (score / weight ** 2 > OWN_FORM) places.set(location, [...(places.get(location) ?? []), n]);
    }
  const strict = asked.flatMap((term, n) => (term.strict ? [[n, term.words]] : []));
  const passages = data.passages.map(([anchor, text], passage) => {
    const begin = row.ends[passage - 1] ?? 0, each = words(text), marks = new Map(), held = new Set();
    const mark = (at, n) => { marks.set(at, n); held.add(n); };
    each.forEach((_, at) => {
      for (const n of places.get(begin + at) ?? []) mark(at, n);
      for (const [n, wanted] of strict)
        if (wanted.every((word, k) => each[at + k] && same(word, each[at + k])))
          wanted.forEach((_, k) => mark(at + k, n));
    });
    return { anchor, text, words: each, marks: [...marks.keys()].sort((a, b) => a - b), held };
  });
  const held = new Set(passages.flatMap((one) => [...one.held]));
  return own.every(([n]) => held.has(n)) ? { ...data, passages } : null;
};

/** The text of a page before what is said of it, in the order of the page. */
export const inOrder = (a, b) => FOLDED.test(a.anchor) - FOLDED.test(b.anchor) || a.n - b.n;

/** The best passages first: those with the most of the terms. */
export const ranked = ({ passages }) => passages.map((one, n) => ({ ...one, n }))
  .filter(({ held }) => held.size).sort((a, b) => b.held.size - a.held.size || inOrder(a, b));

/** A stretch of a passage, as pieces of text, each with whether it is marked. */
export const excerpt = ({ text, words: each, marks }) => {
  const at = (n) => each[marks[n]].from;
  const within = (n) => new Set(marks.filter((mark) => each[mark].from >= at(n)
    && each[mark].to <= at(n) + LONG - BEFORE).map((mark) => each[mark].word)).size;
  const dense = marks.reduce((best, _, n) => (within(n) > within(best) ? n : best), 0);
  const whole = text.length <= LONG;
  const from = whole || !marks.length ? 0 : each.find(({ from: begin }) => begin >= at(dense) - BEFORE).from;
  const to = whole ? text.length : each.findLast(({ to: end }) => end <= from + LONG)?.to ?? text.length;
  const pieces = [[from ? "… " : "", false]];
  let last = from;
  for (const [begin, end] of runs(each, marks)) {
    if (begin < from || end > to) continue;
    pieces.push([text.slice(last, begin), false], [text.slice(begin, end), true]);
    last = end;
  }
  return [...pieces, [text.slice(last, to), false], [to < text.length ? " …" : "", false]];
};

// Marked words that follow each other are marked as one.
const runs = (each, marks) => marks.reduce((all, mark) => {
  if (all.length && all.at(-1)[2] === mark - 1) all.at(-1).splice(1, 2, each[mark].to, mark);
  else all.push([each[mark].from, each[mark].to, mark]);
  return all;
}, []).map(([from, to]) => [from, to]);

/** The way to a passage, its words marked by the browser on arrival (a text fragment). What may be
 * folded, notes and the regest, is unfolded as the target that it is; its words are not. */
export const way = (url, { anchor, text, words: each, marks }) => {
  const sign = (part) => encodeURIComponent(part).replaceAll("-", "%2D");
  const some = FOLDED.test(anchor) ? [] : runs(each, marks).slice(0, MARKED);
  const marked = some.map(([from, to]) => {
    const before = each.filter((word) => word.to <= from).slice(-3)[0];
    const lead = before && text.slice(before.from, from).trimEnd();
    return `text=${lead ? `${sign(lead)}-,` : ""}${sign(text.slice(from, to))}`;
  });
  const hash = anchor === "title" ? "" : encodeURIComponent(anchor);
  return `${url}${hash || marked.length ? "#" : ""}${hash}${marked.length ? `:~:${marked.join("&")}` : ""}`;
};

/** What an anchor stands for: the path that it was made from, a note, or a part of the page. */
export const label = (id) => FOLDED.test(id) ? id.replace("the-", "").replace("-", " ")
  : id.replace(/-/g, "(").replace(/_/g, ")")
    .replace(/=([0-9a-f]+)=/g, (_, code) => String.fromCodePoint(`0x${code}`));
