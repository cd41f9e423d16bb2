/** All that makes a photo of a file, a frame or an address; `perform-job.ts` fetches it when it is needed. */
export { prepareImage } from './prepare-image.ts';
export { readHostPhoto } from './read-host-photo.ts';
