import {
  type FaceCompareInput,
  IMAGE_FIELDS,
  imageFormatOf,
  type ProblemCode,
} from '@facecompare/contract';
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

/** Returns both images as bytes, or the problem of each of them. */
export function judgeImages(
  input: FaceCompareInput,
): { images: readonly [Uint8Array, Uint8Array] } | { problems: [ImageProblem, ...ImageProblem[]] } {
  const [selfie, reference] = [judgeImage(input.face_image1), judgeImage(input.face_image2)];
  const problem = (image: ImageProblem['image'], code: ProblemCode): ImageProblem => ({
    image,
    code,
  });
  const second = typeof reference === 'string' ? [problem(IMAGE_FIELDS[1], reference)] : [];
  if (typeof selfie === 'string')
    return { problems: [problem(IMAGE_FIELDS[0], selfie), ...second] };
  if (typeof reference === 'string') return { problems: [problem(IMAGE_FIELDS[1], reference)] };
  return { images: [selfie, reference] };
}
