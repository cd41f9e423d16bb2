export type { AccessTokenContext, HttpBackendOptions } from './http-backend.ts';
export { httpBackend } from './http-backend.ts';
