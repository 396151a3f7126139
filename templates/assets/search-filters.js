// What the pages that were found are narrowed by.

let names;

// The names of languages take long to come, and are not asked for before they are to be seen.
const language = (tag) => {
  names ??= new Intl.DisplayNames("en", { type: "language", fallback: "code" });
  return names.of(tag);
};

/** Whether a page has all that is chosen. */
export const fits = ({ row }, chosen) => chosen.every(({ name, value }) =>
  row.filters.some(([n, v]) => n === name && v === value));

/** Gives a filter its choices: those that leave something beside the other filters. */
export const offer = (field, pages, chosen) => {
  const { name, value: own } = field, counts = new Map(own ? [[own, 0]] : []);
  const others = chosen.filter((other) => other !== field);
  for (const page of pages)
    if (fits(page, others))
      for (const [n, value] of page.row.filters) if (n === name) counts.set(value, (counts.get(value) ?? 0) + 1);
  field.length = 1;
  for (const [value, count] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
    const text = name === "language" ? language(value) : value;
    field.add(new Option(`${text} (${count})`, value, false, value === own));
  }
  field.disabled = field.length === 1;
};

/** The order by date, "asc" or "desc"; what has none comes last. */
export const byDay = (order) => ({ row: { day: a } }, { row: { day: b } }) => !a - !b
  || (order === "asc" ? 1 : -1) * ((a > b) - (a < b));
