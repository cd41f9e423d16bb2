/** All that makes a photo of a file, a frame or an address, and what checks a verdict; fetched when a person starts. */
export { checkVerdict } from '@facecompare/contract/check-verdict';
export { prepareImage } from './prepare-image.ts';
export { readHostPhoto } from './read-host-photo.ts';
