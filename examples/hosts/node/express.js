import { createFaceCompareHandler, toNodeHandler, vlens } from '@facecompare/server';
import express from 'express';

const upstream = vlens({ apiKey: () => process.env.VLENS_API_KEY ?? '', baseUrl: process.env.VLENS_BASE_URL ?? 'https://api.vlenseg.com' });
const app = express();
app.post('/api/face-compare', toNodeHandler(createFaceCompareHandler({ upstream })));
app.use(express.json()); // after the line above: its limit of 100 kB is too small for two photos
app.use(express.static('dist'));
app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => console.log('Listening'));
