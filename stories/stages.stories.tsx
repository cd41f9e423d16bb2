import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import type { Screen } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { messagesIn } from './languages.ts';
import { press, see } from './person.ts';
import { reach } from './reach.ts';
import { type ScriptedArgs, scriptedWidget } from './scripted-widget.tsx';
import { drawnCamera } from './simulated-camera.ts';

/** Every screen, reached as a person reaches it, because no state can be set from outside. */
const meta: Meta<ScriptedArgs> = { ...scriptedWidget, title: 'Stages' };
export default meta;
type Story = StoryObj<ScriptedArgs>;

/** Leads to the screen in the language of the toolbar. */
const reaches =
  (screen: Screen): NonNullable<Story['play']> =>
  ({ canvas, globals }) =>
    reach(canvas, screen, messagesIn(globals));

const rendered = {
  parameters: {
    note: 'The camera picture is drawn, and the backend is scripted: nothing is compared or sent.',
  },
  beforeEach: drawnCamera,
};

export const Welcome: Story = { play: reaches('welcome') };

export const StartWithoutTheTick: Story = {
  play: async ({ canvas, globals }) => {
    const { welcome } = messagesIn(globals);
    await press(canvas, welcome.start);
    await expect(await canvas.findByRole('alert')).toHaveTextContent(welcome.agreeFirst);
    await see(canvas, welcome.heading);
  },
};

export const Add: Story = { play: reaches('add') };

export const Camera: Story = { ...rendered, play: reaches('camera') };

export const Preparing: Story = { play: reaches('preparing') };

export const Review: Story = { ...rendered, play: reaches('review') };

export const Problem: Story = { play: reaches('problem') };

export const Ready: Story = { args: { maxAttempts: 3 }, play: reaches('ready') };

export const Comparing: Story = {
  args: { script: [{ answer: 'never' }] },
  play: reaches('comparing'),
};

export const Match: Story = { play: reaches('match') };

export const NoMatch: Story = {
  args: { script: [{ answer: sampleVerdict('no-match') }], maxAttempts: 3 },
  play: reaches('no-match'),
};

export const InconclusiveOneSide: Story = {
  name: 'Inconclusive: one photo at fault',
  args: {
    script: [{ answer: sampleInconclusive({ code: 'multiple-faces', sides: ['reference'] }) }],
  },
  play: reaches('inconclusive'),
};

const selfieTooDark = sampleInconclusive({ code: 'low-quality', sides: ['selfie'] });
const noFaceOnPhoto = sampleInconclusive({ code: 'no-face', sides: ['reference'] });

export const InconclusiveTwoSides: Story = {
  name: 'Inconclusive: both photos at fault',
  args: {
    script: [
      {
        answer: {
          ...selfieTooDark,
          sides: { selfie: selfieTooDark.sides.selfie, reference: noFaceOnPhoto.sides.reference },
        },
      },
    ],
  },
  play: reaches('inconclusive'),
};

export const Failed: Story = {
  args: { script: [{ answer: { code: 'network-failed' } }] },
  play: async ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    await reach(canvas, 'failed', messages);
    await see(canvas, messages.problems['network-failed'].heading);
  },
};

export const CameraDark: Story = {
  ...rendered,
  name: 'Camera, dark and right to left',
  globals: { scheme: 'dark', direction: 'rtl' },
  play: reaches('camera'),
};

export const InconclusiveDark: Story = {
  ...InconclusiveTwoSides,
  name: 'Inconclusive, dark and right to left',
  globals: { scheme: 'dark', direction: 'rtl' },
};
