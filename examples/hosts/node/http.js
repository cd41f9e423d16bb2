import { createServer } from 'node:http';
import { createFaceCompareHandler, toNodeHandler, vlens } from '@facecompare/server';
import { sendFile } from './send-file.js';

const upstream = vlens({ apiKey: () => process.env.VLENS_API_KEY ?? '', baseUrl: process.env.VLENS_BASE_URL ?? 'https://api.vlenseg.com' });
const compare = toNodeHandler(createFaceCompareHandler({ upstream }));
const server = createServer((request, response) => (request.url === '/api/face-compare' ? compare : sendFile)(request, response));
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => console.log('Listening'));
