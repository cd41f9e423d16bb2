import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { en, FaceCompare, type FaceCompareOptions, type Messages } from '@facecompare/react';
import { useState } from 'react';
import { within } from 'storybook/test';
import { languageOption } from './languages.ts';
import type { Canvas } from './person.ts';
import { reach } from './reach.ts';
import './three-screens.css';

const SCREENS = {
  'At the start': 'welcome',
  'With the camera': 'camera',
  'With the result': 'match',
} as const;

const sources = { selfie: ['file', 'camera'], reference: ['file', 'camera'] } as const;
const consent = {
  noticeVersion: '1',
  retention: 'Nothing is kept: the answers of this page are written down beforehand.',
};
const alternative = { label: 'Verify another way', href: '#other-way' };

function One(options: Pick<FaceCompareOptions, 'language'>) {
  const [backend] = useState(() => scriptedBackend([{ answer: sampleVerdict('match') }]));
  return (
    <FaceCompare
      {...options}
      backend={backend}
      sources={sources}
      consent={consent}
      alternative={alternative}
      onContinue={() => {}}
    />
  );
}

interface ThreeScreensProps {
  readonly messages?: Messages;
}

/**
 * The widget at its beginning, in the middle and at the end, side by side. `showScreens` leads two
 * of them there.
 */
export function ThreeScreens({ messages = en }: ThreeScreensProps) {
  return (
    <div className="three-screens">
      {Object.keys(SCREENS).map((name) => (
        <article key={name} aria-label={name}>
          <One {...languageOption(messages)} />
        </article>
      ))}
    </div>
  );
}

/** Leads each widget to its screen, as a person goes. The camera has to be simulated. */
export async function showScreens(canvas: Canvas, messages: Messages = en): Promise<void> {
  for (const [name, screen] of Object.entries(SCREENS))
    await reach(within(await canvas.findByRole('article', { name })), screen, messages);
}
