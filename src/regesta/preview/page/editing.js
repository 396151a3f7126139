// On the page of an entry that is served while it is edited: where each passage stands in its
// file, what is not encoded yet, what nobody has confirmed; words that are selected, as `at` and
// `quote`.
(() => {
  "use strict";
  const { page } = document.currentScript.dataset;
  const host = document.getElementById("regesta-serve");
  const root = host.shadowRoot;
  let told = {};

  const element = (name, words = "", more = {}) =>
    Object.assign(document.createElement(name), { textContent: words, ...more });

  const copying = (text) => {
    const button = element("button", "Copy", { type: "button" });
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    });
    return button;
  };

  const paste = (text) => {
    const item = element("div", "", { className: "paste" });
    item.append(element("pre", text), copying(text));
    return item;
  };

  // The place of a passage: a link that opens it, and its words to copy.
  const place = ({ line, open }) => {
    const item = element("p");
    const words = `${told.file}:${line}`;
    item.append(element("a", words, { href: open, title: "Open in your editor" }), " ", copying(words));
    return item;
  };

  const close = () => root.querySelector("aside")?.remove();

  // A panel by a place of the page.
  const panel = (near, ...what) => {
    close();
    const made = element("aside");
    const shut = element("button", "×", { type: "button", className: "shut", ariaLabel: "Close" });
    shut.addEventListener("click", close);
    made.append(shut, ...what);
    root.append(made);
    const { bottom, left } = near.getBoundingClientRect();
    made.style.top = `${Math.max(0, Math.min(bottom + 6, innerHeight - made.offsetHeight - 6))}px`;
    made.style.left = `${Math.max(0, Math.min(left, innerWidth - made.offsetWidth - 6))}px`;
  };

  // What is lacking at a passage: sentences with their acts to be written, and undertakings.
  const lacks = (passage, several) => several.flatMap((one) => {
    if (one.what === "stage") {
      const item = element("p", "Nothing later is known of ");
      item.append(element("a", one.title, { href: one.open }));
      return [item];
    }
    const [start, end] = one.span;
    if (one.what === "name") {
      return [
        element("p", `No entry: ${passage.text.slice(start, end)} (${one.kind}?)`),
        paste(`regesta new ${one.kind} ${one.id}\n`),
      ];
    }
    return [
      element("p", `No act: ${passage.text.slice(start, end)}`),
      ...one.acts.map(({ act, quote }) => paste(passages.act(passage.path, quote, act))),
    ];
  });

  const counted = (number, one, more) => (number ? `${number} ${number === 1 ? one : more}` : "");
  const words = (several) => {
    const number = (of) => several.filter(({ what }) => what === of).length;
    return [
      counted(number("act"), "sentence without an act", "sentences without an act"),
      counted(number("name"), "name without an entry", "names without an entry"),
      counted(number("stage"), "undertaking without a later stage", "undertakings without a later stage"),
    ].filter(Boolean).join(", ");
  };

  // What is added to the line of a passage.
  const mark = (anchor, passage, marks) => {
    const line = passages.line(anchor);
    const last = line?.querySelector("p, h2, h3, h4, h5, h6");
    if (!last) return;
    const own = element("span", "", { className: "regesta-own" });
    const lacking = told.lacking.filter((one) => one.anchor === anchor);
    if (lacking.length) {
      const button = element("button", words(lacking), { type: "button" });
      button.addEventListener("click", () =>
        panel(button, ...lacks(passage, lacking), place(passage)));
      own.append(button);
    }
    own.append(element("a", `line ${passage.line}`, { href: passage.open, title: `${told.file}:${passage.line}` }));
    last.append(own);
    const text = passages.read(line);
    if (text.text.trim() !== passage.text) return;
    for (const { what, span } of lacking) if (span) marks[what].push(passages.range(text, span));
  };

  const unconfirmed = () => {
    const own = new URL(`/${page}`, location).pathname;
    for (const link of document.querySelectorAll("main a[href]:not(.regesta-own *)")) {
      const { pathname, hash } = new URL(link.href, location);
      const to = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
      const is = told.unconfirmed.includes(to.slice(1))
        || told.unconfirmed.includes(to.slice(1) + decodeURIComponent(hash));
      link.classList.toggle("regesta-unconfirmed", is && to !== own);
    }
    for (const act of document.querySelectorAll("[id^='act-']")) {
      act.classList.toggle("regesta-unconfirmed", told.unconfirmed.includes(`${page}#${act.id}`));
    }
  };

  const bar = () => {
    const bottom = root.querySelector(".bottom");
    bottom.querySelector("footer")?.remove();
    if (!told.file) return;
    const made = element("footer");
    made.append(element("a", told.file, { href: told.open, title: "Open in your editor" }));
    const lacking = words(told.lacking);
    if (lacking) made.append(element("span", `not encoded yet: ${lacking}`));
    const [, record] = /^content\/records\/(.+)\.md$/.exec(told.file) ?? [];
    if (record) {
      made.append(element("a", "word by word", { href: `/-/compare.html?record=${record}` }));
    }
    if (told.guessed.length) {
      made.append(element("b", `a draft; unconfirmed: ${told.guessed.join(", ")}`));
    }
    bottom.append(made);
  };

  const show = () => {
    for (const old of document.querySelectorAll(".regesta-own")) old.remove();
    const marks = { act: [], name: [] };
    for (const [anchor, passage] of Object.entries(told.passages ?? {})) mark(anchor, passage, marks);
    if (window.Highlight) {
      for (const [what, ranges] of Object.entries(marks)) {
        CSS.highlights.set(`regesta-${what}`, new Highlight(...ranges));
      }
    }
    unconfirmed();
    bar();
  };

  const ask = async () => {
    const answer = await fetch(`/-/about?page=${encodeURIComponent(page)}`);
    told = { unconfirmed: [], lacking: [], guessed: [], ...(await answer.json()) };
    show();
  };

  const selected = () => {
    const selection = getSelection();
    if (selection.isCollapsed || !told.passages) return;
    const touched = selection.getRangeAt(0);
    const lines = Object.entries(told.passages)
      .map(([anchor, passage]) => ({ passage, line: passages.line(anchor) }))
      .filter(({ line }) => line && touched.intersectsNode(line))
      .map((one) => ({ ...one, text: passages.read(one.line) }))
      .map((one) => ({ ...one, span: passages.span(one.text, touched) }))
      .filter(({ span }) => span);
    if (!lines.length) return;
    if (lines.length > 1) {
      panel(touched, element("p", "A quotation is of one passage: select words of one alone."));
      return;
    }
    const [{ passage, text, span }] = lines;
    const quote = text.text.slice(...span);
    const often = passages.times(quote, passage.text);
    const hint = `These words stand ${often} times in ${passage.path}: select more of them.`;
    panel(touched, often === 1 ? paste(passages.act(passage.path, quote)) : element("p", hint),
      place(passage));
  };

  document.addEventListener("pointerup", (event) => {
    if (event.target !== host) setTimeout(selected);
  });
  document.addEventListener("keyup", (event) => {
    if (event.key === "Escape") close();
    if (event.shiftKey && event.key.startsWith("Arrow")) selected();
  });
  const asked = () => ask().catch(() => {});
  document.addEventListener("regesta:built", asked);
  asked();
})();
