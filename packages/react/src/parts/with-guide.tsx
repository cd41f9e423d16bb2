import type { Side } from '@facecompare/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { fetchedGuiding, guiding } from '../hook/use-guidance.ts';
import type { GuideMessages } from '../locales/en/guide.ts';
import { mergeMessages } from '../locales/merge-messages.ts';
import type { ScreenProps } from '../screens/screen-props.ts';
import { Slot } from './slot.tsx';

/** The props of a part of the guide. */
export interface GuidedProps extends Pick<ScreenProps, 'flow'> {
  /** The messages in the language of the page, with the host's overrides. */
  readonly guideMessages: GuideMessages;
  /** Passed in as a prop. An import from a lazy file would move it out of the first file. */
  readonly Slot: typeof Slot;
  /** The photo that the part is about; by default the one that the person is adding. */
  readonly side?: Side;
  /**
   * Whether the problem has our message. A correction in English under a host's own heading would
   * not help.
   */
  readonly isDefault?: boolean;
  /** Shown until the part is loaded, and always if it cannot be loaded. */
  readonly children?: ReactNode;
}

type Part = 'Layer' | 'TurnOff' | 'Heading' | 'Body' | 'Photo' | 'Found' | 'Loading';

/** Shows a part of the guide. A page without a guide never loads it. */
export function WithGuide({
  part,
  ...props
}: Omit<GuidedProps, 'guideMessages' | 'Slot'> & { readonly part: Part }) {
  const { messages } = props.flow;
  // Changed messages of the same language need no other files.
  const { lazy } = messages;
  const [guide, setGuide] = useState(fetchedGuiding({ lazy }));
  useEffect(() => {
    guiding({ lazy }).then(setGuide, () => {});
  }, [lazy]);
  const Shown = guide?.parts[part];
  return Shown ? (
    <Shown
      {...props}
      Slot={Slot}
      guideMessages={mergeMessages<GuideMessages>(guide.messages, messages.guide)}
    />
  ) : (
    props.children
  );
}
