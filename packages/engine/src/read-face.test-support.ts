import type { ReadFace } from './face-reading.ts';
import { EMBEDDING_LENGTH } from './pipeline/embed-face.ts';

interface Wanted {
  /** Cosine to a reading with the default cosine of 1; null gives an embedding without direction. */
  readonly cosine?: number | null;
  readonly liveScore?: number | null;
  /** Recognition quality, 0 to 1. */
  readonly quality?: number;
  readonly weakness?: ReadFace['quality']['weakness'];
  readonly fingerprint?: ReadFace['fingerprint'];
}

/** Makes up the reading of a face that nothing is wrong with. */
export function readFace({
  cosine = 1,
  liveScore = null,
  quality = 0.99,
  weakness = 'too-blurred',
  fingerprint = null,
}: Wanted = {}): ReadFace {
  const embedding = new Float32Array(EMBEDDING_LENGTH);
  if (cosine !== null) embedding.set([cosine, Math.sqrt(Math.max(0, 1 - cosine * cosine))]);
  return {
    faces: 1,
    face: {
      box: { x: 0, y: 0, width: 100, height: 100 },
      score: 0.99,
      landmarks: new Float32Array(136),
    },
    embedding,
    quality: { value: quality, weakness },
    fingerprint,
    spoof: liveScore === null ? null : { liveScore },
    turnedBy: 0,
  };
}
