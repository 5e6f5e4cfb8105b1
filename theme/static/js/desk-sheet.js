/* Sheets from texts: what is read, in runs of one story, with its questions when all they ask about has
   been read, its footnotes and the terms it uses; and the minutes that all this takes. */
{
  const words = document.querySelector("[data-texts]").dataset;
  const { lang } = document.documentElement;
  const dates = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  const day = (written) => dates.format(new Date(written));
  const sum = (numbers) => numbers.reduce((all, number) => all + (number ?? 0), 0);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const make = (tag, name, ...inner) => {
    const node = document.createElement(tag);
    if (name) node.className = name;
    node.append(...inner.filter((part) => part !== null && part !== undefined));
    return node;
  };
  desk.make = make;
  desk.fill = fill;
  desk.minutes = (count) => fill(count === 1 ? words.minute : words.minutes, { count });

  /* A text's HTML away from its page: without its ids, its addresses seen from here, its notes numbered. */
  function settled(html, text, notes) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    const inner = holder.content;
    for (const call of inner.querySelectorAll("[role=doc-noteref]")) {
      const anchor = call.getAttribute("href").slice(1);
      if (!notes.some((note) => note.anchor === anchor))
        notes.push(text.notes.find((note) => note.anchor === anchor));
      call.replaceWith(notes.findIndex((note) => note.anchor === anchor) + 1);
    }
    for (const node of inner.querySelectorAll("[id]")) node.removeAttribute("id");
    for (const name of ["href", "src"])
      for (const node of inner.querySelectorAll(`[${name}]`))
        node.setAttribute(name, new URL(node.getAttribute(name), text.base).href);
    for (const node of inner.querySelectorAll("[srcset]")) {
      const seen = (_, gap, address) => gap + new URL(address, text.base).href;
      Object.assign(node, { srcset: node.srcset.replace(/(^|,\s*)(\S+)/g, seen), sizes: "60rem" }); // sharp enough for paper
    }
    for (const node of inner.querySelectorAll("[loading]")) node.removeAttribute("loading"); // it is printed unseen
    for (const head of inner.querySelectorAll("h1, h2, h3, h4, h5, h6"))
      head.replaceWith(make("h6", "leaf__turn", ...head.childNodes));
    return inner;
  }

  function source({ source: { kind, title, published }, date, author }) {
    const retold = published ? words.retoldOn : words.retold;
    const told = title ? fill(retold, { title, date: published && day(published) }) : day(date);
    return [kind === "illustration" ? words.illustration : kind === "retelling" ? told : day(date), author]
      .filter(Boolean)
      .join(" · ");
  }

  /* What was chosen, as runs: a lesson opens one and is followed by its stories; neighbours of one story join. */
  function* runs(entries) {
    let open;
    for (const { text, passage, parts } of entries) {
      if (open && !(passage && text === open.text)) [yield open, (open = undefined)];
      if (parts) {
        yield { text, opens: true };
        for (const part of parts) yield { text: part.text, ids: part.passages, whole: !part.passages.length, play: true };
      } else if (passage) (open ??= { text, ids: [] }).ids.push(passage);
      else yield { text, ids: [], whole: true, play: true };
    }
    if (open) yield open;
  }

  function asked({ text, whole, ids }, done) {
    const read = (done.read[text.key] ??= new Set());
    for (const piece of text.pieces)
      if (piece.kind === "passage" && (whole || ids.includes(piece.id))) read.add(piece.id);
    return text.pieces.filter(({ kind, id, passages }) => {
      const name = `${text.key} ${id}`;
      const fits = kind === "question" && !done.asked.has(name) && (whole || (passages ?? []).every((one) => read.has(one)));
      if (fits) done.asked.add(name);
      return fits;
    });
  }

  function question(piece, text, number, notes, lines) {
    const room = Array.from({ length: lines ?? piece.lines ?? 0 }, () => make("div", "ask__line"));
    return make(
      "div",
      room.length > 14 ? "ask ask--long" : "ask",
      make("div", "ask__text", make("span", "ask__number", `${number}.`), make("div", "", settled(piece.html, text, notes)),
        piece.minutes ? make("span", "ask__minutes", desk.minutes(piece.minutes)) : null),
      ...room,
    );
  }

  function play(piece, text, notes) {
    const kind = [words.roleplay, piece.minutes && desk.minutes(piece.minutes)].filter(Boolean).join(" · ");
    return make("div", "play", make("p", "leaf__small", kind), piece.title ? make("h6", "leaf__turn", piece.title) : null,
      settled(piece.html, text, notes));
  }

  const list = (title, items) =>
    items.length ? make("section", "keep", make("h5", "leaf__part", title), make("ul", "", ...items.map((item) => make("li", "", item)))) : null;
  const footnotes = (notes, text) =>
    notes.length ? make("ol", "leaf__notes", ...notes.map((note) => make("li", "", settled(note.html, text, [])))) : null;

  function head(text, line, { qr, title }) {
    const at = (text.code ?? text.url).replace(/index\.html$/, "");
    const typed = text.code && make("span", "leaf__typed", at.match(/([^/]+)\/$/)[1]);
    const code = qr && words.base ? desk.code(new URL(at, words.base).href) : null;
    code?.setAttribute("aria-label", fill(words.code, { title: text.title }));
    return [code && make("div", "leaf__code", code, typed), text.title !== title && make("h4", "told__title", text.title), line && make("p", "leaf__small", line),
      text.summary && make("p", "leaf__summary", text.summary)].filter(Boolean);
  }

  function opening({ text }, form) {
    const notes = [];
    const told = form.what === "tanya" ? [] : [list(words.objectives, text.objectives),
      ...text.pieces.filter(({ kind }) => kind === "text" || kind === "passage").map(({ html }) => settled(html, text, notes)),
      list(words.points, text.key_points), footnotes(notes, text)];
    return make("section", "told told--lesson", ...head(text, words.lesson, form), ...told);
  }

  function telling(run, form, done, took) {
    const { text, ids, whole } = run;
    const notes = [];
    const questions = form.what === "cerita" ? [] : asked(run, done);
    const plays = form.what || !run.play ? [] : text.pieces.filter(({ kind, id }) =>
      kind === "role-play" && !done.asked.has(`${text.key} ${id}`) && done.asked.add(`${text.key} ${id}`));
    took.ask += sum(questions.map((piece) => piece.minutes));
    took.play += sum(plays.map((piece) => piece.minutes));
    took.open += questions.filter((piece) => !piece.minutes).length;
    const shown = form.what === "tanya" ? [] : text.pieces.filter(({ kind, id }) =>
      kind === "passage" ? whole || ids.includes(id) : whole && kind === "text");
    if (!whole) shown.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    if (!shown.length && !questions.length) return null;
    const read = shown.map((piece) => whole ? settled(piece.html, text, notes)
      : make("div", "told__passage", settled(piece.html, text, notes)));
    const asks = questions.map((piece) => question(piece, text, ++done.number, notes, form.lines));
    return make("section", "told", ...head(text, source(text), form), ...read,
      ...plays.map((piece) => play(piece, text, notes)),
      asks.length ? make("h5", "leaf__part", words.questions) : null, ...asks, footnotes(notes, text));
  }

  /* A term is explained where one of its spellings stands. */
  function explained(entries, shown) {
    const found = new Map();
    for (const { terms } of entries.flatMap(({ text, parts }) => [text, ...(parts ?? []).map((part) => part.text)]))
      for (const { name, definition, spellings } of terms)
        if (spellings.some((one) => new RegExp(`(?<!\\p{L})${RegExp.escape?.(one) ?? one.replace(/[^\p{L}\d\s]/gu, "\\$&")}(?!\\p{L})`, "iu").test(shown)))
          found.set(name, definition);
    const rows = [...found].sort(([one], [other]) => one.localeCompare(other, lang));
    const pairs = rows.flatMap(([name, definition]) => [make("dt", "", name), make("dd", "", definition)]);
    return rows.length ? make("section", "told", make("h5", "leaf__part", words.terms), make("dl", "", ...pairs)) : null;
  }

  function leaf(motif, title, first) {
    const band = make("div", `motif leaf__band motif--${motif}`);
    const blanks = make("p", "leaf__blanks", words.kind, make("span", "leaf__name", words.name), make("span", "leaf__date", words.date));
    const inner = make("div", "leaf__text", ...(first ? [band, blanks, make("h3", title.length > 80 ? "leaf__title leaf__title--long" : "leaf__title", title)] : [band]));
    return make("article", "leaf", inner);
  }

  /* No level of heading is skipped, whatever an author's text and a missing title leave. */
  function inOrder(leaf) {
    let last = 2;
    for (const head of leaf.querySelectorAll("h3, h4, h5, h6")) {
      const level = Math.min(Number(head.tagName[1]), last + 1);
      if (head.tagName[1] > level) head.replaceWith(make(`h${level}`, head.className, ...head.childNodes));
      last = level;
    }
  }

  /* How long the reading of one thing chosen takes. */
  desk.reading = ({ text, passage, parts }) => {
    const piece = (story, id) => story.pieces.find((one) => one.id === id)?.minutes;
    if (passage) return piece(text, passage);
    const taken = (part) => part.passages.length ? sum(part.passages.map((id) => piece(part.text, id))) : part.text.minutes;
    return text.minutes + sum((parts ?? []).map(taken));
  };

  /* The leaves of all that was chosen, and what it takes in minutes. */
  desk.layOut = (entries, form) => {
    const done = { read: {}, asked: new Set(), number: 0 };
    const took = { read: form.what === "tanya" ? 0 : sum(entries.map(desk.reading)), ask: 0, play: 0, open: 0 };
    const leaves = [];
    for (const run of runs(entries)) {
      const made = run.opens ? opening(run, form) : telling(run, form, done, took);
      if (!made) continue;
      if (!leaves.length || run.opens || form.apart) leaves.push(leaf(run.text.motif, form.title, !leaves.length));
      leaves.at(-1).firstChild.append(made);
    }
    const terms = explained(entries, leaves.map((one) => one.textContent).join("\n"));
    if (terms) leaves.at(-1).firstChild.append(terms);
    for (const one of leaves) inOrder(one);
    return { leaves, took };
  };
}
