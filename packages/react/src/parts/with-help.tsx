import { type ReactNode, useEffect, useState } from 'react';
import type { ProblemTexts } from '../locales/en/problems.ts';
import { fetchTexts } from '../locales/fetched-texts.ts';
import { mergeWords } from '../locales/merge-words.ts';
import type { ScreenProps } from '../screens/screen-props.ts';

/** What the help needs to know about a problem. */
export interface HelpProps extends Pick<ScreenProps, 'face' | 'say'> {
  readonly code: string;
  /** The steps in the messages of the problem. */
  readonly steps: readonly string[] | undefined;
  /**
   * Whether the problem has our message. Steps in English under a host's own heading would not
   * help.
   */
  readonly ours: boolean;
  /** Whether a retry cannot help. */
  readonly stuck: boolean;
  /** Shown until the help is loaded, and always if there is none or if it cannot be loaded. */
  readonly children?: ReactNode;
}

interface Help {
  readonly parts: typeof import('./camera-help.tsx');
  readonly texts: ProblemTexts;
}

const fetchParts = () => import('./camera-help.tsx');

/** Shows a part of the help for a camera problem. A page without such a problem never loads it. */
export function WithHelp({ part, ...props }: HelpProps & { readonly part: 'Steps' | 'WayOut' }) {
  const [help, setHelp] = useState<Help>();
  const { later, link } = props.face.words;
  useEffect(() => {
    Promise.all([fetchParts(), fetchTexts({ later })]).then(
      ([parts, texts]) => setHelp({ parts, texts }),
      () => {},
    );
  }, [later]);
  const Part = help?.parts[part];
  return Part ? (
    <Part {...props} texts={link ? mergeWords(help.texts, { link }) : help.texts} />
  ) : (
    props.children
  );
}
