/**
 * The code for after Start that renders nothing. It makes a photo from a frame, a file or a URL. It
 * sends both photos, parses the response and checks the verdict.
 */
export { httpBackend } from '@facecompare/contract/http';
export { performJob } from '../hook/run-job.ts';
