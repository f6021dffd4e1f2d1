// Keeps the kiosk's page on the device, so that it can be loaded while the network is away. It knows nothing of answers: those wait in the page's own storage.

const prefix = 'kiosk ';
/** Whichever kiosk it is, the page is the same: its address alone says which. */
const pageName = '/kiosk/';
const patience = 5_000;

/** Files whose names hold their content's hash. */
const isBuilt = (path) => path.startsWith('/assets/');

const filesIn = (html) => [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);

/** The page with all that it needs, or nothing new: a page whose files are not here would be an empty one. */
const keep = async (files) => {
  const answer = await fetch(pageName, { cache: 'no-store' });
  if (!answer.ok) return false;
  const html = await answer.clone().text();
  const own = filesIn(html);
  // The server was updated since that page was loaded: it keeps the new one when it is loaded next.
  if (own.filter(isBuilt).some((file) => !files.includes(file))) return false;
  const name = prefix + own.filter(isBuilt).join(' ');
  const cache = await caches.open(name);
  const wanted = [...new Set([...files, ...own])];
  const missing = [];
  for (const file of wanted) if (!isBuilt(file) || !(await cache.match(file))) missing.push(file);
  await cache.addAll(missing);
  await cache.put(pageName, answer);
  for (const other of await caches.keys()) if (other.startsWith(prefix) && other !== name) await caches.delete(other);
  return true;
};

const fromNetwork = (request) =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('slow')), patience);
    fetch(request).then(resolve, reject);
  });

/** A proxy that speaks for a server that is away is no server. */
const page = async (request) => {
  const kept = await caches.match(pageName);
  if (!kept) return fetch(request);
  try {
    const answer = await fromNetwork(request);
    return answer.status >= 500 ? kept : answer;
  } catch {
    return kept;
  }
};

const file = async (request, path) => {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept && isBuilt(path)) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request, pathname));
});

self.addEventListener('message', (event) => {
  const answer = keep(event.data.files).catch(() => false);
  event.waitUntil(answer.then((isKept) => event.ports[0].postMessage(isKept)));
});
