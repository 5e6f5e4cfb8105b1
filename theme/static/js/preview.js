/* What a link leads to, beside the link: for a mouse that rests on it, for the keyboard, for a finger that
   stays (once more, and the system's own menu comes). The link works as ever. From a folder nothing can be
   fetched, and nothing shows. */
if (location.protocol.startsWith("http") && HTMLElement.prototype.showPopover) {
  const [REST, LEAVE, LONG] = [450, 250, 300];
  const known = new Map();
  const card = document.querySelector("#_peek");
  let link, timer;

  function linkAt(node) {
    const found = node.closest("main a[href]");
    const leads = found?.origin === location.origin && /(\/|\.html)$/.test(found.pathname);
    return leads && found.pathname !== location.pathname && !found.closest(".gloss, nav") ? found : undefined;
  }

  /* A term's definition, a passage's words, or a page's summary. */
  async function read({ href, hash }) {
    const answer = await fetch(href);
    const page = new DOMParser().parseFromString(answer.ok ? await answer.text() : "", "text/html");
    const spot = hash && page.getElementById(decodeURIComponent(hash.slice(1)));
    const title = spot?.querySelector?.("dt") ?? page.querySelector("main h1");
    const told = Array.from(spot?.querySelectorAll?.("dd:not([class]), .passage__text > p") ?? [], (part) => part.textContent);
    const text = (told.join(" ") || page.querySelector("[name=description]").content).replace(/\s+/g, " ").trim();
    return [title.textContent, text[LONG] ? text.slice(0, LONG).replace(/\S*$/, "…") : text];
  }

  async function show(next) {
    if (!known.has(next.href)) known.set(next.href, read(next).catch(() => known.delete(next.href)));
    const told = await known.get(next.href);
    if (!told.length || link !== next) return;
    [...card.children].forEach((part, at) => (part.textContent = told[at]));
    card.showPopover();
    const [box] = next.getClientRects();
    const { offsetWidth: width, offsetHeight: height } = card;
    const below = box.bottom + height + 8 < innerHeight || box.top < height;
    card.style.left = `${Math.max(8, Math.min(box.left, document.body.clientWidth - width - 8))}px`;
    card.style.top = `${below ? box.bottom + 4 : box.top - height - 4}px`;
    next.setAttribute("aria-describedby", card.id);
  }

  function hide() {
    clearTimeout(timer);
    link?.removeAttribute("aria-describedby");
    link = undefined;
    card.hidePopover();
  }

  function ask(next, wait) {
    clearTimeout(timer);
    if (next === link) return;
    hide();
    link = next;
    timer = setTimeout(show, wait, next);
  }

  addEventListener("pointerover", ({ target, pointerType }) => {
    const next = linkAt(target);
    if (pointerType !== "mouse" || navigator.connection?.saveData) return;
    if (next) return ask(next, REST);
    clearTimeout(timer);
    if (!card.contains(target)) timer = setTimeout(hide, LEAVE);
  });
  addEventListener("focusin", ({ target }) => {
    const next = target.matches(":focus-visible") && linkAt(target);
    if (next) ask(next, REST);
  });
  addEventListener("focusout", hide);
  addEventListener("contextmenu", (event) => {
    const next = event.pointerType === "touch" && linkAt(event.target);
    if (!next || next === link) return hide();
    event.preventDefault();
    ask(next, 0);
  });
  addEventListener("pointerdown", ({ target }) => card.contains(target) || linkAt(target) === link || hide());
  addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  /* A page that moves because a link has the focus has nothing to put away yet. */
  addEventListener("scroll", () => card.matches(":popover-open") && hide());
}
