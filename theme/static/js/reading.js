/* Where a story was left: kept in this browser by the page's address, offered, and never jumped to. */
{
  const [EARLY, MANY, PAUSE] = [3, 50, 300];
  const offer = document.querySelector("#_resume");
  const paragraphs = [...document.querySelectorAll(".story > .prose p:not(.passage__marks)")];
  const here = location.pathname;
  let waiting;

  const stored = (use) => {
    try {
      return use(localStorage);
    } catch {
      return undefined;
    }
  };
  const places = () => stored((box) => JSON.parse(box.getItem("places"))) ?? {};

  function keep() {
    const at = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 0);
    const done = paragraphs.at(-1).getBoundingClientRect().bottom < innerHeight;
    const { [here]: before, ...others } = places();
    if (done || at >= before) offer.hidden = true;
    if (!done && at < EARLY) return;
    const all = Object.entries(others).slice(1 - MANY);
    if (!done) all.push([here, at]);
    stored((box) => box.setItem("places", JSON.stringify(Object.fromEntries(all))));
  }

  const paragraph = paragraphs[places()[here]];
  const [{ type }] = performance.getEntriesByType("navigation");
  if (paragraph && (!location.hash || document.querySelector(".way:target"))) {
    const away = () => (offer.hidden = true);
    const [on, close] = offer.querySelectorAll("button");
    on.addEventListener("click", () => {
      away();
      paragraph.tabIndex = -1;
      paragraph.focus();
      paragraph.scrollIntoView();
    });
    close.addEventListener("click", away);
    addEventListener("keydown", ({ key }) => key === "Escape" && away());
    /* Who reloads or comes back stands where the browser puts them: at the beginning, they are asked again. */
    if (type === "navigate") offer.hidden = false;
    else addEventListener("load", () => setTimeout(() => (offer.hidden = scrollY > 0), PAUSE));
  }
  if (paragraphs.length > 2 * EARLY)
    addEventListener("scroll", () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, PAUSE);
    });
}
