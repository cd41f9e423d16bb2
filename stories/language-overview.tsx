import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { FaceCompare, type Messages } from '@facecompare/react';
import { useState } from 'react';
import { within } from 'storybook/test';
import { LANGUAGES, languageOption, nameOf } from './languages.ts';
import type { Canvas } from './person.ts';
import { reach } from './reach.ts';
import './language-overview.css';

const sources = { selfie: ['file'], reference: ['file'] } as const;

function One({ messages }: { readonly messages: Messages }) {
  const [backend] = useState(() =>
    scriptedBackend([{ answer: sampleVerdict('match') }], 'https://scripted.example'),
  );
  return (
    <FaceCompare
      {...languageOption(messages)}
      backend={backend}
      sources={sources}
      onContinue={() => {}}
    />
  );
}

/**
 * A row for each language: the first screen and the verdict. `showVerdicts` leads the second widget
 * of each row there.
 */
export function LanguageOverview() {
  return (
    <div className="language-overview" dir="ltr">
      {LANGUAGES.map((messages) => (
        <article key={messages.tag} aria-label={messages.tag}>
          <header lang={messages.tag}>
            <b>{nameOf(messages)}</b> <code>{messages.tag}</code>
          </header>
          <One messages={messages} />
          <One messages={messages} />
        </article>
      ))}
    </div>
  );
}

export async function showVerdicts(canvas: Canvas): Promise<void> {
  for (const messages of LANGUAGES) {
    const [, second] = canvas
      .getByRole('article', { name: messages.tag })
      .querySelectorAll<HTMLElement>('section');
    if (second) await reach(within(second), 'match', messages);
  }
}
