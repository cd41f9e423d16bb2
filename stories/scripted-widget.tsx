import type { ScriptedBackend, ScriptedStep } from '@facecompare/contract/testing';
import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { FaceCompare, type FaceCompareProps } from '@facecompare/react';
import type { Meta } from '@storybook/react-vite';
import { fn } from 'storybook/test';
import { languageOption, messagesIn } from './languages.ts';

/** The args of a story about the widget: its options, with a script in place of the backend. */
export interface ScriptedArgs extends Omit<FaceCompareProps, 'backend'> {
  /** Answered in order; the last one is repeated. */
  readonly script: readonly ScriptedStep[];
  /** The origin that is named to the person; null means that the photos stay on the device. */
  readonly recipient: string | null;
}

/** Returns the backend of the current story, with every request that it received. */
export const backendOf = (loaded: Readonly<Record<string, unknown>>): ScriptedBackend =>
  loaded.backend as ScriptedBackend;

/**
 * The widget with a scripted backend. A story has no server, and an answer that is always the same
 * can be tested. Each story gets a new backend, so that none starts in the middle of another one's
 * script.
 */
export const scriptedWidget = {
  args: {
    script: [{ answer: sampleVerdict('match') }],
    recipient: 'https://scripted.example',
    sources: { selfie: ['file', 'camera'], reference: ['file', 'camera'] },
    consent: {
      noticeVersion: '1',
      retention: 'Nothing is kept: the answers of this page are written down beforehand.',
    },
    alternative: { label: 'Verify another way', href: '#other-way' },
    onVerdict: fn(),
    onContinue: fn(),
    onProblem: fn(),
    onEvent: fn(),
  },
  argTypes: {
    maxAttempts: { control: { type: 'number', min: 0 } },
    locale: { control: 'text' },
  },
  parameters: {
    note: 'The backend of this story is scripted: it compares nothing and sends nothing.',
  },
  loaders: [({ args }) => ({ backend: scriptedBackend(args.script, args.recipient) })],
  render: ({ script: _, recipient: __, ...options }, { loaded, globals }) => (
    <FaceCompare
      {...languageOption(messagesIn(globals))}
      {...options}
      backend={backendOf(loaded)}
    />
  ),
} satisfies Meta<ScriptedArgs>;
