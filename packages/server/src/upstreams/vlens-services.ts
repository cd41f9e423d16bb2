import type { CompareVerdict, ScanServicesOutput } from '@facecompare/contract';
import { emptyServices } from '../answer/problem-answer.ts';
import { LISTED_SERVICES, type ListedService } from '../answer/public-services.ts';

/** Whether a name is one of {@link LISTED_SERVICES}. */
export const isListedService = (name: string): name is ListedService =>
  LISTED_SERVICES.some((listed) => listed === name);

/** Returns the results of all services that could be read. The browser gets a part of them. */
export function servicesOf({ spoof, liveness, services }: CompareVerdict): ScanServicesOutput {
  const more = LISTED_SERVICES.flatMap((name) => {
    const service = services?.[name];
    return service ? [[name, service] as const] : [];
  });
  return { ...emptyServices(), spoofing: { fake: spoof }, liveness, ...Object.fromEntries(more) };
}
