/**
 * Calls a callback of the host. One that throws, or rejects, must not stop the flow: the error is thrown again outside of it,
 * so that the host's own error reporting gets it.
 */
export function tell<Value>(callback: ((value: Value) => void) | undefined, value: Value): void {
  try {
    callback?.(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
