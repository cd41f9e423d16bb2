import { resolve } from 'node:path';
import type { Variables } from './variables.ts';

/** Reads the configuration of our own engine. */
export function engineConfig({ text, number, wrong }: Variables) {
  const threads = number(
    'ENGINE_THREADS',
    'a whole number from 1 to 64',
    (value) => Number.isInteger(value) && value >= 1 && value <= 64,
  );
  const threshold = number(
    'THRESHOLD',
    'a number above 0, in units of dissimilarity',
    (value) => value > 0,
  );
  const cosineThreshold = number(
    'COSINE_THRESHOLD',
    'a number from 0 to 0.99',
    (value) => value >= 0 && value <= 0.99,
  );
  const spoofThreshold = number(
    'SPOOF_THRESHOLD',
    'a number above 0 and up to 1',
    (value) => value > 0 && value <= 1,
  );
  const modelsFolder = text('MODELS_FOLDER');
  const multipleFaces = text('MULTIPLE_FACES') ?? 'refuse';
  if (multipleFaces !== 'refuse' && multipleFaces !== 'main')
    wrong('MULTIPLE_FACES must be refuse or main.');
  return {
    kind: 'engine' as const,
    ...(threads === undefined ? {} : { threads }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(cosineThreshold === undefined ? {} : { cosineThreshold }),
    ...(spoofThreshold === undefined ? {} : { spoofThreshold }),
    ...(modelsFolder === undefined ? {} : { modelsFolder: resolve(modelsFolder) }),
    ...(multipleFaces === 'main' ? { multipleFaces: 'main' as const } : {}),
  };
}
