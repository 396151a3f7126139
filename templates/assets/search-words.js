// Words as the search compares them, as in src/regesta/search/words.py, and what a query asks for.

const SIGNS = "\\u0e00-\\u0fff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u1a20-\\u1aaf\\u3005-\\u3007"
  + "\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3100-\\u318f\\u31f0-\\u31ff\\u3400-\\u9fff\\ua960-\\ua97f"
  + "\\uac00-\\ud7ff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const MARK = "(?:(?=[\\u0300-\\uffff])\\p{M})", NONE = "\\x00-\\x2f\\x3a-\\x60\\x7b-\\x7f";
const LETTER = `[^${SIGNS}${NONE}]`;
const WORD = new RegExp(`[${SIGNS}]${MARK}*|${LETTER}+(?:'${LETTER}(?!${LETTER}))?`, "gu");
const CLUSTER = new RegExp(`.(?:${MARK}|[\\uff9e\\uff9f])*`, "gsu");
const VOWELS = /[\u0300\u0301\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/;
const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i",
  ς: "σ", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ـ: "", "’": "'", ʼ: "'" };
[..."٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"].forEach((digit, n) => { LETTERS[digit] = `${n % 10}`; });
const DIGRAPHS = { "a\u030a": "a", "a\u0308": "e", "o\u0308": "e", "u\u0308": "e" };
const known = [new Map(), new Map()];

const folded = (cluster, wide) => {
  const kept = known[+wide].get(cluster);
  if (kept !== undefined) return kept;
  let out = "";
  for (const c of cluster.normalize("NFKC").toLowerCase().normalize("NFD")) {
    const last = out.slice(-1);
    if (/\p{M}/u.test(c)) {
      if (/[a-z\u0370-\u03ff]/.test(last)) out += wide ? DIGRAPHS[last + c] ?? "" : "";
      else if (!VOWELS.test(c) && last + c !== "е\u0308") out += c;
    } else if (c === "ø" && wide) out += "oe";
    else if (c in LETTERS) out += LETTERS[c];
    else if (c === "'" || !/\p{Cf}/u.test(c)) out += c === "'" || /[\p{L}\p{N}]/u.test(c) ? c : " ";
  }
  known[+wide].set(cluster, out = out.normalize("NFC"));
  return out;
};

const plain = (text) => [...text.toLowerCase().matchAll(WORD)].map(({ 0: word, index }) => ({
  word: word.replaceAll("'", ""), from: index, to: index + word.length,
}));

const found = (text, wide) => {
  if (/^[\0-\x7f]*$/.test(text)) return plain(text);
  let all = "";
  const at = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const part = folded(cluster, wide);
    for (let n = 0; n < part.length; n++) at.push([index, index + cluster.length]);
    all += part;
  }
  return [...all.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.replaceAll("'", ""), from: at[index][0], to: at[index + word.length - 1][1],
  }));
};

/** The words of a text, with where they stand in it, and how each is also typed. */
export const words = (text) => {
  const wide = /[^\0-\x7f]/.test(text) ? found(text, true) : [];
  return found(text, false).map((one, n) => ({ ...one, wide: wide[n]?.word ?? one.word }));
};

/** Whether two words are the same, as one or the other is typed. */
export const same = (a, b) => a.word === b.word || a.wide === b.word || a.word === b.wide;

const MOST = 40;

/** What a query asks for: words, of which `strict` ones stand in this order and in these forms. */
export const terms = (query) => {
  const all = [];
  query.split(/["“”„«»]/).forEach((part, n) => {
    const runs = n % 2 ? [part] : part.match(new RegExp(`[${SIGNS}\\p{M}]+|[^${SIGNS}\\s]+`, "gu")) ?? [];
    for (const run of runs) {
      const own = words(run).filter(({ word }) => /[^\p{M}]/u.test(word));
      const strict = n % 2 || new RegExp(`[${SIGNS}\\p{M}]`, "u").test(own.map(({ word }) => word).join(""));
      all.push(...(strict ? [{ strict, words: own }] : own.map((one) => ({ words: [one] }))));
    }
  });
  const seen = new Map(all.filter((term) => term.words.length)
    .map((term) => [`${Boolean(term.strict)} ${term.words.map(({ word }) => word).join(" ")}`, term]));
  return [...seen.values()].slice(0, MOST);
};
