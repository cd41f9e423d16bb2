// The rest of the app: a folder of files.
import { readFileSync } from 'node:fs';

const TYPES = { html: 'text/html', js: 'text/javascript' };

export function sendFile(request, response) {
  const path = request.url === '/' ? '/index.html' : request.url;
  const [, ending] = /^(?:\/[\w-]+)*\/[\w.-]+\.(html|js)$/.exec(path) ?? [];
  try {
    const file = readFileSync(`dist${ending ? path : ''}`);
    response.writeHead(200, { 'Content-Type': TYPES[ending] }).end(file);
  } catch {
    response.writeHead(404).end();
  }
}
