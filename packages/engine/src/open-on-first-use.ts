import type { CatalogModel, ModelName } from './model-catalog.ts';

/** The values of each output, by name. */
export type ModelAnswer = Readonly<Record<string, Float32Array>>;

/** An open model that can run. */
export interface OpenModel {
  /**
   * Runs one inference.
   * @param input as many values as the catalog's input shape has
   * @returns the outputs named in the catalog
   */
  run(input: Float32Array): Promise<ModelAnswer>;
}

/**
 * Runs models and opens each one once, when it is first needed. A failure is not remembered: the
 * next call opens the model again.
 */
export function openOnFirstUse(
  openModel: (model: CatalogModel) => Promise<OpenModel>,
): (model: CatalogModel, input: Float32Array) => Promise<ModelAnswer> {
  const opened = new Map<ModelName, Promise<OpenModel>>();

  const open = (model: CatalogModel): Promise<OpenModel> => {
    const known = opened.get(model.name);
    if (known !== undefined) return known;
    const opening = openModel(model);
    opened.set(model.name, opening);
    opening.catch(() => opened.delete(model.name));
    return opening;
  };

  return async (model, input) => (await open(model)).run(input);
}
