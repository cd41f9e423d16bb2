import { propertyOf } from './property-of.ts';

/** Whether an import failed because a package was not found, and not because of the code in it. */
export const isModuleMissing = (error: unknown): boolean =>
  ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(String(propertyOf(error, 'code')));
