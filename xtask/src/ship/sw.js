// Keeps one build of the page for when there is no network. Written by `cargo xtask build`.
//
// What is kept is handed out first. A newer build is fetched beside it, whole or not at all, and
// waits until the page says that a person wants it, or until the last window is closed.
const BUILD = '{build}';
const FILES = {files};

// Another copy of the page, elsewhere on this host, has caches of its own.
const OWN = `cnf-repack ${registration.scope} `;
const at = (file) => new URL(file, registration.scope).href;
const kept = new Set(FILES.map(([file]) => at(file)));

addEventListener('install', (event) => {
  // The integrity keeps the files of two builds from being mixed while a host is updated.
  const requests = FILES.map(([file, integrity]) => new Request(at(file), { integrity, cache: 'no-cache' }));
  event.waitUntil(caches.open(OWN + BUILD).then((cache) => cache.addAll(requests)));
});

addEventListener('message', (event) => {
  if (event.data === 'renew') skipWaiting();
});

addEventListener('activate', (event) => {
  const former = (name) => name.startsWith(OWN) && name !== OWN + BUILD;
  const names = caches.keys().then((all) => all.filter(former));
  event.waitUntil(names.then((all) => Promise.all(all.map((name) => caches.delete(name)))));
});

addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  address.search = '';
  address.hash = '';
  const file = address.href === at('./index.html') ? at('./') : address.href;
  if (event.request.method !== 'GET' || !kept.has(file)) return;
  const cached = caches.open(OWN + BUILD).then((cache) => cache.match(file, { ignoreVary: true }));
  event.respondWith(cached.then((answer) => answer ?? fetch(event.request)));
});
