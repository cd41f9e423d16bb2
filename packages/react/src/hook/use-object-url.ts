import { useMemo, useSyncExternalStore } from 'react';

/**
 * An object URL of a blob. It is created on subscription, and revoked when the subscription ends.
 */
function objectUrl(blob: Blob | null) {
  let url: string | undefined;
  return {
    get: () => url,
    subscribe(changed: () => void) {
      if (!blob) return () => {};
      url = URL.createObjectURL(blob);
      changed();
      return () => {
        if (url !== undefined) URL.revokeObjectURL(url);
        url = undefined;
      };
    },
  };
}

const none = () => undefined;

/** Returns an object URL of a blob while the component shows it. */
export function useObjectUrl(blob: Blob | null): string | undefined {
  const { get, subscribe } = useMemo(() => objectUrl(blob), [blob]);
  return useSyncExternalStore<string | undefined>(subscribe, get, none);
}
