import { useEffect, useRef } from 'react';
import type { FaceCompareOptions } from '../types.ts';

/** Bundlers replace this constant. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/**
 * Warns the developer of the page, once for each warning. It does nothing in tests, and production
 * builds leave it out.
 */
export const useAdvice: (options: FaceCompareOptions) => void =
  process.env.NODE_ENV !== 'development'
    ? () => {}
    : ({ backend, unstyled, session, request }) => {
        const requestLeftOut = session !== undefined && request !== undefined;
        const changes = useRef({ backend, count: 0 });
        useEffect(() => {
          if (changes.current.backend !== backend)
            changes.current = { backend, count: changes.current.count + 1 };
          let over = false;
          import('./warn-developer.ts').then(
            ({ warnDeveloper }) =>
              over ||
              warnDeveloper({
                backend,
                unstyled: Boolean(unstyled),
                backendChanges: changes.current.count,
                requestLeftOut,
              }),
            () => {},
          );
          return () => {
            over = true;
          };
        }, [backend, unstyled, requestLeftOut]);
      };
