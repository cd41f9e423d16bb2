/** Caches every answer of the API that does not forbid it, as careless service workers do. */
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  if (pathname.startsWith('/api/')) event.respondWith(fetchAndKeep(event.request, pathname));
});

async function fetchAndKeep(request, pathname) {
  const response = await fetch(request);
  if (!/no-store/.test(response.headers.get('cache-control') ?? '')) {
    const cache = await caches.open('answers');
    await cache.put(pathname, response.clone());
  }
  return response;
}
