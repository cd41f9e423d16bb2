// What the app has anyway: two files.
import { readFileSync } from 'node:fs';

const FILES = { '/': ['text/html', 'index.html'], '/facecompare.iife.js': ['text/javascript', 'facecompare.iife.js'] };

export function sendFile(request, response) {
  const [type, file] = FILES[request.url] ?? [];
  if (file) response.writeHead(200, { 'Content-Type': type }).end(readFileSync(`dist/${file}`));
  else response.writeHead(404).end();
}
