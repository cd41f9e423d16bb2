import type { Side } from '@facecompare/contract';
import { type ReactNode, useEffect, useState } from 'react';
import { fetchedGuiding, guiding } from '../hook/use-guidance.ts';
import type { GuideWords } from '../locales/en/guide.ts';
import { mergeWords } from '../locales/merge-words.ts';
import type { ScreenProps } from '../screens/screen-props.ts';
import { Slot } from './slot.tsx';

/** What a part of the guide is drawn from. */
export interface GuidedProps extends Pick<ScreenProps, 'face'> {
  /** In the language of the page, with what the host says instead. */
  readonly guideWords: GuideWords;
  /** Handed over, because an import from a later file would tear it out of the first one. */
  readonly Slot: typeof Slot;
  /** The photo it is about; the one the person is busy with where it is left out. */
  readonly side?: Side;
  /** Whether a problem is told in our words; a correction in English under somebody else's heading helps nobody. */
  readonly ours?: boolean;
  /** Shown until the part is there, and for good where it cannot be fetched. */
  readonly children?: ReactNode;
}

type Part = 'Layer' | 'TurnOff' | 'Heading' | 'Body' | 'Photo' | 'Found' | 'Loading';

/** Shows a part of the guide, which a page without one never downloads. */
export function WithGuide({
  part,
  ...props
}: Omit<GuidedProps, 'guideWords' | 'Slot'> & { readonly part: Part }) {
  const { words } = props.face;
  // Other words of the same language need no other files.
  const { later } = words;
  const [guide, setGuide] = useState(fetchedGuiding({ later }));
  useEffect(() => {
    guiding({ later }).then(setGuide, () => {});
  }, [later]);
  const Shown = guide?.parts[part];
  return Shown ? (
    <Shown {...props} Slot={Slot} guideWords={mergeWords<GuideWords>(guide.words, words.guide)} />
  ) : (
    props.children
  );
}
