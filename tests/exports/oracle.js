// Format citations with citeproc-js. In on stdin: {citeproc, locale, styles: {name: path}, items:
// [{item, locator, label}]}; out: for each item {name: {entry, citation}}, both in HTML.
const fs = require("node:fs");

const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const CSL = require(asked.citeproc);
const locale = fs.readFileSync(asked.locale, "utf8");
const items = asked.items.map((one, n) => ({ ...one, item: { ...one.item, id: `item-${n}` } }));
const byId = Object.fromEntries(items.map(({ item }) => [item.id, item]));

function engineOf(path) {
  const system = { retrieveLocale: () => locale, retrieveItem: (id) => byId[id] };
  const engine = new CSL.Engine(system, fs.readFileSync(path, "utf8"), "en-US", true);
  engine.setOutputFormat("html");
  return engine;
}

// Each item as if it were the only one, so that none is told from another.
function formatted(engine, { item, locator, label }) {
  engine.updateItems([item.id]);
  const cited = locator ? { id: item.id, locator, label } : { id: item.id };
  const cluster = { citationItems: [cited], properties: { noteIndex: 1 } };
  const bibliography = engine.makeBibliography();
  return {
    citation: engine.previewCitationCluster(cluster, [], [], "html"),
    entry: bibliography ? bibliography[1].join("") : "",
  };
}

const engines = Object.entries(asked.styles).map(([name, path]) => [name, engineOf(path)]);
const answers = items.map((one) =>
  Object.fromEntries(engines.map(([name, engine]) => [name, formatted(engine, one)])));
process.stdout.write(JSON.stringify(answers));
