import { type ReactNode, useEffect, useState } from 'react';
import type { Words } from '../text/en.ts';

/** What the help has to know about a problem. */
export interface HelpProps {
  readonly code: string;
  readonly words: Words;
  /** Steps that belong to the words of the problem. */
  readonly steps: readonly string[] | undefined;
  /** Whether the problem is told in our words; steps in English under somebody else's heading help nobody. */
  readonly ours: boolean;
  /** Whether trying again cannot help. */
  readonly stuck: boolean;
  /** Shown until the help is there, and for good where it has nothing or cannot be fetched. */
  readonly children?: ReactNode;
}

type Help = typeof import('./camera-help.tsx');

/** Shows a part of the help for a camera problem, which a page without one never downloads. */
export function WithHelp({ part, ...props }: HelpProps & { readonly part: 'Steps' | 'WayOut' }) {
  const [help, setHelp] = useState<Help>();
  useEffect(() => {
    import('./camera-help.tsx').then(setHelp, () => {});
  }, []);
  const Part = help?.[part];
  return Part ? <Part {...props} /> : props.children;
}
