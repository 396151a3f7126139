// Citations copied where they stand: beside each on the page of citations, and on the page of a
// record at the link of each paragraph, which without this script leads there.
(() => {
  "use strict";
  const FORMATS = [["BibTeX", "cite.bib"], ["RIS", "cite.ris"], ["CSL-JSON", "cite.csl.json"]];
  const ENTRIES = {
    "cite.bib": (all, key) => all.split(/\n(?=@)/).find((one) => one.includes(`{${key},\n`)),
    "cite.ris": (all, key) =>
      all.split(/(?<=\r\nER  - \r\n)\s*/).find((one) => one.includes(`\r\nID  - ${key}\r\n`)),
    "cite.csl.json": (all, key) =>
      JSON.stringify(JSON.parse(all).filter((one) => one.id === key), null, 1),
  };
  const fetched = new Map();
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  said.className = "aside";
  document.body.append(said);

  // The text at an address, fetched once; without a server there is none.
  const text = (address) => {
    if (!fetched.has(address)) {
      const answer = fetch(address).then((found) =>
        found.ok ? found.text() : Promise.reject(new Error(found.statusText)));
      fetched.set(address, answer.catch((error) => (fetched.delete(address), Promise.reject(error))));
    }
    return fetched.get(address);
  };

  // Where the browser gives no clipboard, outside of a secure context, the words are selected.
  const copy = async (words) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(words);
    const area = document.createElement("textarea");
    area.value = words;
    (document.querySelector(".citing:popover-open") ?? document.body).append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done ? undefined : Promise.reject(new Error("not copied"));
  };

  const button = (name, label, give) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = name;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", async () => {
      const given = await give();
      const done = given && (await copy(given).then(() => true, () => false));
      made.textContent = done ? "Copied" : name;
      said.textContent = done ? `${label}: copied` : "";
      setTimeout(() => (made.textContent = name), 2000);
    });
    return made;
  };

  // Give each citation of a list its button, and after it those for the formats of `key`.
  const give = (list, key, folder) => {
    for (const cited of list.querySelectorAll("dd")) {
      const style = cited.previousElementSibling.textContent;
      const words = cited.textContent;
      cited.append(" ", button("Copy", `Copy ${style}`, () => words));
    }
    const row = document.createElement("p");
    row.className = "all";
    for (const [name, file] of FORMATS) {
      const address = new URL(file, folder).href;
      row.append(
        button(`Copy ${name}`, `Copy ${name}`, () =>
          text(address).then((all) => ENTRIES[file](all, key), () => void (location.href = address))),
      );
    }
    list.after(row);
  };

  const here = new URL(document.querySelector("main .cited") ? ".." : ".", location.href);
  const record = here.pathname.split("/").at(-2);
  for (const list of document.querySelectorAll("main .citations")) {
    give(list, list.closest("[data-key]")?.dataset.key ?? record, here);
  }

  const panel = document.createElement("div");
  panel.className = "citing";
  panel.popover = "auto";
  panel.tabIndex = -1;
  panel.setAttribute("role", "dialog");
  document.body.append(panel);

  const shown = async (link) => {
    const page = new DOMParser().parseFromString(await text(link.href.split("#")[0]), "text/html");
    const item = page.getElementById(decodeURIComponent(link.hash.slice(1)));
    const citations = document.importNode(item.querySelector(".citations"), true);
    panel.replaceChildren(citations);
    give(citations, item.dataset.key, here);
    panel.setAttribute("aria-label", `Cite ${item.querySelector("b").textContent}`);
    panel.showPopover();
    const { left, bottom } = link.getBoundingClientRect();
    const most = document.documentElement.clientWidth - panel.offsetWidth - 8;
    panel.style.left = `${Math.max(8, Math.min(left, most)) + scrollX}px`;
    panel.style.top = `${bottom + 4 + scrollY}px`;
    panel.focus({ preventScroll: true });
    const last = panel.getBoundingClientRect().bottom - document.documentElement.clientHeight;
    if (last > 0) scrollBy(0, last + 8);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.cite-this");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    shown(link).catch(() => (location.href = link.href));
  });
})();
