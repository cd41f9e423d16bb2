import type { Problem } from '@facecompare/contract';

/** The part of the engine's reading of a photo that an answer needs. */
export type FaceReading =
  | { readonly problem: Problem }
  | { readonly spoof: { readonly liveScore: number } | null };

/** The part of the engine that compares. */
export interface FaceEngine {
  compare(
    selfie: Uint8Array,
    reference: Uint8Array,
    options: {
      readonly spoof?: boolean;
      readonly multipleFaces?: 'refuse' | 'main';
      readonly signal?: AbortSignal;
    },
  ): Promise<{
    readonly selfie: FaceReading;
    readonly reference: FaceReading;
    readonly cosine: number | null;
  }>;
  ready(): boolean;
  close(): Promise<void>;
}
