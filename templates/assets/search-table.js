// The table of the pages of a part: what they are narrowed by, and how long their passages are.

/** What a packed file of the index holds. */
export const packed = async (url) => {
  const stream = (await fetch(url)).body.pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse((await new Response(stream).text()).slice("pagefind_dcd".length));
};

/** The pages of a part of the index, with the word at which each of their passages ends. */
export const rows = async (part) => {
  const { filters, pages } = await packed(`${part}pages.pf_pages`);
  return pages.map(([id, path, day, told, counts]) => {
    let sum = 0;
    const ends = counts.map((count) => (sum += count));
    return { id, part, path, day, filters: told.map((n) => filters[n]), ends };
  });
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
