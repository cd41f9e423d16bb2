import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { FaceCompare, type Words } from '@facecompare/react';
import { useState } from 'react';
import { within } from 'storybook/test';
import { LANGUAGES, languageOption, nameOf } from './languages.ts';
import type { Canvas } from './person.ts';
import { reach } from './reach.ts';
import './language-overview.css';

const sources = { selfie: ['file'], reference: ['file'] } as const;

function One({ words }: { readonly words: Words }) {
  const [backend] = useState(() =>
    scriptedBackend([{ answer: sampleVerdict('match') }], 'https://scripted.example'),
  );
  return (
    <FaceCompare
      {...languageOption(words)}
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
      {LANGUAGES.map((words) => (
        <article key={words.tag} aria-label={words.tag}>
          <header lang={words.tag}>
            <b>{nameOf(words)}</b> <code>{words.tag}</code>
          </header>
          <One words={words} />
          <One words={words} />
        </article>
      ))}
    </div>
  );
}

export async function showVerdicts(canvas: Canvas): Promise<void> {
  for (const words of LANGUAGES) {
    const [, second] = canvas
      .getByRole('article', { name: words.tag })
      .querySelectorAll<HTMLElement>('section');
    if (second) await reach(within(second), 'match', words);
  }
}
