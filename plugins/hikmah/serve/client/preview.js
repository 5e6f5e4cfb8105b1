// Keeps an open page as its sources are. The server alone adds this script; no built page has it.
import { keepPlace, morph } from "./morph.js";
import { tell } from "./overlay.js";

const OURS = "script[data-hikmah]";
const own = document.querySelector(OURS);
const ran = new Set(scripts(document));
let shown = own.dataset.hikmah;
let born = Number(own.dataset.number);
let source = null;
let last = Promise.resolve();

// A browser keeps six connections to one server: pages that nobody sees give theirs back.
function connect() {
  if (source || document.hidden) return;
  source = new EventSource(`/_hikmah/events?page=${encodeURIComponent(path())}`);
  source.onmessage = (event) => {
    last = last.then(() => receive(JSON.parse(event.data))).catch(console.error);
  };
}

function disconnect() {
  source?.close();
  source = null;
}

function path() {
  try {
    return decodeURIComponent(location.pathname);
  } catch {
    return location.pathname;
  }
}

async function receive(state) {
  if (state.page && state.page !== shown) await refresh();
  renewPictures(state.touched);
  tell(state);
}

async function refresh() {
  let answer;
  try {
    answer = await fetch(location.pathname + location.search, { cache: "no-cache" });
  } catch {
    return; // the server has gone; the next connection brings the news again
  }
  if (answer.redirected) return location.replace(answer.url);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const onward = fresh.querySelector('meta[http-equiv="refresh" i]')?.content.match(/url=(.*)/i);
  if (onward) return location.replace(onward[1].trim());
  // What these pages' own scripts have built cannot be carried over; those of other pages only add to them.
  // A script that has not run yet, as of a first picture or of a changed theme, would not do so by itself.
  const unknown = scripts(fresh).some((at) => !ran.has(at));
  if (isBuilt(document) || isBuilt(fresh) || unknown) return location.reload();
  shown = fresh.querySelector(OURS)?.dataset.hikmah ?? shown;
  const done = await takeHead(fresh);
  keepPlace(() => morph(document.body, fresh.body));
  document.documentElement.lang = fresh.documentElement.lang;
  done();
}

function scripts(page) {
  return [...page.querySelectorAll(`script[src]:not([data-hikmah])`)].map(({ src }) => src);
}

function isBuilt(page) {
  return page.body.matches(".page--search, .page--desk, .page--offline");
}

// New style sheets are there before the old ones go, so that no page is ever seen without any.
async function takeHead(fresh) {
  document.title = fresh.title;
  const before = [...document.head.children].filter((node) => !node.matches(OURS));
  const after = [...fresh.head.children].filter((node) => !node.matches(OURS));
  const gone = before.filter((node) => !after.some((other) => other.isEqualNode(node)));
  const come = after.filter((node) => !before.some((other) => other.isEqualNode(node)));
  const loading = come.map((node) => {
    const made = document.importNode(node, true);
    document.head.append(made);
    return made.matches('link[rel="stylesheet"]') ? loaded(made) : null;
  });
  await Promise.all(loading);
  return () => gone.forEach((node) => node.remove());
}

function loaded(sheet) {
  return new Promise((resolve) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
    setTimeout(resolve, 3000);
  });
}

// A picture that was painted over has its old address.
function renewPictures(touched) {
  for (const picture of document.images) {
    const address = new URL(picture.src, location);
    const number = touched[decodeURIComponent(address.pathname).slice(1)] ?? 0;
    if (number <= born || address.searchParams.get("_") === String(number)) continue;
    address.searchParams.set("_", number);
    picture.src = address;
  }
}

document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
addEventListener("pagehide", disconnect);
addEventListener("pageshow", connect);
connect();
