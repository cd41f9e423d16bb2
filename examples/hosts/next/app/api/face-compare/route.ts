import { createFaceCompareHandler, vlens } from '@facecompare/server';

const { VLENS_API_KEY: apiKey = '', VLENS_BASE_URL: baseUrl = 'https://api.vlenseg.com' } = process.env;
export const POST = createFaceCompareHandler({ upstream: vlens({ apiKey, baseUrl }) });
