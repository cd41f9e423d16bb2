import { useEffect, useRef } from 'react';
import type { FaceCompareOptions } from '../types.ts';

/** Bundlers put the word in. */
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** Warns the developer of the page, each thing once. Tests hear nothing, and a production build carries nothing of it. */
export const useAdvice: (options: FaceCompareOptions) => void =
  process.env.NODE_ENV !== 'development'
    ? () => {}
    : ({ backend, unstyled }) => {
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
              }),
            () => {},
          );
          return () => {
            over = true;
          };
        }, [backend, unstyled]);
      };
