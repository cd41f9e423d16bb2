import { createFaceCompareHandler, vlens } from '@facecompare/server';

export const POST = createFaceCompareHandler({
  upstream: vlens({ apiKey: process.env.VLENS_API_KEY ?? '' }),
  // A browser's claim proves nothing, so record here that a person was verified.
  onVerdict: ({ requestId, answer }) => console.info(requestId, answer.data?.isMatched),
});
