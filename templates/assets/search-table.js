// The heads of the parts of an index: the pages of each, and what Pagefind asks for first.

const unpacked = async (data) => {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse((await new Response(stream).text()).slice("pagefind_dcd".length));
};

/** What a packed file of the index holds. */
export const packed = async (url) => unpacked(await (await fetch(url)).arrayBuffer());

// Pagefind loads some files of each part before any search; those of all parts are here already.
const given = new Map(), load = window.fetch;
window.fetch = (url, ...how) => {
  const data = given.get(new URL(url, location.href).pathname);
  return data ? Promise.resolve(data).then((all) => new Response(all)) : load.call(window, url, ...how);
};

// What a file holds, sent for before Pagefind asks for it, which is then given the same.
const early = (url) => {
  const data = load.call(window, url).then((answer) => answer.arrayBuffer());
  given.set(new URL(url).pathname, data);
  return data;
};

/** Sends for what Pagefind asks for one after the other: its table of contents, and what reads its
 * files in a language. */
export const ahead = async (folder, lang) => {
  const contents = await early(`${folder}pagefind-entry.json`);
  const { wasm } = JSON.parse(new TextDecoder().decode(contents)).languages[lang];
  await early(`${folder}wasm.${wasm ?? "unknown"}.pagefind`);
};

const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

/** The pages of all parts of an index that are as they are there, with the word at which each of their passages ends. */
export const rows = async (base, { heads, parts }) => {
  const all = await (await fetch(`${base}${heads}`)).arrayBuffer();
  let from = 0;
  return (await Promise.all(parts.map(async ({ folder, size, gone }) => {
    const part = `${base}${folder}/`, past = new Set(gone);
    const { filters, pages, files } = await unpacked(all.slice(from, from += size));
    for (const [name, data] of Object.entries(files)) given.set(new URL(part + name).pathname, bytes(data));
    return pages.filter(([, path]) => !past.has(path)).map(([id, path, day, told, counts]) => {
      let sum = 0;
      const ends = counts.map((count) => (sum += count));
      return { id, part, path, day, filters: told.map((n) => filters[n]), ends };
    });
  }))).flat();
};

/** The passage of a page in which a word stands. */
export const passageAt = ({ ends }, location) => {
  let low = 0, high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > location) high = middle; else low = middle + 1;
  }
  return low;
};
