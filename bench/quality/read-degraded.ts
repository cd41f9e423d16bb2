/** Reads photos after each degradation, at each strength. */
import { readFileSync } from 'node:fs';
import type { FaceReading, NodeEngine } from '@facecompare/engine/node';
import sharp from 'sharp';
import { DEGRADATIONS, type Degradation, type Subject } from './degradations.ts';
import { createRandom, type Person } from './people.ts';

/** The readings of all photos after one degradation at one strength. */
export interface Cell {
  readonly kind: string;
  readonly strength: number;
  /** In the order of the people; two for each person. */
  readonly readings: readonly FaceReading[];
}

export const READ = { turn: false, multipleFaces: 'main' } as const;

/** The landmarks 0 and 16 are at the ends of the jaw. */
const jawWidth = (landmarks: Float32Array): number =>
  Math.hypot(
    (landmarks[32] ?? 0) - (landmarks[0] ?? 0),
    (landmarks[33] ?? 0) - (landmarks[1] ?? 0),
  );

/** Decodes a photo and locates its face; null if no face can be read in the good photo. */
export async function subjectOf(
  engine: NodeEngine,
  path: string,
  seed: number,
): Promise<{ subject: Subject; clean: FaceReading } | null> {
  const { data, info } = await sharp(readFileSync(path))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = { data: new Uint8Array(data), width: info.width, height: info.height };
  const clean = await engine.read(await encodedPng(pixels), READ);
  if ('problem' in clean) return null;
  const { landmarks } = clean.face;
  const scale = jawWidth(landmarks) / 100;
  return { subject: { ...pixels, landmarks, scale, random: createRandom(seed) }, clean };
}

/** PNG keeps each pixel of a degraded photo. */
export const encodedPng = ({
  data,
  width,
  height,
}: Pick<Subject, 'data' | 'width' | 'height'>): Promise<Uint8Array> =>
  sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();

/** Returns a photo after a degradation, as a PNG file. */
export const degraded = async (
  subject: Subject,
  { degrade }: Pick<Degradation, 'degrade'>,
  strength: number,
): Promise<Uint8Array> => encodedPng({ ...subject, data: await degrade(subject, strength) });

/**
 * Reads every photo as it is, and in every cell of the table of degradations.
 * @param onPhoto called after each photo, for progress
 */
export async function readDegraded(
  engine: NodeEngine,
  people: readonly Person[],
  onPhoto: (done: number, of: number) => void,
): Promise<{ clean: readonly FaceReading[]; cells: readonly Cell[] }> {
  const cells = DEGRADATIONS.flatMap((degradation) =>
    degradation.strengths.map((strength) => ({
      ...degradation,
      strength,
      readings: [] as FaceReading[],
    })),
  );
  const clean: FaceReading[] = [];
  const photos = people.flatMap((person) => person.photos);
  for (const [at, path] of photos.entries()) {
    const found = await subjectOf(engine, path, at);
    const none: FaceReading = { problem: { code: 'no-face' } };
    clean.push(found?.clean ?? none);
    // As many at once as the engine has threads.
    const waiting = cells.values();
    const lane = async () => {
      for (const cell of waiting) {
        if (!found) cell.readings[at] = none;
        else {
          // Each cell has its own random numbers, so that lanes cannot change them.
          const subject = { ...found.subject, random: createRandom(at * 7919 + cell.strength) };
          cell.readings[at] = await engine.read(await degraded(subject, cell, cell.strength), READ);
        }
      }
    };
    await Promise.all([lane(), lane()]);
    onPhoto(at + 1, photos.length);
  }
  return { clean, cells };
}
