import { useMemo, useSyncExternalStore } from 'react';

/** An object URL of a blob, made when it is looked at and revoked when it no longer is. */
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

/** An object URL of a blob, for as long as it is shown. */
export function useObjectUrl(blob: Blob | null): string | undefined {
  const { get, subscribe } = useMemo(() => objectUrl(blob), [blob]);
  return useSyncExternalStore<string | undefined>(subscribe, get, none);
}
