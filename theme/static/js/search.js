/* Asks Pagefind's index, in words from the form. Where it does not load, the register stays. */

const form = document.querySelector("[data-indexes]");
const words = form.dataset;
const { q: input, _slash: slash, again } = form.elements;
const facets = [...form.querySelectorAll("select")];
const parts = "#_status, #_list, #_more, #_chips, #_register";
const [status, list, more, chips, register] = document.querySelectorAll(parts);
const labels = new Map(facets.flatMap(({ options }) => Array.from(options, (option) => [option, option.text])));
const [STEP, PAUSE] = [10, 150];

let engine, waiting, hits, shown, groups;
let turn = 0;

const make = (tag, name, ...inner) => {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.append(...inner);
  return node;
};
const link = (url, ...inner) => Object.assign(make("a", "", ...inner), { href: words.root + url });

function stored(use) {
  try {
    return use(localStorage);
  } catch {
    /* Then nothing is kept. */
  }
}

async function load() {
  const at = (folder) => new URL(words.root + folder, document.baseURI).href;
  const [first, ...others] = words.indexes.split(" ").map(at);
  const { createInstance } = await import(`${first}pagefind.js`);
  const pagefind = createInstance({ basePath: first, noWorker: true, excerptLength: 24 });
  for (const folder of others) await pagefind.mergeIndex(folder);
  await pagefind.filters();
  return pagefind;
}

async function search() {
  clearTimeout(waiting);
  const mine = ++turn;
  const query = input.value.trim();
  const on = facets.filter(({ value }) => value).map((facet) => facet.dataset.facet + facet.value);
  const asked = query || on.length;
  let said;
  remember();
  try {
    if (asked) status.textContent ||= words.loading;
    const found = asked ? await ask(query || null, on) : { results: [], filters: {} };
    if (mine !== turn) return;
    [hits, shown, groups] = [found.results, 0, new Map()];
    said = asked && (["none", "one"][hits.length] ?? "many");
    list.replaceChildren();
    count(found.filters.on);
    await show();
  } catch {
    form.hidden = true;
    said = "broken";
  }
  if (mine !== turn) return;
  register.hidden = !!list.firstChild;
  status.dataset.said = said;
  status.textContent = said ? words[said].replace("{count}", hits?.length) : "";
}

async function ask(query, on) {
  engine ??= load();
  return (await engine).search(query, { filters: on.length ? { on } : {} });
}

/* The address holds what was asked, to send on. */
function remember() {
  const given = [...new FormData(form)].filter(([, value]) => value);
  history.replaceState(null, "", given.length ? `?${new URLSearchParams(given)}` : location.pathname + location.hash);
}

/* A choice tells how many it leaves. */
function count(left) {
  for (const [option, label] of labels) {
    const facet = option.parentNode;
    const number = !facet.value && option.value && left?.[facet.dataset.facet + option.value];
    option.text = Number.isInteger(number) ? `${label} (${number})` : label;
  }
}

async function show() {
  const mine = turn;
  const next = await Promise.all(hits.slice(shown, shown + STEP).map((hit) => hit.data()));
  if (mine !== turn) return;
  next.forEach(place);
  shown += next.length;
  more.hidden = shown >= hits.length;
}

/* A story and its passages stand together, where the first was found. */
function place({ raw_url: url, meta, filters: { on }, excerpt }) {
  const passage = on.includes("kind:passage");
  const { line, inner } = group(passage ? url.split("#")[0] : url, meta.title);
  const marks = make("ul", "chips");
  for (const chip of chips.content.children)
    if (on.includes(`lesson:${chip.dataset.lesson}`)) marks.append(chip.cloneNode(true));
  if (passage) return inner.append(make("li", "", link(url, ...marked(excerpt)), marks));
  const told = [...labels].filter(
    ([{ value, parentNode: of }]) => of.name !== "pelajaran" && on.includes(of.dataset.facet + value),
  );
  line.textContent = told.map(([, label]) => label).join(" · ");
  if (!inner.firstChild) line.after(make("p", "found__text", ...marked(excerpt)), marks);
}

function group(page, title) {
  if (!groups.has(page)) {
    const [line, inner] = [make("p", "found__line"), make("ul", "found__passages")];
    title ??= register.querySelector(`[href="${words.root + page}"]`)?.text ?? page;
    list.append(make("li", "", make("h2", "", link(page, title)), line, inner));
    groups.set(page, { line, inner });
  }
  return groups.get(page);
}

/* Pagefind marks what it found and escapes the rest; none is read as markup. */
function marked(excerpt) {
  const cut = /^(<mark>)?\p{Ll}/u.test(excerpt) ? "… " : "";
  return `${cut}${excerpt} …`.split(/<\/?mark>/).map((part, at) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return at % 2 ? make("mark", "", text) : text;
  });
}

form.oninput = ({ target }) => {
  if (target === slash) return stored((box) => box.setItem("slash", slash.checked));
  clearTimeout(waiting);
  waiting = setTimeout(search, PAUSE);
};
form.onsubmit = (event) => {
  event.preventDefault();
  search();
};
again.onclick = () => {
  for (const field of [input, ...facets]) field.value = "";
  input.focus();
  search();
};
more.onclick = async () => {
  const last = list.lastChild;
  await show();
  last.nextSibling?.querySelector("a").focus();
};
document.onkeydown = (event) => {
  const { key, target } = event;
  const stops = [input, ...list.querySelectorAll("a:not(.chip)")];
  const next = stops[stops.indexOf(target) + { ArrowDown: 1, ArrowUp: -1 }[key]];
  const jump = key === "/" && slash.checked && !target.matches("input, select");
  if (event.ctrlKey || event.metaKey || !(jump || (next && stops.includes(target)))) return;
  event.preventDefault();
  (jump ? input : next).focus();
};

const given = new URLSearchParams(location.search);
for (const field of [input, ...facets]) {
  field.value = given.get(field.name) ?? "";
  if (field.selectedIndex < 0) field.value = "";
}
slash.checked = stored((box) => box.getItem("slash")) !== "false";
form.hidden = false;
search();
