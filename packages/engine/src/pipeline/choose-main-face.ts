import { areaOf, type Box, centreOf } from './geometry.ts';

/**
 * A second face counts from this share of the main face's area: identity cards print a small ghost
 * of the portrait.
 */
export const COUNTED_SHARE = 0.3;

/**
 * Rates a face: its area, less twice the squared distance of its centre from the image's. The
 * highest is the main face.
 */
function prominenceOf(
  box: Box,
  image: { readonly width: number; readonly height: number },
): number {
  const centre = centreOf(box);
  return areaOf(box) - 2 * ((centre.x - image.width / 2) ** 2 + (centre.y - image.height / 2) ** 2);
}

/**
 * Chooses the main face of a photo, and the faces that count.
 * @returns null if there is no face; `counted` has the main face first, then the others that count
 */
export function chooseMainFace<F extends { readonly box: Box }>(
  faces: readonly F[],
  image: { readonly width: number; readonly height: number },
): { main: F; counted: readonly [F, ...F[]] } | null {
  const [first, ...others] = faces;
  if (first === undefined) return null;
  const main = others.reduce(
    (best, face) => (prominenceOf(face.box, image) > prominenceOf(best.box, image) ? face : best),
    first,
  );
  const least = COUNTED_SHARE * areaOf(main.box);
  return {
    main,
    counted: [main, ...faces.filter((face) => face !== main && areaOf(face.box) >= least)],
  };
}
