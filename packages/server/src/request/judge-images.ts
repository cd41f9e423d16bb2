import { IMAGE_FIELDS, imageFormatOf, type ProblemCode } from '@facecompare/contract';
import type { ImageProblem } from '../answer/problem-answer.ts';
import { imageFromBase64 } from './base64.ts';

/** Checks an image without decoding it: its encoding, its size, its first bytes. */
function judgeImage(text: string): Uint8Array | ProblemCode {
  const bytes = imageFromBase64(text);
  if (typeof bytes === 'string') return bytes;
  const format = imageFormatOf(bytes);
  if (format === 'heic') return 'image-heic';
  return format === null ? 'image-unsupported' : bytes;
}

export interface JudgedImages {
  readonly selfie: Uint8Array;
  /** Null if there was no second text. */
  readonly reference: Uint8Array | null;
}

/** Returns both images as bytes, or the problem of each of them. */
export function judgeImages(
  selfieText: string,
  referenceText: string | undefined,
): JudgedImages | { readonly problems: [ImageProblem, ...ImageProblem[]] } {
  const selfie = judgeImage(selfieText);
  const reference = referenceText === undefined ? null : judgeImage(referenceText);
  const problem = (image: ImageProblem['image'], code: ProblemCode): ImageProblem => ({
    image,
    code,
  });
  const second = typeof reference === 'string' ? [problem(IMAGE_FIELDS[1], reference)] : [];
  if (typeof selfie === 'string')
    return { problems: [problem(IMAGE_FIELDS[0], selfie), ...second] };
  if (typeof reference === 'string') return { problems: [problem(IMAGE_FIELDS[1], reference)] };
  return { selfie, reference };
}
