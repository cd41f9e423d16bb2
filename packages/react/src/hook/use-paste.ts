import { type RefObject, useEffect, useRef } from 'react';

type OnPaste = (carried: DataTransfer) => void;

/**
 * Takes files that the person pastes anywhere on the page of the widget, except into a field of the
 * host. It ignores text, and events that the page has already handled. If two widgets wait for a
 * paste, only one takes it.
 * @param root the element around the widget; its document may belong to another window
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
      // For a field in a shadow root, `event.target` is only the shadow host.
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
