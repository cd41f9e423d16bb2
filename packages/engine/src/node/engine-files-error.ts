/**
 * A model file is missing or is not the one of the catalog, so the engine does not start. Its
 * message is one sentence for the operator.
 */
export class EngineFilesError extends Error {
  override readonly name = 'EngineFilesError';
  /** Name of the file at fault. */
  readonly file: string;

  constructor(file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.file = file;
  }
}
