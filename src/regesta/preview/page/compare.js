// A record and its copy, word by word; anew after each build.
(() => {
  "use strict";
  const record = new URLSearchParams(location.search).get("record") ?? "";
  const SAID = { divided: "divided in the copy", footnote: "a footnote",
    omitted: "left out, as declared", missing: "not in the copy" };

  const element = (name, words = "", more = {}) =>
    Object.assign(document.createElement(name), { textContent: words, ...more });

  // What is said of a row: of words that are a field of the front matter, which.
  const said = (relation, by) =>
    relation === "omitted" && by !== "omits" ? `the ${by}, in the front matter` : SAID[relation] ?? "";

  const cell = (side, relation, by) => {
    const made = element("td");
    if (!side) {
      made.append(element("i", relation === "differs" ? "nothing" : said(relation, by)));
      return made;
    }
    made.append(element("a", side.line, { href: side.open, title: "Open in your editor" }), side.text);
    return made;
  };

  const row = ({ relation, by, sides }) => {
    const made = element("tr", "", { className: relation });
    made.append(...sides.map((side) => cell(side, relation, by)));
    made.title = said(relation, by);
    return made;
  };

  const show = ({ files, rows }) => {
    const status = document.getElementById("said");
    document.querySelector("tbody").replaceChildren(...(rows ?? []).map(row));
    if (!rows) {
      status.textContent = `There is no record “${record}”, or it or its copy cannot be read.`;
      return;
    }
    const unlike = rows.filter(({ relation }) => ["differs", "missing"].includes(relation)).length;
    status.textContent = unlike
      ? `They differ in ${unlike} ${unlike === 1 ? "place" : "places"}.`
      : "The words of the record are those of its copy, in its order.";
    document.getElementById("body").textContent = files[0];
    document.getElementById("copy").textContent = files[1];
    document.title = `Word by word – ${record}`;
  };

  const ask = async () =>
    show(await (await fetch(`collation?record=${encodeURIComponent(record)}`)).json());

  listen("news", ({ early }) => {
    if (!early) ask().catch(() => {});
  });
})();
