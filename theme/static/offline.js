/* Starts the worker that keeps pages, tells of a new version, and saves a page when it is asked to.
   From a folder there is no worker, and nothing here shows. WORDS stand above this: the build writes them. */
{
  const workers = location.protocol.startsWith("http") && navigator.serviceWorker;
  const base = new URL("../", document.currentScript.src).href;
  const nameOf = (address) => address.split(/[?#]/)[0].replace(/index\.html$/, "");
  const all = (parts, of = document) => [...of.querySelectorAll(parts)];
  const make = (tag, values) => Object.assign(document.createElement(tag), values);

  function offer(take) {
    if (all(".notice").length) return;
    const told = make("p", { className: "notice", role: "status" });
    const button = make("button", { className: "button", onclick: take, textContent: WORDS.reload });
    const onload = () => told.append(WORDS.fresh, " ", button);
    document.head.append(make("link", { rel: "stylesheet", href: base + WORDS.style, onload }));
    document.body.append(told);
  }

  async function start() {
    const alone = !workers.controller;
    const again = () => location.reload();
    workers.onmessage = () => offer(again);
    const found = await workers.register(`${base}sw.js`);
    const look = (worker) => {
      if (worker?.state === "installed" && workers.controller)
        offer(() => {
          workers.oncontrollerchange = again;
          worker.postMessage("take over");
        });
    };
    look(found.waiting);
    found.onupdatefound = () => {
      const coming = found.installing;
      coming.onstatechange = () => look(coming);
    };
    const { active } = await workers.ready;
    const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
    if (alone) active.postMessage([location.href, ...loaded]);
    for (const { dataset } of navigator.connection?.saveData ? [] : all("[data-texts]")) {
      const files = all(".desk [value][type=checkbox]").slice(0, 300).map(({ value }) =>
        new URL(`${dataset.texts}cerita/${value}.js`.replace("cerita/l:", "pelajaran/"), document.baseURI).href);
      active.postMessage(files);
    }
  }

  /* Each page has a cache of its own, with all it shows: to remove it is to remove that. */
  async function save(name) {
    const answer = await fetch(name);
    const page = new DOMParser().parseFromString(await answer.clone().text(), "text/html");
    const files = all("img[src], script[src], link[rel=stylesheet], a.sheet", page).map(
      (node) => new URL(node.getAttribute("src") ?? node.getAttribute("href"), name).href,
    );
    const cache = await caches.open(`saved ${name}`);
    await cache.addAll([...new Set(files)].filter((file) => file.startsWith(base)));
    if (!answer.ok) throw new Error(name);
    await cache.put(name, answer);
  }

  async function offerToSave(field) {
    const button = make("button", { className: "button" });
    const status = make("span", { role: "status" });
    const list = make("a", { href: base + WORDS.page, textContent: WORDS.list });
    const words = [WORDS.save, WORDS.undo];
    const mine = nameOf(location.href);
    const cache = `saved ${mine}`;
    const more = all(".lesson ~ .after .card__title a").map(({ href }) => nameOf(href));
    const show = async () => (button.textContent = words[+(await caches.has(cache))]);
    let busy = false;

    async function turn() {
      if (await caches.delete(cache)) {
        const left = await Promise.all(more.map((name) => caches.has(`saved ${name}`)));
        return left.includes(true) ? WORDS.apart : WORDS.gone;
      }
      status.textContent = WORDS.busy;
      for (const name of [...more, mine]) await save(name);
      navigator.storage.persist();
      return WORDS.done;
    }

    async function fail() {
      await caches.delete(cache);
      return WORDS.failed;
    }

    button.onclick = async () => {
      if (busy) return;
      busy = true;
      status.replaceChildren(await turn().catch(fail), " ", list);
      busy = false;
      await show();
    };
    await show();
    field.append(button, " ", status);
    field.hidden = false;
  }

  if (workers) {
    start().catch(() => {});
    all("#_simpan").forEach(offerToSave);
  }
}
