// Makes a part of the page like another one, and lets be what is the same already.

export function morph(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  const alike = old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName && old.id === fresh.id;
  if (!alike) {
    old.replaceWith(document.importNode(fresh, true));
  } else if (old.nodeType === Node.ELEMENT_NODE) {
    takeAttributes(old, fresh);
    takeChildren(old, fresh);
  } else {
    old.nodeValue = fresh.nodeValue;
  }
}

function takeAttributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    const opened = name === "open"; // the reader did that, not the author
    if (!fresh.hasAttribute(name) && !opened) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (name === "hidden" && !old.hidden) continue; // a script of the page has shown it
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

// What is the same in both is found first and stays; what stands between is made alike in pairs.
function takeChildren(old, fresh) {
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  let from = 0;
  let to = 0;
  for (const [place, at] of [...same(before, after), [before.length, after.length]]) {
    takeRun(old, before.slice(from, place), after.slice(to, at), before[place] ?? null);
    from = place + 1;
    to = at + 1;
  }
}

function takeRun(parent, gone, come, behind) {
  come.forEach((node, place) => {
    if (place < gone.length) morph(gone[place], node);
    else parent.insertBefore(document.importNode(node, true), behind);
  });
  gone.slice(come.length).forEach((node) => node.remove());
}

// Pairs of equal elements, in an order that both share: the place of each in the one and in the other.
function same(before, after) {
  const places = new Map();
  before.forEach((node, place) => {
    const text = node.outerHTML;
    if (text) places.set(text, [...(places.get(text) ?? []), place]);
  });
  const found = [];
  let least = 0;
  after.forEach((node, at) => {
    const place = places.get(node.outerHTML)?.find((known) => known >= least);
    if (place === undefined) return;
    found.push([place, at]);
    least = place + 1;
  });
  return found;
}

const BLOCKS = "main :is(p, li, h1, h2, h3, h4, figure, blockquote, tr, dt, dd, pre, summary)";

// What is at the top of the window stays there, whatever grows or shrinks above it.
export function keepPlace(change) {
  if (scrollY === 0) return change();
  const root = document.documentElement;
  root.style.overflowAnchor = "none"; // else the browser would move the page a second time
  const marks = [...document.querySelectorAll(BLOCKS)]
    .map((node) => ({ node, top: node.getBoundingClientRect().top }))
    .sort((one, other) => Math.abs(one.top) - Math.abs(other.top))
    .filter(({ node }) => node.getClientRects().length > 0)
    .slice(0, 30)
    .filter(({ node }) => moves(node));
  change();
  const mark = marks.find(({ node }) => node.isConnected);
  if (mark) {
    const moved = mark.node.getBoundingClientRect().top - mark.top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
  }
  root.style.removeProperty("overflow-anchor");
  if (root.getAttribute("style") === "") root.removeAttribute("style");
}

// Not what is held to the window's edge.
function moves(node) {
  for (let at = node; at !== document.body; at = at.parentElement) {
    if (["sticky", "fixed"].includes(getComputedStyle(at).position)) return false;
  }
  return true;
}
