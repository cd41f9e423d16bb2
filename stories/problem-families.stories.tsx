import type { ProblemCode } from '@facecompare/contract';
import { sampleInconclusive } from '@facecompare/contract/testing';
import type { Messages, Side } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { drawnPhoto } from './drawn-people.ts';
import { messagesIn } from './languages.ts';
import { agreeAndStart, type Canvas, choosePhoto, press, see } from './person.ts';
import { family } from './problem-families.ts';
import { ProblemGallery, widgetOf } from './problem-gallery.tsx';
import { problemIn } from './problem-in.ts';
import { TROUBLED_FILES } from './troubled-files.ts';

/**
 * Every code of the contract, by family, each on the screen that it leads to. The faults of the
 * camera have a story each.
 */
const meta: Meta<typeof ProblemGallery> = {
  title: 'Problems/All codes',
  tags: ['slow'],
  component: ProblemGallery,
  render: (args, { globals }) => <ProblemGallery {...args} messages={messagesIn(globals)} />,
  parameters: {
    note: 'The backends of these widgets are scripted: each answers with the problem above it, and compares nothing.',
    // Several widgets with the same heading are several regions with one name; a real page has one
    // widget.
    a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } },
  },
};
export default meta;
type Story = StoryObj<typeof ProblemGallery>;

/** Leads every widget to its verdict, one after the other. */
async function compareAll(
  canvas: Canvas,
  messages: Messages,
  codes: readonly ProblemCode[],
  look: (widget: Canvas, code: ProblemCode) => Promise<void>,
): Promise<void> {
  const [selfie, reference] = await Promise.all([drawnPhoto('selfie'), drawnPhoto('same-person')]);
  for (const code of codes) {
    const widget = widgetOf(canvas, code);
    await agreeAndStart(widget, messages);
    await choosePhoto(widget, 'selfie', selfie, messages);
    await choosePhoto(widget, 'reference', reference, messages);
    await press(widget, messages.ready.compare);
    await look(widget, code);
  }
}

/**
 * Errors that end a comparison. The photos stay, and the person can read the code out to a helper.
 */
const thrown = (codes: readonly ProblemCode[]): Pick<Story, 'args' | 'play'> => ({
  args: { codes, answer: (code) => ({ code }) },
  play: ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    return compareAll(canvas, messages, codes, async (widget, code) => {
      const { heading, body } = await problemIn(messages, code);
      await see(widget, heading);
      await expect(widget.getByText(body)).toBeInTheDocument();
      await expect(widget.getByText(code)).toBeInTheDocument();
    });
  },
});

const OF_THE_SELFIE: ReadonlySet<ProblemCode> = new Set([
  'spoof-suspected',
  'liveness-failed',
  'replayed-image',
  'capture-refused',
]);

/**
 * Returns the photos that a finding is about. Liveness and a replay are only about the selfie. An
 * inconsistent answer, or the same picture twice, is no fault of one photo.
 */
const blamed = (code: ProblemCode): readonly Side[] => {
  if (code === 'verdict-inconsistent' || code === 'same-image') return [];
  return OF_THE_SELFIE.has(code) ? ['selfie'] : ['reference'];
};

/** An answer, not a fault: the verdict is inconclusive, the photo is named, and no try is used. */
export const Faces: Story = {
  name: 'Faces: nothing was decided',
  args: {
    codes: family('face'),
    answer: (code) => sampleInconclusive({ code, sides: blamed(code) }),
  },
  play: ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    const { inconclusive, anotherSelfie, anotherPhoto } = messages;
    return compareAll(canvas, messages, family('face'), async (widget, code) => {
      const [side] = blamed(code);
      await see(widget, inconclusive.heading);
      const { body } = await problemIn(messages, code);
      await expect(
        widget.getByText(`${side ? `${inconclusive.onSide[side]} ` : ''}${body}`),
      ).toBeInTheDocument();
      // A result that is too close to the threshold counts as a try.
      await expect(widget.queryAllByText(inconclusive.uncounted)).toHaveLength(
        code === 'near-threshold' ? 0 : 1,
      );
      await expect(
        widget.getByRole('button', { name: side === 'selfie' ? anotherSelfie : anotherPhoto }),
      ).toBeEnabled();
    });
  },
};

const ofNoFile = thrown(family('image').filter((code) => !TROUBLED_FILES[code]));

/**
 * Files that cannot become a photo, which the widget finds before it sends anything. If no file
 * causes the problem, the backend answers with it.
 */
export const Images: Story = {
  name: 'Images: refused before anything is sent',
  args: { ...ofNoFile.args, codes: family('image') },
  parameters: {
    note: 'The files are made for this story: each has the fault it is refused for, except that reading one of them is made to fail.',
  },
  play: async (context) => {
    const { canvas, globals } = context;
    const messages = messagesIn(globals);
    for (const code of family('image')) {
      const file = await TROUBLED_FILES[code]?.();
      if (!file) continue;
      const widget = widgetOf(canvas, code);
      await agreeAndStart(widget, messages);
      await choosePhoto(widget, 'selfie', file);
      await see(widget, (await problemIn(messages, code)).heading);
      await expect(widget.getByText(code)).toBeInTheDocument();
      await expect(widget.getByLabelText(messages.photo.another)).toBeEnabled();
    }
    await ofNoFile.play?.(context);
  },
};

export const Requests: Story = {
  name: 'Requests: refused by the server',
  ...thrown(family('request')),
};
export const BehindTheUrl: Story = {
  name: 'Behind the URL: engine and upstream',
  ...thrown(family('behind the URL')),
};
export const OnTheWay: Story = {
  name: 'On the way: between the page and the URL',
  ...thrown(family('on the way')),
};
