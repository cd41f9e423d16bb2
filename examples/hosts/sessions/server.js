import { createFaceCompareHandler, createSessions, toNodeHandler, vlens } from '@facecompare/server';
import express from 'express';

const upstream = vlens({ apiKey: () => process.env.VLENS_API_KEY ?? '', baseUrl: process.env.VLENS_BASE_URL ?? 'https://api.vlenseg.com' });
const sessions = await createSessions({ upstream });

const app = express();
app.all('/api/face-compare', toNodeHandler(createFaceCompareHandler({ upstream, sessions })));
app.post('/api/session', async (_request, response) => {
  // In your app: only for a person who has signed in, with your own reference to that person.
  const { sessionId, sessionToken } = await sessions.create({ subject: 'customer-17' });
  response.json({ sessionId, sessionToken });
});
app.get('/api/result/:id', async (request, response) => {
  const session = await sessions.get(request.params.id);
  response.json({ isMatched: session?.status === 'matched' });
});
app.use(express.static('dist'));
app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => console.log('Listening'));
