/**
 * Checks that the server and the device refuse the same photos:
 * `npm run bench:quality-agreement -- --faces FOLDER [--count N]`, 1,000 photos by default.
 *
 * It degrades photos of people who were left out of the fit, each in another kind and strength. The
 * server's models and the device's own models (in Node) read each of them. It exits with 1 if they
 * disagree on more than 0.5 %. No photo is shown, copied or named.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  createDeviceEngine,
  createNodeEngine,
  type FaceReading,
  judge,
} from '@facecompare/engine/node';
import { percent, wilsonInterval } from '../../tools/share.ts';
import { DEGRADATIONS } from './degradations.ts';
import { peopleIn } from './people.ts';
import { degraded, READ, subjectOf } from './read-degraded.ts';

const LEAST_AGREEMENT = 0.995;

const { faces, count } = parseArgs({
  options: { faces: { type: 'string' }, count: { type: 'string', default: '1000' } },
}).values;
if (!faces || !existsSync(faces)) {
  console.log('No folder of photos: give one with --faces FOLDER. Nothing was measured.');
  process.exit(0);
}

/** Whether the photo is refused, whatever it is compared with. */
const isRefused = (reading: FaceReading): boolean =>
  judge(reading, reading).problem?.code !== 'same-image';

const cells = DEGRADATIONS.flatMap((degradation) =>
  degradation.strengths.map((strength) => ({ ...degradation, strength })),
);
const photos = peopleIn(faces, Number(count)).flatMap((person) => person.photos);
const [server, device] = [await createNodeEngine(), await createDeviceEngine()];
const seen = { both: 0, neither: 0, server: 0, device: 0 };
let done = 0;
for (let round = 0; done < Number(count); round++) {
  const path = photos[round % photos.length];
  if (path === undefined) break;
  const found = await subjectOf(server, path, round);
  const cell = cells[round % cells.length];
  if (!found || !cell) continue;
  const photo = await degraded(found.subject, cell, cell.strength);
  const [one, other] = [await server.read(photo, READ), await device.read(photo, READ)].map(
    isRefused,
  );
  seen[one && other ? 'both' : one ? 'server' : other ? 'device' : 'neither']++;
  done++;
}
await server.close();
const agreed = seen.both + seen.neither;
const [low, high] = wilsonInterval(agreed, done);
console.log(
  `N = ${done} degraded photos: refused by both ${seen.both}, by none ${seen.neither}, only by the server ${seen.server}, only on the device ${seen.device}`,
);
console.log(
  `they agree on ${percent(agreed / done)} (95 % interval ${percent(low)} to ${percent(high)})`,
);
process.exit(agreed / done < LEAST_AGREEMENT ? 1 : 0);
