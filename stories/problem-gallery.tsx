import type { ProblemCode } from '@facecompare/contract';
import { type ScriptedStep, scriptedBackend } from '@facecompare/contract/testing';
import { FaceCompare } from '@facecompare/react';
import { useState } from 'react';
import { within } from 'storybook/test';
import type { Canvas } from './person.ts';
import './problem-gallery.css';

interface ProblemGalleryProps {
  readonly codes: readonly ProblemCode[];
  /** What the backend of one widget answers. */
  readonly answer?: (code: ProblemCode) => ScriptedStep['answer'];
}

const sources = { selfie: ['file'], reference: ['file'] } as const;
const alternative = { label: 'Verify another way', href: '#other-way' };

function One({ answer }: { readonly answer: ScriptedStep['answer'] }) {
  const [backend] = useState(() => scriptedBackend([{ answer }]));
  return <FaceCompare backend={backend} sources={sources} alternative={alternative} />;
}

/** One widget for each code, side by side, so that one look (and one accessibility check) takes in a whole family. */
export function ProblemGallery({ codes, answer = () => 'never' }: ProblemGalleryProps) {
  return (
    <div className="problem-gallery">
      {codes.map((code) => (
        <article key={code} aria-label={code}>
          <code>{code}</code>
          <One answer={answer(code)} />
        </article>
      ))}
    </div>
  );
}

/** The one widget of the gallery that shows this code. */
export function widgetOf(canvas: Canvas, code: ProblemCode): Canvas {
  const widget = canvas.getByRole('article', { name: code }).querySelector('section');
  if (!widget) throw new Error(`The gallery shows no widget for ${code}.`);
  return within(widget);
}
