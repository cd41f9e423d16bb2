import type { Side } from '@facecompare/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { fetchedGuiding, guiding } from '../use-guidance.ts';
import type { ScreenProps } from './screen-props.ts';

/** What a part of the guide is drawn from. */
export interface GuidedProps extends Pick<ScreenProps, 'face'> {
  /** The photo it is about; the one the person is busy with where it is left out. */
  readonly side?: Side;
  /** Whether a problem is told in our words; a correction in English under somebody else's heading helps nobody. */
  readonly ours?: boolean;
  /** For numbers. */
  readonly locale?: string | undefined;
  /** Shown until the part is there, and for good where it cannot be fetched. */
  readonly children?: ReactNode;
}

type Part = 'Layer' | 'TurnOff' | 'Heading' | 'Body' | 'Photo' | 'Found' | 'Loading';

/** Shows a part of the guide, which a page without one never downloads. */
export function WithGuide({ part, ...props }: GuidedProps & { readonly part: Part }) {
  const [parts, setParts] = useState(fetchedGuiding);
  useEffect(() => {
    guiding().then(setParts, () => {});
  }, []);
  const Shown = parts?.[part];
  return Shown ? <Shown {...props} /> : props.children;
}
