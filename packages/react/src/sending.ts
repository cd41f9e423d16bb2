/** Sending two photos and reading what comes back: imported only when a person starts. */
export { httpBackend } from '@facecompare/contract/http';
