// The own text of a passage on its page, as a build has it: where its letters stand in the page,
// and which words of it are selected.
const passages = (() => {
  "use strict";
  const OTHER = "[data-pagefind-ignore], .label, .regesta-own";

  // The line of the page with the own text of the passage of an anchor.
  const line = (anchor) =>
    document.getElementById(anchor)?.closest(".transcription *")?.querySelector(".line") ?? null;

  // The text of a line, its white space folded, with the node and place of each of its letters.
  const read = (of) => {
    const walker = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
    const places = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(OTHER)) continue;
      [...node.data.matchAll(/[^]/g)].forEach(([letter], at) => {
        const space = /\s/.test(letter);
        if (space && (!text || text.endsWith(" "))) return;
        text += space ? " " : letter;
        places.push([node, at]);
      });
    }
    return { text, places };
  };

  const range = ({ places }, [start, end]) => {
    const found = document.createRange();
    found.setStart(...places[start]);
    found.setEnd(places[end - 1][0], places[end - 1][1] + 1);
    return found;
  };

  // The span of a text that a range touches, as whole words; none where it touches none of it.
  const span = ({ text, places }, touched) => {
    const within = places.map(([node, at]) =>
      touched.comparePoint(node, at) >= 0 && touched.comparePoint(node, at + 1) <= 0);
    let [start, end] = [within.indexOf(true), within.lastIndexOf(true) + 1];
    if (start < 0) return null;
    while (text[start] === " ") start += 1;
    while (text[end - 1] === " ") end -= 1;
    const letter = (at) => /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? "");
    while (letter(start) && letter(start - 1)) start -= 1;
    while (letter(end - 1) && letter(end)) end += 1;
    return start < end ? [start, end] : null;
  };

  const times = (words, text) => text.split(words).length - 1;

  // A text as a value of YAML.
  const scalar = (text) =>
    /^[\p{L}(][^\n"]*$/u.test(text) && !/: |:$| #|^(true|false|null|yes|no|on|off)$/i.test(text)
      ? text : /^\d+\(/.test(text) && !/: | #/.test(text) ? text : JSON.stringify(text);

  // The beginning of an act at a passage, as it is written in the front matter.
  const act = (path, quote, verb) =>
    `  - at: ${scalar(path)}\n${verb ? `    act: ${verb}\n` : ""}    quote: ${scalar(quote)}\n`;

  return { line, read, range, span, times, act };
})();
