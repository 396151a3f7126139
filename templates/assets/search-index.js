// The index that Pagefind made, asked in each of its languages; and the passages of a result.

const WORDS = 32, SHOWN = 3;

// A long record counts as much as a short entry; a title as the heading that it is.
const ranking = { pageLength: 0, metaWeights: { title: 0, line: 0, day: 0 } };

// Pagefind takes its language, and with it stemming and word breaks, from the page's.
const instance = async (folder, lang, home) => {
  const pagefind = await import(`${folder}pagefind.js?${lang}`);
  const page = document.documentElement, own = page.lang;
  pagefind.options({ baseUrl: home.pathname, metaCacheTag: "1", noWorker: true, ranking });
  page.lang = lang;
  pagefind.init();
  page.lang = own;
  await pagefind.filters();
  return pagefind;
};

/** Opens the index of the site at `home`: a search of words, or null, with filters and order. */
export const open = async (home) => {
  const base = new URL("pagefind/", home);
  const answer = await fetch(new URL("current.json", base), { cache: "no-cache" });
  const { folder, languages } = await answer.json();
  const all = await Promise.all(languages.map((lang) => instance(`${base}${folder}/`, lang, home)));
  return async (words, filters, sort) =>
    merged(await Promise.all(all.map((each) => ask(each, words, filters, sort))), sort);
};

// Sorting leaves out what has no date: that comes last.
const ask = async (pagefind, words, filters, sort) => {
  const plain = await pagefind.search(words, { filters });
  if (!sort) return { plain, first: plain.results, rest: [] };
  const { results: first } = await pagefind.search(words, { filters, sort: { day: sort } });
  const dated = new Set(first.map(({ id }) => id));
  return { plain, first, rest: plain.results.filter(({ id }) => !dated.has(id)) };
};

// The answers of all languages as one.
const merged = (answers, sort) => {
  const lists = answers.map(({ first }) => [...first]), rest = answers.flatMap((a) => a.rest);
  const key = async ([result]) => (sort ? (await result.data()).meta.day : result.score);
  const left = () => lists.reduce((sum, list) => sum + list.length, rest.length);
  const next = async () => {
    const open = lists.filter((list) => list.length);
    const keys = await Promise.all(open.map(key));
    const ahead = (a, b) => (sort === "asc" ? keys[a] < keys[b] : keys[a] > keys[b]);
    const best = keys.reduce((now, _, n) => (ahead(n, now) ? n : now), 0);
    return (open[best] ?? rest).shift()?.data();
  };
  const counts = (name, chosen) => {
    const sums = {};
    for (const { plain } of answers)
      for (const [value, n] of Object.entries(plain[chosen ? "totalFilters" : "filters"][name] ?? {}))
        if (n) sums[value] = (sums[value] ?? 0) + n;
    return sums;
  };
  return { left, next, counts };
};

/** The passages of a result that match, the best first, with their densest stretch of words. */
export const passages = ({ url, anchors, content, raw_content: raw, weighted_locations: hits }) => {
  const gap = raw.includes("\u200b") ? "" : " ";
  const words = gap ? content.split(/\s+/) : raw.split("\u200b");
  const places = [{ location: 0 }, ...anchors.sort((a, b) => a.location - b.location)];
  const groups = new Map();
  for (const hit of hits.length ? hits : [{ location: 0, balanced_score: 0 }]) {
    const at = places.findLastIndex(({ location }) => location <= hit.location);
    groups.set(at, [...(groups.get(at) ?? []), hit]);
  }
  const found = [...groups].map(([at, own]) => {
    const { id, location: begin } = places[at], end = places[at + 1]?.location ?? words.length;
    const [score, from] = densest(own, words);
    const start = Math.max(begin, Math.min(from - 8, end - WORDS));
    const stop = Math.min(end, start + WORDS);
    const marked = new Set(hits.map(({ location }) => location));
    const text = words.slice(start, stop)
      .flatMap((word, n) => [[word, marked.has(start + n)], [gap]]);
    const before = start > begin ? "… " : "", after = stop < end ? "…" : "";
    return { score, start, text: [[before], ...text, [after]], path: id && path(id),
      href: id ? `${url}#${encodeURIComponent(id)}` : url };
  });
  return found.sort((a, b) => b.score - a.score).slice(0, SHOWN);
};

// The best score of a stretch of words, each word counted once, and where the stretch begins.
const densest = (hits, words) => hits.map(({ location: from }) => {
  const seen = new Map();
  for (const { location: n, balanced_score: score } of hits)
    if (n >= from && n < from + WORDS) seen.set(words[n].toLowerCase(), score);
  return [[...seen.values()].reduce((sum, score) => sum + score, 0), from];
}).reduce((best, one) => (one[0] > best[0] ? one : best));

// What an anchor stands for: the path that it was made from, a note, or a part of the page.
const path = (id) => /^(note|the)-/.test(id) ? id.replace("the-", "").replace("-", " ")
  : id.replace(/-/g, "(").replace(/_/g, ")")
    .replace(/=([0-9a-f]+)=/g, (_, code) => String.fromCodePoint(`0x${code}`));
