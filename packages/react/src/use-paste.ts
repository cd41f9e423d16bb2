import { useEffect, useRef } from 'react';

/** Takes files that are pasted anywhere on the page, except into a field of the host's. Text is left to whoever wants it. */
export function usePaste(onFiles: ((carried: DataTransfer) => void) | null): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  const listening = onFiles !== null;
  useEffect(() => {
    if (!listening) return;
    const paste = (event: ClipboardEvent) => {
      // Of a field in a shadow root, the event names only the host.
      const [target] = event.composedPath();
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
      const carried = event.clipboardData;
      if (!carried?.files.length) return;
      event.preventDefault();
      latest.current?.(carried);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [listening]);
}
