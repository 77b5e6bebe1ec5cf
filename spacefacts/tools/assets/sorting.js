// Sorts a table by the column whose head is pressed: up, down, then as it was. Numbers go by what they come to and moments
// by when they began, both as their facts have them; what is not there stays last. Without scripts, tables stay as they are.
(() => {
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const MOMENT = /^(\d{4})(-\d\d)?(-\d\d)?(?:T([\d:]+))?(Z|[+-]\d\d:\d\d)?$/;

  const rank = (cell) => {
    const value = cell.querySelector("[data-value]")?.dataset.value ?? "";
    if (cell.matches(".sf-number")) return parseFloat(value);
    const moment = MOMENT.exec(value);
    if (!moment) return cell.textContent.trim();
    const [, year, month = "-01", day = "-01", time = "00:00", zone = "Z"] = moment;
    return Date.parse(`${year}${month}${day}T${time}${zone}`);
  };
  const compare = (one, other) =>
    typeof one === "number" && typeof other === "number" ? one - other : words.compare(one, other);
  const isMissing = (cell) => cell.matches(".sf-none");

  for (const table of document.querySelectorAll(".sf-table:not(.sf-evidence) table")) {
    const heads = [...(table.tHead?.rows[0].cells ?? [])];
    const [body, another] = table.tBodies;
    const rows = [...(body?.rows ?? [])];
    if (another || rows.length < 3 || rows.some((row) => row.cells.length !== heads.length)) continue;

    const sort = (column, way) => {
      const ranks = new Map(rows.map((row) => [row, rank(row.cells[column])]));
      const there = rows.filter((row) => !isMissing(row.cells[column]));
      const missing = rows.filter((row) => isMissing(row.cells[column]));
      if (way) there.sort((one, other) => way * compare(ranks.get(one), ranks.get(other)));
      body.append(...(way ? [...there, ...missing] : rows));
    };
    for (const [column, head] of heads.entries()) {
      const cells = rows.map((row) => row.cells[column]).filter((cell) => !isMissing(cell));
      if (head.tagName !== "TH" || !cells.every((cell) => cell.matches("th") || cell.querySelector("[data-value]"))) continue;
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "sf-sorter" });
      button.append(...head.childNodes);
      head.append(button);
      button.onclick = () => {
        const before = head.ariaSort;
        for (const one of heads) one.ariaSort = null;
        head.ariaSort = { ascending: "descending", descending: null }[before] ?? (before ? null : "ascending");
        sort(column, { ascending: 1, descending: -1 }[head.ariaSort] ?? 0);
      };
    }
  }
})();
