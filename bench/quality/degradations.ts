/**
 * Ways in which a photo of a face is degraded, each at five strengths. A length in pixels is for a
 * photo of 250 x 250 whose face is about 100 pixels wide; `scale` adapts it to other faces.
 */
import { fogged, hidden, mosaic, printed, screened, speckled } from './draw.ts';
import { encoded, resized, smeared, viaSharp } from './via-sharp.ts';

/** A photo as sharp decodes it, with what a degradation must know about its face. */
export interface Subject {
  /** RGB interleaved, 0 to 255. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The 68 landmarks of the face, x and y in turn, in pixels. */
  readonly landmarks: Float32Array;
  /** Width of the face over 100 pixels. */
  readonly scale: number;
  /** Returns the next random number, 0 to 1. */
  readonly random: () => number;
}

type Degrade = (subject: Subject, strength: number) => Uint8Array | Promise<Uint8Array>;

export interface Degradation {
  readonly kind: string;
  /** Five strengths, from mild to hopeless, in the unit of the kind. */
  readonly strengths: readonly number[];
  readonly degrade: Degrade;
}

const blurred: Degrade = (subject, sigma) =>
  viaSharp(subject, (image) => image.blur(sigma * subject.scale));

export const DEGRADATIONS: readonly Degradation[] = [
  { kind: 'blur', strengths: [2, 3, 4.5, 6, 9], degrade: blurred },
  {
    kind: 'defocus',
    strengths: [4, 6, 8, 11, 15],
    degrade: (s, radius) => smeared(s, 'disc', radius),
  },
  {
    kind: 'motion, sideways',
    strengths: [6, 10, 14, 20, 28],
    degrade: (s, length) => smeared(s, 'sideways', length),
  },
  {
    kind: 'motion, slanting',
    strengths: [6, 10, 14, 20, 28],
    degrade: (s, length) => smeared(s, 'slanting', length),
  },
  {
    kind: 'thumbnail enlarged',
    strengths: [4, 6, 8, 10, 13],
    degrade: (s, by) => resized(s, by * s.scale, 'cubic'),
  },
  {
    kind: 'thumbnail as JPEG enlarged',
    strengths: [3, 4, 6, 8, 10],
    degrade: (s, by) => resized(s, by * s.scale, 'cubic', 30),
  },
  { kind: 'mosaic', strengths: [2, 3, 4, 5, 6], degrade: (s, block) => mosaic(s, block) },
  {
    kind: 'JPEG quality',
    strengths: [10, 8, 6, 4, 2],
    degrade: (s, quality) => encoded(s, 'jpeg', quality),
  },
  {
    kind: 'WebP quality',
    strengths: [10, 6, 4, 2, 1],
    degrade: (s, quality) => encoded(s, 'webp', quality),
  },
  {
    kind: 'sensor noise',
    strengths: [8, 14, 20, 25, 30],
    degrade: (s, deviation) => speckled(s, deviation),
  },
  {
    kind: 'salt and pepper',
    strengths: [0.005, 0.01, 0.02, 0.035, 0.05],
    degrade: (s, share) => speckled(s, 0, share),
  },
  {
    kind: 'dark',
    strengths: [0.5, 0.35, 0.25, 0.2, 0.15],
    degrade: (s, gain) => fogged(s, gain, 0, 1),
  },
  {
    kind: 'over-exposed',
    strengths: [1.6, 2.2, 3, 4.5, 7],
    degrade: (s, gain) => fogged(s, gain, 0),
  },
  {
    kind: 'low contrast',
    strengths: [0.5, 0.42, 0.35, 0.3, 0.25],
    degrade: (s, gain) => fogged(s, gain, 128 * (1 - gain), 1),
  },
  {
    kind: 'few tones',
    strengths: [10, 8, 6, 5, 4],
    degrade: (s, tones) => printed(s, 'tones', tones),
  },
  {
    kind: 'halftone',
    strengths: [1.6, 2, 2.5, 3, 3.5],
    degrade: (s, cell) => printed(s, 'dots', cell),
  },
  {
    kind: 'screen moiré',
    strengths: [0.05, 0.1, 0.15, 0.19, 0.23],
    degrade: (s, depth) => screened(s, depth),
  },
  {
    kind: 'bar over the eyes',
    strengths: [0.3, 0.45, 0.6, 0.8, 1.1],
    degrade: (s, height) => hidden(s, 'eyes', height),
  },
  {
    kind: 'bar over the mouth',
    strengths: [0.4, 0.6, 0.8, 1, 1.3],
    degrade: (s, height) => hidden(s, 'mouth', height),
  },
  {
    kind: 'sunglasses',
    strengths: [0.35, 0.45, 0.55, 0.7, 0.9],
    degrade: (s, size) => hidden(s, 'glasses', size),
  },
  {
    kind: 'mask',
    strengths: [0.6, 0.8, 1, 1.15, 1.3],
    degrade: (s, height) => hidden(s, 'mask', height),
  },
  {
    kind: 'hand over the face',
    strengths: [0.4, 0.6, 0.8, 1, 1.3],
    degrade: (s, size) => hidden(s, 'hand', size),
  },
  {
    kind: 'grey, blurred and dark',
    strengths: [0.7, 1.2, 2, 3, 4.5],
    degrade: (s, sigma) =>
      viaSharp(s, (image) =>
        image
          .greyscale()
          .blur(sigma * s.scale)
          .linear(0.25, 0)
          .toColourspace('srgb')
          .jpeg({ quality: 60 }),
      ),
  },
  {
    kind: 'blurred and noisy',
    strengths: [1.5, 2.5, 3.5, 5, 7],
    degrade: async (s, sigma) => speckled({ ...s, data: await blurred(s, sigma) }, 12),
  },
  {
    kind: 'blurred, sharpened again',
    strengths: [2, 3, 4, 5.5, 8],
    degrade: async (s, sigma) =>
      viaSharp({ ...s, data: await blurred(s, sigma) }, (image) =>
        image.sharpen({ sigma: Math.max(1, sigma), m1: 4, m2: 4 }),
      ),
  },
  {
    kind: 'small face',
    strengths: [0.6, 0.5, 0.42, 0.38, 0.34],
    degrade: (s, share) => resized(s, 1 / share, 'shrunk'),
  },
];
