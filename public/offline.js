// The service worker of the workshop: texts that somebody opened can be opened again without a network.
// Always asks the network first; what is kept answers only when nothing else does. No dependencies.
// A page is kept for the account that opened it, together with the scripts, styles and fonts that it names.
const filesName = "colloquy-files";
const pagesOf = (account) => `colloquy-pages:${account}`;
const accountOf = (name) => name.slice(pagesOf("").length);
const mostPages = 30;
const awaitKeepMs = 60_000;

/** While true, nothing new is kept: somebody has just signed out. */
let forgetting = false;

/** Answers to recent navigations, until their pages say whose they are. By address. */
const fresh = new Map();

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([clients.claim(), registration.navigationPreload?.enable()]));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(openPage(event, url));
  else if (isHashed(url)) event.respondWith(hashedFile(request));
  else if (isPlainFile(url)) event.respondWith(networkFirst(request, () => caches.match(request)));
  else if (request.destination === "image") event.respondWith(picture(request));
});

addEventListener("message", (event) => {
  const { type } = event.data ?? {};
  const done = () => event.ports[0]?.postMessage("done");
  if (type === "keep") event.waitUntil(keep(event.data).finally(done));
  if (type === "forget") event.waitUntil(forget().finally(done));
});

const isHashed = ({ pathname }) => /^\/(?:_next\/static|institution)\//.test(pathname);
const isPlainFile = ({ pathname }) => plainFiles.includes(pathname);
const plainFiles = ["/theme.js", "/reading.js", "/icon.svg", "/logo.svg"];

// ── Pages ──

function openPage(event, url) {
  const kept = () => caches.match(url.origin + url.pathname);
  return networkFirst(event.request, kept, async () => {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    // A gateway that says this has not reached the product.
    if ([502, 503, 504].includes(response.status)) return (await kept()) ?? response;
    event.waitUntil(remember(url.pathname, response.clone()));
    return response;
  });
}

/** What the server says now takes the place of what was kept; a page that it no longer shows is forgotten. */
async function remember(path, response) {
  if (forgetting || response.status >= 500) return;
  if (isPage(response)) {
    fresh.set(path, response.clone());
    setTimeout(() => fresh.delete(path), awaitKeepMs);
  }
  for (const name of await pageCaches()) {
    const pages = await caches.open(name);
    if (!(await pages.match(path))) continue;
    if (isPage(response) && (await names(response, accountOf(name)))) await pages.put(path, response.clone());
    else await pages.delete(path);
  }
}

const isPage = ({ ok, headers }) => ok && headers.get("content-type")?.startsWith("text/html") === true;

/** Every page of the workshop names the account it was drawn for. */
const names = async (response, account) => (await response.clone().text()).includes(account);

/** Keeps a page for an account, and nothing that is another account's. */
async function keep({ account, path, pictures }) {
  forgetting = false;
  const response = fresh.get(path) ?? (await fetch(path, { cache: "no-store" }));
  fresh.delete(path);
  // The sign-in may have changed since the page asked.
  if (!isPage(response) || !(await names(response, account))) return;
  await forgetOtherAccounts(account);
  const pages = await caches.open(pagesOf(account));
  await pages.delete(path); // so that the latest stands last
  await pages.put(path, response);
  await boundPages(pages);
  await keepFiles(pages);
  await keepPictures(pages, pictures);
  if (forgetting) await forget();
}

async function boundPages(pages) {
  const kept = (await pages.keys()).filter(({ url }) => !isPictureUrl(url));
  for (const request of kept.slice(0, -mostPages)) await pages.delete(request);
}

async function forgetOtherAccounts(account) {
  for (const name of await pageCaches()) if (name !== pagesOf(account)) await caches.delete(name);
}

const pageCaches = async () => (await caches.keys()).filter((name) => name.startsWith("colloquy-pages:"));

/** Everything, and nothing more until a page is kept again. */
async function forget() {
  forgetting = true;
  fresh.clear();
  for (const name of await caches.keys()) await caches.delete(name);
}

// ── Files ──

/** Fetches what the kept pages name and what those files name in turn; drops what none names any more. */
async function keepFiles(pages) {
  const files = await caches.open(filesName);
  const needed = new Set(plainFiles);
  for (const request of await pages.keys()) {
    const page = isPictureUrl(request.url) ? null : await pages.match(request);
    for (const path of page ? namesIn(await page.text()) : []) needed.add(path);
  }
  // A set goes on to what is added to it on the way.
  for (const path of needed) {
    const file = await fileFor(files, path);
    if (file && /\.(?:js|css)$/.test(path)) for (const inner of namesIn(await file.text())) needed.add(inner);
  }
  for (const request of await files.keys())
    if (!needed.has(new URL(request.url).pathname)) await files.delete(request);
}

async function fileFor(files, path) {
  const kept = isHashed({ pathname: path }) && (await files.match(path));
  if (kept) return kept;
  const response = await fetch(path).catch(() => null);
  if (!response?.ok || forgetting) return null;
  await files.put(path, response.clone());
  return response;
}

/** Pages name their files with their address, the institution's colour and logo too; scripts and styles name theirs from where they
 *  stand. */
function namesIn(text) {
  const found = text.matchAll(/(?:static\/|\.\.\/)((?:chunks|media)\/[\w~.-]+\.(?:js|css|woff2))/g);
  const face = text.matchAll(/\/institution\/(?:accent-[0-9a-f]{6}\.css|[0-9a-f]{64}\.webp)/g);
  return [...[...found].map(([, name]) => `/_next/static/${name}`), ...[...face].map(([name]) => name)];
}

/** Its name changes with its content: what is kept is right. */
async function hashedFile(request) {
  return (await caches.match(request)) ?? fetch(request);
}

// ── Pictures ──

const isPictureUrl = (url) => new URL(url, location.origin).pathname.startsWith("/pictures/");

/** What the page shows already, which it fetched before it had a worker. */
async function keepPictures(pages, shown) {
  for (const path of shown.filter(isPictureUrl)) {
    if (await pages.match(path)) continue;
    const response = await fetch(path).catch(() => null);
    if (response?.ok && !forgetting) await pages.put(path, response);
  }
}

/** Pictures are kept as they are shown, with the pages of the one account that has any. */
function picture(request) {
  return networkFirst(
    request,
    () => keptPicture(request),
    async () => {
      const response = await fetch(request);
      const [name] = await pageCaches();
      if (name && response.ok && !forgetting && isPictureUrl(request.url))
        await (await caches.open(name)).put(request, response.clone());
      return response;
    },
  );
}

/** The same picture in another width will do. */
async function keptPicture(request) {
  const exact = await caches.match(request);
  const [name] = await pageCaches();
  if (exact || !name || !isPictureUrl(request.url)) return exact;
  const pages = await caches.open(name);
  const folder = request.url.slice(0, request.url.lastIndexOf("/") + 1);
  const other = (await pages.keys()).find(({ url }) => url.startsWith(folder));
  return other && pages.match(other);
}

async function networkFirst(request, kept, ask = () => fetch(request)) {
  try {
    return await ask();
  } catch (error) {
    const answer = await kept();
    if (answer) return answer;
    throw error;
  }
}
