import type { ModelAnswer } from './open-on-first-use.ts';

/**
 * Returns one output of a model.
 * @throws Error if the model gave no output of that name
 */
export const outputOf = (answer: ModelAnswer, name: string): Float32Array => {
  const values = answer[name];
  if (values === undefined) throw new Error(`The model gave no output called ${name}.`);
  return values;
};
