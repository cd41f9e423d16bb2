import type { CompareVerdict, ScanServicesOutput } from '@facecompare/contract';
import { emptyServices } from '../answer/problem-answer.ts';

/** Services that reveal more about a person than whether two photos match. */
export const LISTED_SERVICES = ['AML', 'SRC', 'classification'] as const;
export type ListedService = (typeof LISTED_SERVICES)[number];

/** Whether a name is one of {@link LISTED_SERVICES}. */
export const isListedService = (name: string): name is ListedService =>
  LISTED_SERVICES.some((listed) => listed === name);

/** Returns the results of the services that the operator lists, and of no others. */
export function servicesOf(
  { spoof, liveness, services }: CompareVerdict,
  listed: readonly ListedService[],
): ScanServicesOutput {
  const more = listed.flatMap((name) => {
    const service = services?.[name];
    return service ? [[name, service] as const] : [];
  });
  return { ...emptyServices(), spoofing: { fake: spoof }, liveness, ...Object.fromEntries(more) };
}
