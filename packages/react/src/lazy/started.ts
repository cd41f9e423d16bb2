/**
 * Everything that only a person who pressed Start needs, in one lazy file, because one file
 * compresses better than several. `fetch-started.ts` loads it when the person presses Start. The
 * element's single file renders the camera itself and loads only the other code.
 */
export * from '../parts/camera-picture.tsx';
export * from './started-work.ts';
