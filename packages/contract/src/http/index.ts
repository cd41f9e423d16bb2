export { httpBackend } from './http-backend.ts';
export type { AccessTokenContext, HttpBackendOptions } from './http-backend.ts';
