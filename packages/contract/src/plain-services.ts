import type { ScanServicesOutput } from './compare.ts';

/** Services in canonical form as plain data: what could not be read is left out, and objects are ordinary ones again. */
export const plainServices = (services: unknown): ScanServicesOutput | null =>
  services === undefined ? null : (JSON.parse(JSON.stringify(services)) as ScanServicesOutput);
