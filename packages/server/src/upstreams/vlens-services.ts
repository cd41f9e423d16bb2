import { type CompareVerdict, ScanServicesOutput } from '@facecompare/contract';
import { emptyServices } from '../answer/problem-answer.ts';
import { isObject, ownField } from './json-fields.ts';

/** Services that reveal more about a person than whether two photos match. */
export const LISTED_SERVICES = ['AML', 'SRC', 'classification'] as const;
export type ListedService = (typeof LISTED_SERVICES)[number];

/** Whether a name is one of {@link LISTED_SERVICES}. */
export const isListedService = (name: string): name is ListedService =>
  LISTED_SERVICES.some((listed) => listed === name);

/** Returns the results of the services that the operator lists, and of no others. */
export function servicesOf(
  { spoof, liveness }: CompareVerdict,
  json: unknown,
  listed: readonly ListedService[],
): ScanServicesOutput {
  const given = isObject(json) ? ownField(json, 'services') : undefined;
  const more = listed.flatMap((name) => {
    const parsed = isObject(given)
      ? ScanServicesOutput.safeParse({ [name]: ownField(given, name) })
      : undefined;
    const service = parsed?.success ? parsed.data[name] : undefined;
    return service ? [[name, service] as const] : [];
  });
  return { ...emptyServices(), spoofing: { fake: spoof }, liveness, ...Object.fromEntries(more) };
}
