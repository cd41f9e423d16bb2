/** The HTTP backend alone, for a page that wraps it or shares one between two widgets. */
export type { AccessTokenContext, HttpBackendOptions } from '@facecompare/contract/http';
export { httpBackend } from '@facecompare/contract/http';
