// The rest of the app: pages, and its own routes with Fastify's own parsers.
import { readdirSync, readFileSync } from 'node:fs';
import fastify from 'fastify';

export const app = fastify();
const page = (path, type, file) => app.get(path, (_request, reply) => reply.type(type).send(readFileSync(`dist/${file}`, 'utf8')));
page('/', 'text/html', 'index.html');
page('/facecompare.iife.js', 'text/javascript', 'facecompare.iife.js');
for (const file of readdirSync('dist/lazy')) page(`/lazy/${file}`, 'text/javascript', `lazy/${file}`);
setImmediate(async () => {
  await app.listen({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' });
  console.log('Listening');
});
