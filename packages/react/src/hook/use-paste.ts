import { type RefObject, useEffect, useRef } from 'react';

type OnPaste = (carried: DataTransfer) => void;

/**
 * Takes files that are pasted anywhere on the page of the widget, except into a field of the host's. Text is left to whoever
 * wants it, and so is what the page has handled already. One paste has one taker, also if two widgets wait for one.
 * @param root the element around the widget; its document may be another window's
 */
export function usePaste(onFiles: OnPaste | null, root: RefObject<HTMLElement | null>): void {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  const listening = onFiles !== null;
  useEffect(() => {
    if (!listening) return;
    const page = root.current?.ownerDocument ?? document;
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented) return;
      // Of a field in a shadow root, the event names only the host.
      const [target] = event.composedPath();
      if (
        target &&
        'closest' in target &&
        (target as Element).closest('input, textarea, select, [contenteditable]')
      )
        return;
      const carried = event.clipboardData;
      if (!carried?.files.length) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current?.(carried);
    };
    page.addEventListener('paste', paste);
    return () => page.removeEventListener('paste', paste);
  }, [listening, root]);
}
