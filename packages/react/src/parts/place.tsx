import type { FaceCompareHook } from '../use-face-compare.ts';

/** Where in the sequence the person is. */
export const Place = ({ face }: { readonly face: FaceCompareHook }) => <span>{face.words.place(face.view.side === 'selfie' ? 1 : 2)}</span>;
