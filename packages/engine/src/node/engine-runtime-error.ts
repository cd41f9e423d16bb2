/**
 * A package that the engine needs in Node is not installed. Its message is one sentence that names
 * the command to run.
 */
export class EngineRuntimeError extends Error {
  override readonly name = 'EngineRuntimeError';
  /** The packages that are missing. */
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(
      `The face engine needs ${missing.join(', ')}. Run: npm install --ignore-scripts @facecompare/engine onnxruntime-node piscina sharp`,
    );
    this.missing = missing;
  }
}
