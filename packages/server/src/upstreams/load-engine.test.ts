import { describe, expect, it } from 'vitest';
import { EngineMissingError, loadEngine } from './load-engine.ts';

const failing = (code: string) => () =>
  Promise.reject(Object.assign(new Error('Cannot find package'), { code }));

describe('loadEngine', () => {
  it('imports the installed engine', async () => {
    expect(Object.keys(await loadEngine())).toContain('createNodeEngine');
  });

  it('S-1: names the command that installs a missing engine, in one line', async () => {
    const error = await loadEngine(failing('ERR_MODULE_NOT_FOUND')).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(EngineMissingError);
    expect((error as Error).message).toBe(
      'The face engine is not installed. Run: npm install --ignore-scripts @facecompare/engine onnxruntime-node piscina sharp',
    );
  });

  it('passes on any other failure', async () => {
    await expect(loadEngine(failing('ERR_DLOPEN_FAILED'))).rejects.toThrow('Cannot find package');
  });
});
