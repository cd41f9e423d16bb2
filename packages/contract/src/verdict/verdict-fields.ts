/**
 * Reads the fields of a verdict. Each function fails closed: a field of the wrong type is
 * `bad-response`, unless no decision can depend on it.
 */
import { SERVICES } from '../answer/answer-shape.ts';
import type { ScanServicesOutput } from '../compare.ts';
import {
  MAX_RETRY_AFTER,
  type Problem,
  ProblemError,
  plainProblem,
  type Side,
} from '../problem.ts';
import { isObject } from '../shape/is-object.ts';
import type { SideFinding } from '../verdict.ts';
import { plainServices } from './plain-services.ts';

export type Loose = Readonly<Record<string, unknown>>;

export const unreadable = (what: string, cause?: unknown): ProblemError =>
  new ProblemError(
    { code: 'bad-response', detail: `The verdict cannot be read: ${what}.` },
    { cause },
  );

/** Reads own fields only, so that a polluted prototype adds nothing to a verdict. */
export const own = (object: Loose, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

export const inconsistent = (why: string): Problem => ({
  code: 'verdict-inconsistent',
  detail: `The verdict contradicts itself: ${why}.`,
});

export function problemIn(object: Loose, name: string): Problem | null {
  const problem = own(object, name);
  if (problem === null) return null;
  if (!isObject(problem)) throw unreadable(name);
  const plain = plainProblem({ ...problem });
  if (!plain) return inconsistent('an unknown problem');
  return plain.retryAfter === undefined
    ? plain
    : { ...plain, retryAfter: Math.min(plain.retryAfter, MAX_RETRY_AFTER) };
}

export function flagIn(object: Loose, name: string): boolean | null {
  const flag = own(object, name);
  if (flag === null || typeof flag === 'boolean') return flag;
  throw unreadable(name);
}

export function findingIn(sides: Loose, side: Side): SideFinding {
  const finding = own(sides, side);
  if (!isObject(finding)) throw unreadable(`sides.${side}`);
  const problem = problemIn(finding, 'problem');
  return {
    faceFound: flagIn(finding, 'faceFound'),
    problem: problem && { ...problem, sides: [side] },
  };
}

export const isNumber = (value: unknown): value is number => Number.isFinite(value);
export const finite = (value: unknown): number | null => (isNumber(value) ? value : null);
export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Returns a distance, or null if there is none. In an inconclusive verdict an invalid distance
 * counts as absent.
 */
export function distanceIn(
  object: Loose,
  name: string,
  decided: boolean,
  fits: (distance: number) => boolean,
): number | null {
  const distance = own(object, name);
  if (isNumber(distance) && fits(distance)) return distance;
  if (decided && distance !== null) throw unreadable(name);
  return null;
}

export function servicesIn(verdict: Loose): ScanServicesOutput | null {
  const services = SERVICES.convert(own(verdict, 'services') ?? undefined);
  const misfit = services === undefined ? null : SERVICES.misfit(services, 'services');
  if (misfit !== null) throw unreadable(misfit);
  return plainServices(services);
}
