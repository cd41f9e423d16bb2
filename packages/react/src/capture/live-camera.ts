/** All that only a camera which is on needs; `camera-session.ts` fetches it while the browser still asks. */
export { takeFrame } from './take-frame.ts';
export { watchLive } from './watch-live.ts';
export { watchPlace } from './watch-place.ts';
