/** Tells a callback of the host. One that throws is the host's to hear about, and must not stop the flow. */
export function tell<Told>(callback: ((told: Told) => void) | undefined, told: Told): void {
  try {
    callback?.(told);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
