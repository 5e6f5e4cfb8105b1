/* Keeps what was read. Pages come from the network, and from what is kept when that fails or takes long;
   files with a digest in their names never change, so what is kept of them is as good as new.
   SITE stands above this: the build writes it. What a reader saves lies in caches of its own (offline.js). */
const BASE = new URL("./", self.location).href;
const [SHELL, READ, THEME] = [`shell-${SITE.version}`, "read", "theme"].map((name) => `${name} ${BASE}`);
const LASTING = /\.[0-9a-f]{10}\.\w+$/;
const LEFT_ALONE = /\.(zip|epub|docx|pptx)$|\/sw\.js$|\/admin\//;
const PATIENCE = 3000;
const MOST = 1000;

const nameOf = (address) => address.split(/[?#]/)[0].replace(/index\.html$/, "");
const isOurs = (address) => address.startsWith(BASE) && !LEFT_ALONE.test(nameOf(address));
const find = (name) => caches.match(name, { ignoreVary: true });

/* The answer to a navigation may not be one that was led elsewhere. */
async function keep(where, name, answer) {
  const cache = await caches.open(where);
  await cache.put(name, answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer);
  const names = await cache.keys();
  for (const old of names.slice(0, Math.max(0, names.length - MOST))) await cache.delete(old);
}

async function fetchAll(addresses, where) {
  for (const address of addresses.filter(isOurs)) {
    const name = nameOf(address);
    if (!where && (await find(name))) continue;
    const answer = await fetch(address, { cache: "no-cache" });
    if (answer.ok) await keep(where ?? (LASTING.test(name) ? THEME : READ), name, answer);
    else if (where) throw new Error(name);
  }
}

function lost({ mode, url }) {
  if (mode !== "navigate") return Response.error();
  const path = url.slice(BASE.length);
  const [, page] = SITE.fallbacks.find(([folder]) => path.startsWith(folder));
  return Response.redirect(`${BASE}${page}?dari=${encodeURIComponent(path)}`);
}

/* What comes after a reader was shown what is kept is kept for the next time, and told if it is another. */
async function newest(event) {
  const { request } = event;
  const name = nameOf(request.url);
  const kept = await find(name);
  const lasting = LASTING.test(name);
  if (kept && lasting) return kept;
  const shown = kept?.clone();
  let late;
  async function settle(answer) {
    const other = late && (await shown.text()) !== (await answer.clone().text());
    const saved = `saved ${name}`;
    if (await caches.has(saved)) await keep(saved, name, answer.clone());
    await keep(lasting ? THEME : READ, name, answer);
    if (other) (await self.clients.get(event.resultingClientId))?.postMessage("new");
  }
  const coming = fetch(request);
  event.waitUntil(coming.then((answer) => answer.ok && settle(answer.clone())).catch(() => {}));
  const sure = coming
    .then((answer) => (kept && answer.status > 499 ? kept : answer))
    .catch(() => kept ?? lost(request));
  if (!kept) return sure;
  const soon = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(() => ((late = true), kept));
  return Promise.race([sure, soon]);
}

async function activate() {
  for (const name of await caches.keys())
    if (name.startsWith("shell-") && name.endsWith(` ${BASE}`) && name !== SHELL) await caches.delete(name);
  await self.clients.claim();
}

const on = (name, act) => self.addEventListener(name, act);
on("install", (event) => event.waitUntil(fetchAll(SITE.shell.map((url) => BASE + url), SHELL)));
on("activate", (event) => event.waitUntil(activate()));
on("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
  else event.waitUntil(fetchAll(event.data).catch(() => {}));
});
on("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !isOurs(request.url) || request.headers.has("range")) return;
  event.respondWith(newest(event));
});
