import type { ScanServicesOutput } from '../compare.ts';

/**
 * Returns canonical services as plain data: unreadable values are left out, and objects have a
 * normal prototype again.
 */
export const plainServices = (services: unknown): ScanServicesOutput | null =>
  services === undefined ? null : JSON.parse(JSON.stringify(services));
