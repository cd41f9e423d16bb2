/**
 * The demo of `npm start`: the server of FaceCompare and the server of an invented bank, in one
 * process and on one port. It takes the environment variables of `facecompare-server`.
 */
import { randomBytes } from 'node:crypto';
import { runServer } from '@facecompare/server';
import { type Bank, createBank, WEBHOOKS_PATH } from './bank.ts';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
let bank: Bank | undefined;

const ready: Promise<string> = runServer({
  webhooks: {
    url: `http://localhost${WEBHOOKS_PATH}`,
    secret,
    // The port is only known when the server listens, and HOST may be another address.
    fetch: async (_url, init) => fetch(`${await ready}${WEBHOOKS_PATH}`, init),
  },
  // Also for the dev server of the pages, which needs no DEMO_FOLDER.
  demoRoute: true,
  handle: (parts) => {
    bank = createBank(parts, secret);
    return bank.fetch;
  },
  onStop: () => bank?.close(),
});
await ready;
