/* Lists what lies on this device: what was saved, and what was read; each can be removed. */
{
  const part = document.getElementById("_tersimpan");
  const words = part.dataset;
  const base = new URL(words.root || "./", document.baseURI).href;
  const [saved, read, size, status, clear] = part.querySelectorAll("[data-part]");
  const [SAVED, READ] = ["saved ", `read ${base}`];
  const make = (tag, values) => Object.assign(document.createElement(tag), values);

  const savedOnes = async () => (await caches.keys()).filter((name) => name.startsWith(SAVED + base));

  /* A line for a story or a lesson; nothing for other pages. */
  async function row(where, address) {
    const answer = await (await caches.open(where)).match(address, { ignoreVary: true });
    const page = new DOMParser().parseFromString((await answer?.text()) ?? "", "text/html");
    const title = page.querySelector(".page--story h1, .page--lesson h1")?.textContent.trim();
    if (!title) return [];
    const line = make("li");
    line.append(make("a", { href: address, textContent: title }));
    if (where !== READ) {
      const tell = (word) => words[word].replace("{title}", title);
      const button = make("button", { className: "button", textContent: words.out, ariaLabel: tell("remove") });
      button.onclick = () => remove([where], tell("removed"));
      line.append(button);
    }
    return [line];
  }

  async function show() {
    const names = await savedOnes();
    const pages = names.map((name) => name.slice(SAVED.length));
    const others = (await (await caches.open(READ)).keys()).map(({ url }) => url);
    const rows = [
      [saved, names.map((name, at) => row(name, pages[at]))],
      [read, others.filter((url) => url.endsWith("/") && !pages.includes(url)).map((url) => row(READ, url))],
    ];
    clear.hidden = true;
    for (const [list, found] of rows) {
      const lines = (await Promise.all(found)).flat();
      list.replaceChildren(...lines.sort((one, other) => one.textContent.localeCompare(other.textContent, [], { numeric: true })));
      list.parentNode.hidden = !lines.length;
      if (lines.length) clear.hidden = false;
    }
    const used = (await navigator.storage.estimate()).usage / 1e6;
    const number = used.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
    size.textContent = clear.hidden ? words.none : words.size.replace("{size}", number);
  }

  async function remove(names, said) {
    for (const name of names) await caches.delete(name);
    await show();
    status.textContent = said;
    status.focus();
  }
  clear.onclick = async () => remove([READ, ...(await savedOnes())], words.cleared);

  const asked = new URLSearchParams(location.search).get("dari");
  const again = document.getElementById("_lagi");
  again.querySelector("a").href = base + (asked ?? "");
  again.hidden = asked === null;
  const keeps = globalThis.caches && location.protocol.startsWith("http");
  const done = keeps ? show().then(() => (part.hidden = false)) : Promise.reject();
  done.catch(() => part.remove());
}
