import type { ProblemCode } from '@facecompare/contract';
import { type ScriptedStep, scriptedBackend } from '@facecompare/contract/testing';
import { en, FaceCompare, type Messages } from '@facecompare/react';
import { useState } from 'react';
import { within } from 'storybook/test';
import { languageOption } from './languages.ts';
import type { Canvas } from './person.ts';
import './problem-gallery.css';

interface ProblemGalleryProps {
  readonly codes: readonly ProblemCode[];
  readonly messages?: Messages;
  /** The answer of the backend of one widget. */
  readonly answer?: (code: ProblemCode) => ScriptedStep['answer'];
}

const sources = { selfie: ['file'], reference: ['file'] } as const;
const alternative = { label: 'Verify another way', href: '#other-way' };

interface OneProps {
  readonly answer: ScriptedStep['answer'];
  readonly messages: Messages;
}

function One({ answer, messages }: OneProps) {
  const [backend] = useState(() => scriptedBackend([{ answer }]));
  return (
    <FaceCompare
      {...languageOption(messages)}
      backend={backend}
      sources={sources}
      alternative={alternative}
    />
  );
}

/**
 * One widget for each code, side by side, so that one look (and one accessibility check) covers a
 * whole family.
 */
export function ProblemGallery({
  codes,
  messages = en,
  answer = () => 'never',
}: ProblemGalleryProps) {
  return (
    <div className="problem-gallery">
      {codes.map((code) => (
        <article key={code} aria-label={code}>
          <code>{code}</code>
          <One answer={answer(code)} messages={messages} />
        </article>
      ))}
    </div>
  );
}

/** Returns the widget of the gallery that shows this code. */
export function widgetOf(canvas: Canvas, code: ProblemCode): Canvas {
  const widget = canvas.getByRole('article', { name: code }).querySelector('section');
  if (!widget) throw new Error(`The gallery shows no widget for ${code}.`);
  return within(widget);
}
