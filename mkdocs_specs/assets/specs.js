/* mkdocs-specs: sorts and filters tables, complete without it. */
(() => {
"use strict";

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const locale = document.documentElement.lang.replace("_", "-") || undefined;
const forms = () => all("form.specs-filter").filter(tableOf);
const tableOf = form => document.getElementById(form.dataset.filter);
const isHead = row => row.matches(".specs-group");
const lines = body => [...body.rows].filter(row => !isHead(row));
const fields = form => [...form.elements].filter(field => field.name);

/* Sorting: rows stay in their body; cells without a value come last. */

const rank = (row, column) => (row.cells[column].dataset.sort ?? row.cells[column].textContent).trim();

const sort = head => {
  const way = head.ariaSort === "ascending" ? "descending" : "ascending";
  const compare = (a, b) => {
    const [one, other] = [rank(a, head.cellIndex), rank(b, head.cellIndex)];
    if (!one || !other) return !one - !other;
    return one.localeCompare(other, locale, { numeric: true }) * (way === "ascending" ? 1 : -1);
  };
  for (const one of head.parentNode.cells) one.ariaSort = one === head ? way : null;
  for (const body of head.closest("table").tBodies) body.append(...lines(body).sort(compare));
};

const makeSortable = head => {
  if (head.querySelector("button") || !head.textContent.trim()) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "specs-sort";
  button.append(...head.childNodes);
  button.onclick = () => sort(head);
  head.append(button);
};

/* Filtering. In the address, all but the first filter of a page put the id of their table before names. */

const before = form => form === forms()[0] ? "" : form.dataset.filter + ".";

const chosen = form => {
  const found = {};
  for (const field of fields(form)) {
    const value = field.type === "checkbox" ? field.checked && field.value : field.value.trim();
    if (value) (found[field.name] ??= []).push([value, word(field, value)]);
  }
  return Object.entries(found);
};

const word = (field, value) => field.type === "checkbox" ? field.parentNode.textContent.trim()
  : field.options ? field.selectedOptions[0].text : `“${value}”`;

const query = (form, prefix) => "" + new URLSearchParams(
  chosen(form).flatMap(([name, values]) => values.map(([value]) => [prefix + name, value])));

const fits = (row, [name, values]) => {
  if (name !== "q") return values.some(([value]) => row.getAttribute("data-" + name) === value);
  const text = fold(row.textContent);
  return fold(values[0][0]).split(/\s+/).every(one => text.includes(one));
};

const apply = form => {
  const wanted = chosen(form);
  let shown = 0, total = 0;
  for (const body of tableOf(form).tBodies) {
    const left = lines(body).filter(row => !(row.hidden = !wanted.every(one => fits(row, one)))).length;
    [...body.rows].filter(isHead).forEach(row => row.hidden = !left);
    shown += left;
    total += lines(body).length;
  }
  const count = form.dataset.showing.replace("{shown}", shown).replace("{total}", total);
  const words = wanted.map(([, values]) => values.map(([, said]) => said).join(", "));
  form.querySelector("output").textContent = [count, ...words].join(" · ");
  for (const link of all("a.specs-stat").filter(link => target(link) === form)) {
    link.ariaCurrent = "" + new URLSearchParams(link.search) === query(form, "") ? "true" : null;
  }
};

const write = form => {
  const own = fields(form).map(field => before(form) + field.name);
  const isOther = pair => pair && !own.includes([...new URLSearchParams(pair).keys()][0]);
  const pairs = location.search.slice(1).split("&").filter(isOther).concat(query(form, before(form)) || []).join("&");
  try {
    history.replaceState(history.state, "", location.href.split(/[?#]/)[0] + (pairs && "?" + pairs) + location.hash);
  } catch { /* Refused for some files. */ }
};

const read = (form, search, prefix) => {
  for (const field of fields(form)) {
    const values = new URLSearchParams(search).getAll(prefix + field.name);
    if (field.type === "checkbox") field.checked = values.includes(field.value);
    else field.value = values[0] || "";
    if (field.selectedIndex < 0) field.value = "";
  }
  apply(form);
};

const restore = form => read(form, location.search, before(form));
const update = form => { apply(form); write(form); };

const makeFilter = form => {
  if (!form.hidden) return;
  form.hidden = false;
  form.oninput = () => update(form);
  form.onreset = () => setTimeout(update, 0, form);
  form.onsubmit = () => false;
  restore(form);
};

/* A link such as `?status=review#specs-all` sets the filter that follows it. */

const target = link => forms().find(form => link.hash && form.dataset.filter.startsWith(link.hash.slice(1))
  && link.compareDocumentPosition(form) & 4);

addEventListener("click", event => {
  const link = event.target.closest('[class^=specs-] a[href*="?"]');
  const form = link && target(link);
  if (!form || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  read(form, link.search, "");
  write(form);
  if (form.getBoundingClientRect().top > innerHeight / 2) tableOf(form).scrollIntoView();
}, true);
addEventListener("popstate", () => forms().forEach(restore));

/* Drawn as cards, a table is none to some screen readers. */

const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
const name = one => one.role = ROLES[one.tagName] || (one.scope === "col" ? "columnheader" : "rowheader");

const setUp = () => {
  all(".specs-table, .specs-table :is(thead, tbody, tr, th, td)").forEach(name);
  all("table[data-sortable] > thead th").forEach(makeSortable);
  forms().forEach(makeFilter);
};

/* Material may replace a page in place. */
if (window.document$) document$.subscribe(setUp);
else if (document.readyState === "loading") addEventListener("DOMContentLoaded", setUp);
else setUp();
})();
