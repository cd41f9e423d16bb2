/**
 * Calls a callback of the host. A callback that throws or rejects must not stop the flow. So we
 * throw its error again in a microtask, for the host's own error reporting.
 */
export function callHost<Value>(
  callback: ((value: Value) => void) | undefined,
  value: Value,
): void {
  try {
    callback?.(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
