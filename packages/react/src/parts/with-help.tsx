import { type ReactNode, useEffect, useState } from 'react';
import type { ProblemMessages } from '../locales/en/problems.ts';
import { fetchMessages } from '../locales/fetched-messages.ts';
import { mergeMessages } from '../locales/merge-messages.ts';
import type { ScreenProps } from '../screens/screen-props.ts';

/** What the help needs to know about a problem. */
export interface HelpProps extends Pick<ScreenProps, 'flow' | 'announce'> {
  readonly code: string;
  /** The steps in the messages of the problem. */
  readonly steps: readonly string[] | undefined;
  /**
   * Whether the problem has our message. Steps in English under a host's own heading would not
   * help.
   */
  readonly isDefault: boolean;
  /** Whether a retry cannot help. */
  readonly stuck: boolean;
  /** Shown until the help is loaded, and always if there is none or if it cannot be loaded. */
  readonly children?: ReactNode;
}

interface Help {
  readonly parts: typeof import('./camera-help.tsx');
  readonly messages: ProblemMessages;
}

const fetchParts = () => import('./camera-help.tsx');

/** Shows a part of the help for a camera problem. A page without such a problem never loads it. */
export function WithHelp({ part, ...props }: HelpProps & { readonly part: 'Steps' | 'WayOut' }) {
  const [help, setHelp] = useState<Help>();
  const { lazy, link } = props.flow.messages;
  useEffect(() => {
    Promise.all([fetchParts(), fetchMessages({ lazy })]).then(
      ([parts, messages]) => setHelp({ parts, messages }),
      () => {},
    );
  }, [lazy]);
  const Part = help?.parts[part];
  return Part ? (
    <Part {...props} messages={link ? mergeMessages(help.messages, { link }) : help.messages} />
  ) : (
    props.children
  );
}
