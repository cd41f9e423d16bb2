import { createFaceCompareHandler, vlens } from '@facecompare/server';

export const POST = createFaceCompareHandler({
  upstream: vlens({ apiKey: process.env.VLENS_API_KEY ?? '' }),
  // What a browser says proves nothing: this is the place to write down that a person was verified.
  onVerdict: ({ requestId, answer }) => console.info(requestId, answer.data?.isMatched),
});
