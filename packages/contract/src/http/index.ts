export { givenFields, wireFields } from '../request-fields.ts';
export { sessionStateIn } from '../session/session-state.ts';
export type { AccessTokenContext, HttpBackendOptions } from './http-backend.ts';
export { httpBackend } from './http-backend.ts';
