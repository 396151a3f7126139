// The index that Pagefind made, asked word by word, in each of its languages and of each of its
// parts; and the table of the pages, by which words are found together in one passage.

import { ahead, passageAt, rows } from "./search-table.js";

const AHEAD = 12;

// Of a word, places of longer ones are told too: by this they are told apart from its own forms.
const ranking = { termSimilarity: 10, pageLength: 0, metaWeights: {} }, OWN = 50;

// Pagefind takes its language, and with it stemming, from the page's.
const instance = async ([first, ...others], lang, home) => {
  ahead(first, lang).catch(() => {});
  const pagefind = await import(`${first}pagefind.js#${lang}`);
  const page = document.documentElement, own = page.lang;
  const options = { baseUrl: home.pathname, metaCacheTag: "1", ranking };
  pagefind.options({ ...options, noWorker: true });
  page.lang = lang;
  const ready = pagefind.init();
  page.lang = own;
  await ready;
  await Promise.all(others.map((part) => pagefind.mergeIndex(part, { ...options, language: lang })));
  return pagefind;
};

/** Opens the index of the site at `home`: a search of terms, with the filters chosen. */
export const open = async (home) => {
  const base = new URL("pagefind/", home);
  const answer = await fetch(new URL("current.json", base), { cache: "no-cache" });
  const current = await answer.json();
  const languages = [...new Set(current.parts.flatMap((part) => part.languages))];
  const [listed, ...all] = await Promise.all([rows(base, current), ...languages.map((lang) => instance(current.parts
    .filter((part) => part.languages.includes(lang)).map(({ folder }) => `${base}${folder}/`), lang, home))]);
  const table = new Map(listed.map((row) => [row.id, row]));
  const places = new Map();

  // The places of a word, and of longer ones, in the pages that have one of its forms.
  const placesOf = (word) => {
    if (!places.has(word)) places.set(word, Promise.all(all.map(async (pagefind) => {
      const { results } = await pagefind.search(word);
      const own = new Set((await pagefind.search(`"${word}"`)).results.map(({ id }) => id));
      return results.filter(({ id }) => own.has(id));
    })).then((lists) => lists.flat()));
    return places.get(word);
  };

  const hitsOf = async ({ word, wide }) => {
    const hits = new Map();
    for (const form of new Set([word, wide]))
      for (const result of await placesOf(form)) {
        const hit = hits.get(result.id) ?? { at: new Set(), score: 0, told: [] };
        for (const place of result.words) hit.at.add(place);
        hit.score += result.score;
        hit.told.push(result);
        hits.set(result.id, hit);
      }
    return hits;
  };

  // Where a term may stand; words in order stand one after another in one passage.
  const hits = async (term) => {
    const each = await Promise.all(term.words.slice(0, AHEAD).map(hitsOf));
    const found = new Map();
    for (const [id, hit] of each[0]) {
      const row = table.get(id), own = each.map((one) => one.get(id));
      if (!row || !own.every(Boolean)) continue;
      const at = [...hit.at].filter((place) => own.every((one, n) => one.at.has(place + n))
        && passageAt(row, place) === passageAt(row, place + own.length - 1));
      if (at.length) found.set(id, { ...hit, at });
    }
    return found;
  };

  // The pages that hold all terms; where none does, those that hold the most of them. The best are
  // those with a passage that has the most; a title counts for half a term more, unless it is
  // the editor's word for an undertaking, and for a whole one where it has nothing else.
  const search = async (asked) => {
    const each = await Promise.all(asked.map(hits));
    const pages = asked.length ? new Map() : new Map([...table.keys()].map((id) => [id, []]));
    each.forEach((one, n) => one.forEach((hit, id) => pages.set(id, [...(pages.get(id) ?? []), [n, hit]])));
    const most = [...pages.values()].reduce((sum, own) => Math.max(sum, own.length), 0);
    const asks = asked.reduce((sum, term) => sum + term.words.length, 0);
    const ofTitle = ({ ends, path }) => (ends[0] === asks ? 1 : path.startsWith("undertakings/") ? 0 : 0.5);
    const found = [...pages].filter(([, own]) => own.length === most).map(([id, own]) => {
      const row = table.get(id), held = new Map();
      for (const [n, { at }] of own)
        for (const place of at) {
          const passage = passageAt(row, place);
          held.set(passage, (held.get(passage) ?? new Set()).add(n));
        }
      const best = Math.max(...[...held].map(([passage, { size }]) => size + (passage ? 0 : ofTitle(row))), 0);
      return { row, own, best, score: own.reduce((sum, [, { score }]) => sum + score, 0) };
    });
    found.sort((a, b) => b.best - a.best || b.score - a.score || (a.row.path < b.row.path ? -1 : 1));
    return { found, most };
  };
  return search;
};
