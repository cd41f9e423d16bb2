import { useEffect, useRef } from 'react';

/** Takes a photo that is pasted anywhere on the page, except into a field of the host's. */
export function usePaste(onFile: ((file: File) => void) | null): void {
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  const listening = onFile !== null;
  useEffect(() => {
    if (!listening) return;
    const paste = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, [contenteditable]')) return;
      const file = event.clipboardData?.files[0];
      if (!file) return;
      event.preventDefault();
      latest.current?.(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [listening]);
}
