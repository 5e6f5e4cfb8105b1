// What is to be mended, over the page: read aloud when it comes, first in the order of the Tab key.

const LOOK = `
:host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark; }
section { box-sizing: border-box; max-height: 55vh; overflow: auto; padding: 1rem clamp(1rem, 4vw, 2rem) 1.25rem;
  font: 1rem/1.5 system-ui, sans-serif; color: light-dark(#241a17, #f6ece8);
  background: light-dark(#fff6f3, #2b1c19); border-top: .3rem solid light-dark(#a3301b, #f08a72);
  box-shadow: 0 -.5rem 2rem #0005; }
section:focus-visible, button:focus-visible { outline: .2rem solid; outline-offset: -.4rem; }
h2 { margin: 0; font-size: 1.125rem; }
p { margin: .25rem 0; max-width: 70ch; }
ol { margin: .75rem 0; padding: 0; list-style: none; display: grid; gap: .9rem; }
li { max-width: 90ch; }
code { font: .9em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { margin: .35rem 0; padding: .4rem .7rem; overflow-x: auto; font: .875rem/1.5 ui-monospace, monospace;
  background: light-dark(#f8e4de, #3d2722); tab-size: 4; }
.mark { color: light-dark(#a3301b, #f08a72); }
button { float: right; margin: 0 0 .5rem 1rem; min-height: 2.75rem; padding: .25rem .9rem; font: inherit;
  color: inherit; background: none; border: 1px solid; border-radius: .3rem; cursor: pointer; }
@media print { :host { display: none; } }
`;
const LONGEST = 20;

let host = null;
let told = "";

export function tell(state) {
  const now = JSON.stringify(state.faults);
  if (now === told) return;
  told = now;
  host?.remove();
  host = null;
  if (state.faults.length === 0) return;
  host = document.createElement("hikmah-faults");
  host.lang = state.lang;
  const root = host.attachShadow({ mode: "open" });
  const look = new CSSStyleSheet();
  look.replaceSync(LOOK);
  root.adoptedStyleSheets = [look];
  const alert = element("section", { role: "alert", tabindex: "0", "aria-labelledby": "title" });
  root.append(alert);
  document.documentElement.insertBefore(host, document.body);
  const hide = element("button", { type: "button" }, state.words.hide);
  hide.addEventListener("click", () => host?.remove());
  alert.addEventListener("keydown", (event) => event.key === "Escape" && host?.remove());
  alert.append(hide, element("h2", { id: "title" }, state.words.title), element("p", {}, state.words.below));
  const list = element("ol", {});
  list.append(...state.faults.slice(0, LONGEST).map(row));
  alert.append(list);
}

function row(fault) {
  const item = element("li", {});
  const place = [fault.file, fault.line || "", fault.column || ""].filter(Boolean).join(":");
  const head = element("p", {});
  if (place) head.append(element("code", { class: "mark" }, place), " ");
  if (fault.code) head.append(element("code", {}, fault.code), " ");
  head.append(fault.message);
  item.append(head);
  if (fault.source.trim()) {
    const caret = fault.column ? `\n${" ".repeat(fault.column - 1)}^` : "";
    const line = element("pre", {}, fault.source);
    line.append(element("span", { class: "mark", "aria-hidden": "true" }, caret));
    item.append(line);
  }
  if (fault.remedy) item.append(element("p", {}, `→ ${fault.remedy}`));
  return item;
}

function element(name, attributes, text = "") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(text);
  return made;
}
