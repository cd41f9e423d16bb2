import { createFaceCompareHandler, vlens } from '@facecompare/server';

const upstream = vlens({ apiKey: () => process.env.VLENS_API_KEY ?? '', baseUrl: process.env.VLENS_BASE_URL ?? 'https://api.vlenseg.com' });
const compare = createFaceCompareHandler({ upstream });
export const POST = ({ request }) => compare(request);
