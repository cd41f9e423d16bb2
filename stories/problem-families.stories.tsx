import type { ProblemCode } from '@facecompare/contract';
import { sampleInconclusive } from '@facecompare/contract/testing';
import { en, type Side } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { agreeAndStart, type Canvas, choosePhoto, press, see } from './person.ts';
import { family, isImageCode } from './problem-families.ts';
import { ProblemGallery, widgetOf } from './problem-gallery.tsx';
import { samplePhoto } from './sample-photos.ts';
import { TROUBLED_FILES } from './troubled-files.ts';
import { wordsOf } from './words-of.ts';

/** Every code of the contract, by family, each on the screen it leads to. The faults of the camera have a story each. */
const meta: Meta<typeof ProblemGallery> = {
  title: 'Problems/All codes',
  component: ProblemGallery,
  parameters: { note: 'The backends of these widgets are scripted: each answers with the problem above it, and compares nothing.' },
};
export default meta;
type Story = StoryObj<typeof ProblemGallery>;

/** Goes to the answer of every widget, one after the other. */
async function compareAll(
  canvas: Canvas,
  codes: readonly ProblemCode[],
  look: (widget: Canvas, code: ProblemCode) => Promise<void>,
): Promise<void> {
  const [selfie, reference] = await Promise.all([samplePhoto('selfie'), samplePhoto('same-person')]);
  for (const code of codes) {
    const widget = widgetOf(canvas, code);
    await agreeAndStart(widget);
    await choosePhoto(widget, 'selfie', selfie);
    await choosePhoto(widget, 'reference', reference);
    await press(widget, en.ready.compare);
    await look(widget, code);
  }
}

/** Trouble that ends a comparison: the photos stay, and the code is there to be read out to somebody. */
const thrown = (codes: readonly ProblemCode[]): Pick<Story, 'args' | 'play'> => ({
  args: { codes, answer: (code) => ({ code }) },
  play: ({ canvas }) =>
    compareAll(canvas, codes, async (widget, code) => {
      await see(widget, wordsOf(code).heading);
      await expect(widget.getByText(wordsOf(code).body)).toBeInTheDocument();
      await expect(widget.getByText(code)).toBeInTheDocument();
    }),
});

/** The photo that a finding is about: only a selfie is asked to be live, and an answer at odds with itself blames neither. */
const blamed = (code: ProblemCode): readonly Side[] => {
  if (code === 'verdict-inconsistent') return [];
  return code === 'spoof-suspected' || code === 'liveness-failed' ? ['selfie'] : ['reference'];
};

/** An answer, not a fault: nothing was decided, the photo is named, and no try is lost. */
export const Faces: Story = {
  name: 'Faces: nothing was decided',
  args: { codes: family('face'), answer: (code) => sampleInconclusive({ code, sides: blamed(code) }) },
  play: ({ canvas }) =>
    compareAll(canvas, family('face'), async (widget, code) => {
      const [side] = blamed(code);
      await see(widget, en.inconclusive.heading);
      await expect(widget.getByText(`${side ? `${en.inconclusive.onSide[side]} ` : ''}${wordsOf(code).body}`)).toBeInTheDocument();
      await expect(widget.getByText(en.inconclusive.uncounted)).toBeInTheDocument();
      await expect(widget.getByRole('button', { name: side === 'selfie' ? en.anotherSelfie : en.anotherPhoto })).toBeEnabled();
    }),
};

/** Files that no photo can be made of, found out before anything is sent. */
export const Images: Story = {
  name: 'Images: refused before anything is sent',
  args: { codes: family('image') },
  parameters: {
    note: 'The files are made for this story: each has the fault it is refused for, except that reading one of them is made to fail.',
  },
  play: async ({ canvas }) => {
    for (const code of family('image').filter(isImageCode)) {
      const widget = widgetOf(canvas, code);
      await agreeAndStart(widget);
      await choosePhoto(widget, 'selfie', await TROUBLED_FILES[code]());
      await see(widget, wordsOf(code).heading);
      await expect(widget.getByText(code)).toBeInTheDocument();
      await expect(widget.getByLabelText(en.photo.another)).toBeEnabled();
    }
  },
};

export const Requests: Story = { name: 'Requests: refused by the server', ...thrown(family('request')) };
export const BehindTheUrl: Story = { name: 'Behind the URL: engine and upstream', ...thrown(family('behind the URL')) };
export const OnTheWay: Story = { name: 'On the way: between the page and the URL', ...thrown(family('on the way')) };
