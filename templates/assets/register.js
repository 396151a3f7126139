// The register of undertakings, narrowed down and put in order by the form above it. The whole of
// it stands in the page; what is chosen stands in the address, so that it can be kept and sent.
(() => {
  "use strict";
  const form = document.getElementById("narrow");
  const contents = document.querySelector(".on-page");
  const groups = [...document.querySelectorAll("main > section")];
  const lists = groups.map((group) => group.querySelector(".register"));
  const rows = lists.flatMap((list) => [...list.children].map((row) => ({ row, list })));
  const one = document.createElement("section");
  const ordered = lists[0].cloneNode(false);
  one.append(ordered);
  form.after(one);

  const standings = [...(form.elements.standing?.options ?? [])].map((option) => option.value);
  const rank = (row) => standings.indexOf(row.dataset.standing);
  const title = (row) => row.querySelector("a").textContent;
  const keys = {
    since: (row) => row.dataset.since,
    by: (row) => row.dataset.by,
    standing: (row) => (rank(row) < 0 ? "" : String.fromCharCode(97 + rank(row))),
    side: (row) => row.dataset.side,
    title,
  };

  // By key, and then as printed; what has no key stands last, either way round.
  const inOrder = (found, key, reversed) =>
    found
      .map((each, n) => ({ ...each, n, key: key(each.row) }))
      .sort((a, b) =>
        !a.key || !b.key
          ? !a.key - !b.key || a.n - b.n
          : (reversed ? -1 : 1) * a.key.localeCompare(b.key, "en") || a.n - b.n,
      );

  const narrow = () => {
    const { order, reversed, ...filters } = Object.fromEntries(new FormData(form));
    const fits = ({ row }) =>
      Object.entries(filters).every(
        ([name, value]) => !value || row.dataset[name].split(" ").includes(value),
      );
    const key = keys[order];
    const flat = Boolean(key || reversed);
    const sorted = key
      ? inOrder(rows, key, reversed)
      : reversed ? [...rows].reverse() : rows;
    let found = 0;
    for (const each of sorted) {
      each.row.hidden = !fits(each);
      found += !each.row.hidden;
      (flat ? ordered : each.list).append(each.row);
    }
    for (const group of groups) group.hidden = flat || !group.querySelector(".register > li:not([hidden])");
    one.hidden = !flat;
    contents.hidden = flat || found < rows.length;
    document.getElementById("found").textContent = `${found} of ${rows.length} undertakings`;
  };

  const keep = () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value);
    const query = new URLSearchParams(chosen).toString();
    try {
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch {
      // Opened from disk, some browsers keep the address as it is.
    }
  };

  const read = () => {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements[name];
      if (field?.type === "checkbox") field.checked = value === field.value;
      else if (field?.tagName === "SELECT" && [...field.options].some((o) => o.value === value)) field.value = value;
    }
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => { narrow(); keep(); });
  form.addEventListener("reset", () => setTimeout(() => { narrow(); keep(); }));
  read();
  narrow();
})();
