export { givenFields, wireFields } from '../request-fields.ts';
export type { AccessTokenContext, HttpBackendOptions } from './http-backend.ts';
export { httpBackend } from './http-backend.ts';
