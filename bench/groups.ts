/** Error rates of groups of people, from all photos of a table compared with each other. */
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  cosineOf,
  createNodeEngine,
  DEFAULT_COSINE_THRESHOLD,
  judge,
  type ReadFace,
} from '@facecompare/engine/node';
import { percent, wilsonInterval } from '../tools/share.ts';

/** The threshold before 27 November 2026: one false match in 10,000 over all people of LFW. */
const FORMER_THRESHOLD = 0.41;

interface LabelledFace {
  readonly group: string;
  /** The name of the file without its number. */
  readonly person: string;
  readonly reading: ReadFace;
}

/** Reads a table with the columns `image` and `group`, with tabs and a header line. */
function rowsIn(file: string): { readonly path: string; readonly group: string }[] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.flatMap((line) => {
    const [image = '', group = ''] = line.split('\t');
    return group === '' ? [] : [{ path: resolve(dirname(file), image), group }];
  });
}

async function readFaces(file: string): Promise<LabelledFace[]> {
  const engine = await createNodeEngine();
  const waiting = rowsIn(file).values();
  const faces: LabelledFace[] = [];
  const lane = async () => {
    for (const { path, group } of waiting) {
      const bytes = new Uint8Array(readFileSync(path));
      const reading = await engine.read(bytes, { multipleFaces: 'main' });
      const person = basename(path).replace(/_\d+\.jpe?g$/i, '');
      if (!('problem' in reading)) faces.push({ group, person, reading });
    }
  };
  await Promise.all([lane(), lane()]);
  await engine.close();
  return faces;
}

const rate = (hits: number, of: number): string => {
  const [low, high] = wilsonInterval(hits, of);
  const shown = (share: number) => (share < 0.001 ? share.toExponential(1) : percent(share));
  return `${shown(hits / of)} (${hits} of ${of}; ${shown(low)} to ${shown(high)})`;
};

/** Prints FMR and FNMR of each group at two thresholds, by the cosine alone and by `judge`. */
export async function printGroups(file: string): Promise<void> {
  const faces = await readFaces(file);
  console.log(`N = ${faces.length} labelled photos with a face, all against all within a group`);
  for (const cosineThreshold of [FORMER_THRESHOLD, DEFAULT_COSINE_THRESHOLD])
    for (const group of [...new Set(faces.map((face) => face.group))].sort()) {
      const members = faces.filter((face) => face.group === group);
      const counts = { impostors: 0, near: 0, matches: 0, genuine: 0, far: 0, undecided: 0 };
      for (const [at, a] of members.entries())
        for (const b of members.slice(at + 1)) {
          const near = cosineOf(a.reading.embedding, b.reading.embedding) >= cosineThreshold;
          const same = a.person === b.person;
          counts[same ? 'genuine' : 'impostors']++;
          if (!same && near) counts.near++;
          if (same && !near) counts.far++;
          if (!same && !near) continue;
          const { outcome } = judge(a.reading, b.reading, { cosineThreshold });
          if (!same && outcome === 'match') counts.matches++;
          if (same && outcome === 'inconclusive') counts.undecided++;
        }
      const { impostors, near, matches, genuine, far, undecided } = counts;
      console.log(
        `cosine ${cosineThreshold}, group ${group}: FMR ${rate(near, impostors)}, as judged ${rate(matches, impostors)}; FNMR ${rate(far, genuine)}, undecided ${rate(undecided, genuine)}`,
      );
    }
}
