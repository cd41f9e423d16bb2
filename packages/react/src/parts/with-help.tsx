import { type ReactNode, useEffect, useState } from 'react';
import type { CameraHelpWords } from '../text/en.camera-help.ts';
import type { ScreenProps } from './screen-props.ts';

/** What the help has to know about a problem. */
export interface HelpProps extends Pick<ScreenProps, 'face' | 'say'> {
  readonly code: string;
  /** Steps that belong to the words of the problem. */
  readonly steps: readonly string[] | undefined;
  /** Whether the problem is told in our words; steps in English under somebody else's heading help nobody. */
  readonly ours: boolean;
  /** Whether trying again cannot help. */
  readonly stuck: boolean;
  /** Shown until the help is there, and for good where it has nothing or cannot be fetched. */
  readonly children?: ReactNode;
}

interface Help {
  readonly parts: typeof import('./camera-help.tsx');
  readonly cameraHelp: CameraHelpWords;
}

const fetchParts = () => import('./camera-help.tsx');

/** Shows a part of the help for a camera problem, which a page without one never downloads. */
export function WithHelp({ part, ...props }: HelpProps & { readonly part: 'Steps' | 'WayOut' }) {
  const [help, setHelp] = useState<Help>();
  const { later } = props.face.words;
  useEffect(() => {
    Promise.all([fetchParts(), later.cameraHelp()]).then(
      ([parts, cameraHelp]) => setHelp({ parts, cameraHelp }),
      () => {},
    );
  }, [later]);
  const Part = help?.parts[part];
  return Part ? <Part {...props} cameraHelp={help.cameraHelp} /> : props.children;
}
