/* The print desk: what is ticked, in which order, and the sheets beside it. The address holds it all. */
{
  const hall = document.querySelector("[data-texts]");
  const words = hall.dataset;
  const form = hall.querySelector("form");
  const [told, chosen, sum, print, copy, again, status, leaves] = hall.querySelectorAll(
    "#_told, #_chosen, #_sum, #_print, #_copy, #_again, #_status, #_leaves",
  );
  const fields = [...form.elements].filter((field) => field.name);
  const ticks = () => [...form.querySelectorAll("input[type=checkbox][value]:not([name])")];
  const setting = (name) => fields.find((field) => field.name === name);
  const { make, fill } = desk;
  const title = document.title;
  let items = [];
  let unknown = [];
  let newer = false;
  let turn = 0;
  let sheetTitle = "";

  const storyOf = (item) => item.split(":")[0];
  const isLesson = (item) => item.startsWith("l:");
  const tickFor = (key) => ticks().find((tick) => tick.value === key || tick.dataset.once === key);
  const nameOf = (key) => tickFor(key)?.labels[0].textContent.trim() ?? key;

  /* One thing chosen with the texts it needs; null where the site has no such thing. */
  async function entryOf(item) {
    const key = tickFor(isLesson(item) ? item : storyOf(item))?.value;
    if (!key) return null;
    const text = await desk.text(key);
    if (isLesson(item)) {
      const parts = text.stories.map(async ({ story, passages = [] }) => ({ text: await desk.text(story), passages }));
      return { item: key, text, parts: await Promise.all(parts), title: text.title };
    }
    const [, id] = item.split(":");
    if (!id) return { item: key, text, title: text.title };
    const piece = text.pieces.find((one) => one.kind === "passage" && (one.id === id || one.once?.includes(id)));
    const label = fill(words.passage, { title: text.title });
    return piece ? { item: `${key}:${piece.id}`, text, passage: piece.id, title: `${label}: ${piece.words}` } : null;
  }

  async function refresh() {
    const mine = ++turn;
    print.disabled = true;
    const found = await Promise.all(items.map((item) => entryOf(item).catch(() => undefined)));
    if (mine !== turn) return;
    unknown.push(...items.filter((_, at) => found[at] === null));
    const missed = items.filter((_, at) => found[at] === undefined);
    items = items.map((item, at) => (found[at] === null ? null : (found[at]?.item ?? item))).filter(Boolean);
    const entries = found.filter(Boolean);
    history.replaceState(null, "", location.href.split("#")[0] + desk.writeChoice(items, fields));
    tell(missed);
    list(entries);
    show(entries);
    for (const tick of ticks()) tick.checked = items.includes(tick.value);
  }

  function tell(missed) {
    const names = (all) => ({ names: [...new Set(all)].join(", ") });
    const said = [
      newer && words.newer,
      unknown.length && fill(words.unknown, names(unknown)),
      missed.length && fill(words.missed, names(missed.map((item) => nameOf(isLesson(item) ? item : storyOf(item))))),
    ].filter(Boolean).join(" ");
    if (told.textContent !== said) told.textContent = said;
  }

  function list(entries) {
    const back = document.activeElement?.dataset.does && { ...document.activeElement.dataset };
    chosen.replaceChildren(...entries.map((entry, at) => {
      const act = (does, sign, off) => {
        const button = make("button", "desk__move", sign);
        Object.assign(button, { type: "button", disabled: off, ariaLabel: fill(words[does], entry) });
        button.setAttribute("aria-label", fill(words[does], entry));
        Object.assign(button.dataset, { does, item: entry.item });
        return button;
      };
      return make("li", "", make("span", "desk__title", entry.title), make("span", "desk__small", desk.minutes(desk.reading(entry))),
        make("span", "desk__moves", act("up", "↑", !at), act("down", "↓", at === entries.length - 1), act("out", "×")));
    }));
    if (!back) return;
    const buttons = [...chosen.querySelectorAll("button:enabled")];
    const own = buttons.filter((button) => button.dataset.item === back.item);
    (own.find((button) => button.dataset.does === back.does) ?? own[0] ?? buttons.at(-1) ?? again).focus();
  }

  function show(entries) {
    const [paper, large] = [setting("kertas").value, setting("besar").checked];
    const lines = setting("garis").value;
    const [only] = entries;
    sheetTitle = setting("judul").value.trim() || (new Set(entries.map(({ text }) => text)).size === 1 ? only.text.title : words.kind);
    const made = desk.layOut(entries, {
      what: setting("isi").value, lines: lines ? Number(lines) : undefined, qr: setting("qr")?.checked,
      apart: setting("lepas").checked, title: sheetTitle,
    });
    desk.layPaper({ paper, large, site: words.site, title: sheetTitle, foot: words.foot });
    leaves.replaceChildren(...made.leaves);
    print.disabled = copy.disabled = !made.leaves.length;
    const { read, ask, play, open } = made.took;
    const told = { read, ask, play, all: read + ask + play };
    for (const name of Object.keys(told)) told[name] = desk.minutes(told[name]);
    sum.textContent = entries.length
      ? [`${fill(words.took, told)} · ${pages(paper)}.`, open && fill(words.open, { count: open })].filter(Boolean).join(" ")
      : words.empty;
  }

  function pages(paper) {
    const millimetre = leaves.clientWidth / desk.pageWidth(paper);
    const room = desk.pageRoom(paper) * millimetre;
    const each = [...leaves.children].map((leaf) => Math.max(1, Math.ceil((leaf.firstChild.scrollHeight - 2) / room)));
    const count = each.reduce((all, one) => all + one, 0);
    return fill(count === 1 ? words.page : words.pages, { count });
  }

  const change = {
    up: (at) => items.splice(at - 1, 0, ...items.splice(at, 1)),
    down: (at) => items.splice(at + 1, 0, ...items.splice(at, 1)),
    out: (at) => items.splice(at, 1),
  };
  chosen.addEventListener("click", async ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const { does, item } = button.dataset;
    const name = button.closest("li").querySelector(".desk__title").textContent;
    change[does](items.indexOf(item));
    await refresh();
    const place = items.indexOf(item) + 1;
    status.textContent = place ? fill(words.moved, { title: name, place, count: items.length }) : "";
  });

  /* A story's passages are listed when they are asked for. */
  async function open(details) {
    if (details.querySelector("ul")) return;
    const { story } = details.dataset;
    const text = await desk.text(story).catch(() => tell([story]));
    if (!text || details.querySelector("ul")) return;
    const rows = text.pieces.filter(({ kind }) => kind === "passage").map((piece) => {
      const tick = Object.assign(make("input"), { type: "checkbox", value: `${story}:${piece.id}` });
      tick.setAttribute("value", tick.value);
      tick.checked = items.includes(tick.value);
      const label = make("label", "", tick, " ", make("span", "desk__title", piece.words));
      return make("li", "desk__row", label, make("span", "desk__small", desk.minutes(piece.minutes)));
    });
    details.append(make("ul", "desk__passages", ...rows));
  }
  for (const details of form.querySelectorAll("details")) details.addEventListener("toggle", () => open(details));

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    status.textContent = "";
    if (target.id === "_cari") return sift(target.value.trim().toLowerCase());
    if (target.type === "checkbox" && !target.name)
      items = target.checked ? [...items, target.value] : items.filter((item) => item !== target.value);
    refresh();
  });

  function sift(part) {
    const rows = [...form.querySelectorAll("#_cerita > li")];
    for (const row of rows) row.hidden = !row.querySelector(".desk__title").textContent.toLowerCase().includes(part);
    status.textContent = rows.every((row) => row.hidden) ? words.none : "";
  }

  print.addEventListener("click", async () => {
    await Promise.allSettled([...leaves.querySelectorAll("img")].map((picture) => picture.decode()));
    window.print();
  });
  addEventListener("beforeprint", () => (document.title = leaves.firstChild ? sheetTitle : title));
  addEventListener("afterprint", () => (document.title = title));
  copy.addEventListener("click", async () => {
    const done = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    status.textContent = done ? words.copied : words.copyYourself;
  });
  again.addEventListener("click", () => {
    [items, unknown, newer] = [[], [], false];
    form.reset();
    sift("");
    refresh();
  });

  function take() {
    const choice = desk.readChoice(location.hash, fields);
    [items, unknown, newer] = [choice.items, choice.strange, choice.newer];
    return refresh();
  }
  addEventListener("hashchange", take);
  document.querySelector(".desk__without").hidden = true;
  hall.hidden = false;
  take();
}
