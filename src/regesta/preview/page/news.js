// On a page that is served while it is edited: fetched anew when a build has changed it, and what
// is wrong over it until that is mended.
(() => {
  "use strict";
  const { page, tag } = document.currentScript.dataset;
  const host = document.createElement("div");
  host.id = "regesta-serve";
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("link");
  Object.assign(style, { rel: "stylesheet", href: "/-/panel.css" });
  const bottom = document.createElement("div");
  bottom.className = "bottom";
  root.append(style, bottom);

  const element = (name, words = "", more = {}) =>
    Object.assign(document.createElement(name), { textContent: words, ...more });

  const WORD_CHECK = /^R6/;

  const counted = (number, one) => `${number} ${one}${number === 1 ? "" : "s"}`;

  const problem = (told) => {
    const item = element("li", "", { className: told.severity });
    const place = `${told.file}:${told.line}`;
    const head = element("p");
    head.append(element("a", place, { href: told.open, title: "Open in your editor" }));
    head.append(` ${told.severity} ${told.code}`);
    const [, record] = /records\/([^/]+)\.md$/.exec(told.file) ?? [];
    if (record && WORD_CHECK.test(told.code)) {
      const href = `/-/compare.html?record=${record}`;
      head.append(" ", element("a", "word by word", { href }));
    }
    item.append(head, element("p", told.message, { className: "message" }));
    if (told.source) item.append(element("pre", told.source));
    for (const fact of told.facts) item.append(element("p", fact, { className: "fact" }));
    if (told.hint) item.append(element("p", told.hint, { className: "hint" }));
    return item;
  };

  // A list of problems under its heading; open, where it has to be seen.
  const problems = (words, several, open) => {
    const list = element("ul");
    list.append(...several.map(problem));
    const found = element("details", "", { open });
    found.append(element("summary", words), list);
    return found;
  };

  const show = (...what) => {
    bottom.querySelector("section")?.remove();
    if (!what.length) return;
    const section = element("section");
    section.setAttribute("role", "status");
    section.append(...what);
    bottom.prepend(section);
  };

  const told = ({ stopped, failure, problems: every }) => {
    const errors = every.filter(({ severity }) => severity === "error");
    const others = every.filter(({ severity }) => severity !== "error");
    const what = [];
    if (failure) {
      what.push(element("p", failure.message, { className: "message" }));
      what.push(element("p", failure.hint, { className: "hint" }));
    } else if (stopped) {
      const words = `${counted(errors.length, "error")}: nothing new is shown until it is mended`;
      what.push(problems(words, errors, true));
    }
    if (others.length) what.push(problems(counted(others.length, "remark"), others, false));
    show(...what);
  };

  // The page is fetched anew only where it is another, so that a place or a selection in it stays.
  const renew = async () => {
    const now = await fetch(location.pathname, { method: "HEAD", cache: "no-store" });
    if (now.headers.get("ETag") !== `"${tag}"`) location.reload();
  };

  const hear = (news) => {
    renew().catch(() => {});
    if (news.early) return;
    told(news);
    document.dispatchEvent(new CustomEvent("regesta:built"));
  };

  document.body.append(host);
  listen(`/-/news?page=${encodeURIComponent(page)}`, hear, () =>
    show(element("p", "serve has ended, or is being started again", { className: "message" })));
})();
