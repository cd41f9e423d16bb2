import { createFaceCompareHandler, toNodeHandler, vlens } from '@facecompare/server';
import { app } from './fastify-app.js';

const upstream = vlens({ apiKey: () => process.env.VLENS_API_KEY ?? '', baseUrl: process.env.VLENS_BASE_URL ?? 'https://api.vlenseg.com' });
const compare = toNodeHandler(createFaceCompareHandler({ upstream }));
app.register(async (scope) => {
  scope.removeAllContentTypeParsers(); // in this scope only: Fastify leaves the body to the handler, without its limit of 1 MiB
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.post('/api/face-compare', (request, reply) => compare(request.raw, reply.hijack().raw));
});
