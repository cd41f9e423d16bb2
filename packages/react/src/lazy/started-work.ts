/**
 * The work after the start, which draws nothing: makes a photo of a frame, a file or an address, sends two of them, reads the
 * answer and checks the verdict.
 */
export { httpBackend } from '@facecompare/contract/http';
export { performJob } from '../hook/run-job.ts';
