/**
 * All that only a person who has started needs, in one lazy file: it compresses better than several. `fetch-started.ts`
 * fetches it at the press of Start. The element's one file draws the camera itself and fetches only the work.
 */
export * from '../parts/camera-picture.tsx';
export * from './started-work.ts';
