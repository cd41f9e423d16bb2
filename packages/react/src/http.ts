/** The backend behind a URL, by itself: for a page that wraps it, or that shares one between two widgets. */
export type { AccessTokenContext, HttpBackendOptions } from '@facecompare/contract/http';
export { httpBackend } from '@facecompare/contract/http';
