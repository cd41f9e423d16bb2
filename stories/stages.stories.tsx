import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { press, see } from './person.ts';
import { reach } from './reach.ts';
import { type ScriptedArgs, scriptedWidget } from './scripted-widget.tsx';
import { drawnCamera } from './simulated-camera.ts';

/** Every screen, reached as a person reaches it: nothing can be put into the widget from outside. */
const meta: Meta<ScriptedArgs> = { ...scriptedWidget, title: 'Stages' };
export default meta;
type Story = StoryObj<ScriptedArgs>;

const drawn = {
  parameters: { note: 'The camera picture is drawn, and the backend is scripted: nothing is compared or sent.' },
  beforeEach: drawnCamera,
};

export const Welcome: Story = { play: ({ canvas }) => reach(canvas, 'welcome') };

export const StartWithoutTheTick: Story = {
  play: async ({ canvas }) => {
    await press(canvas, en.welcome.start);
    await expect(await canvas.findByRole('alert')).toHaveTextContent(en.welcome.agreeFirst);
    await see(canvas, en.welcome.heading);
  },
};

export const Add: Story = { play: ({ canvas }) => reach(canvas, 'add') };

export const Camera: Story = { ...drawn, play: ({ canvas }) => reach(canvas, 'camera') };

export const Preparing: Story = { play: ({ canvas }) => reach(canvas, 'preparing') };

export const Look: Story = { ...drawn, play: ({ canvas }) => reach(canvas, 'look') };

export const Problem: Story = { play: ({ canvas }) => reach(canvas, 'problem') };

export const Ready: Story = { args: { maxAttempts: 3 }, play: ({ canvas }) => reach(canvas, 'ready') };

export const Comparing: Story = { args: { script: [{ answer: 'never' }] }, play: ({ canvas }) => reach(canvas, 'comparing') };

export const Match: Story = { play: ({ canvas }) => reach(canvas, 'match') };

export const NoMatch: Story = {
  args: { script: [{ answer: sampleVerdict('no-match') }], maxAttempts: 3 },
  play: ({ canvas }) => reach(canvas, 'no-match'),
};

export const InconclusiveOneSide: Story = {
  name: 'Inconclusive: one photo at fault',
  args: { script: [{ answer: sampleInconclusive({ code: 'multiple-faces', sides: ['reference'] }) }] },
  play: ({ canvas }) => reach(canvas, 'inconclusive'),
};

const selfieTooDark = sampleInconclusive({ code: 'low-quality', sides: ['selfie'] });
const noFaceOnPhoto = sampleInconclusive({ code: 'no-face', sides: ['reference'] });

export const InconclusiveTwoSides: Story = {
  name: 'Inconclusive: both photos at fault',
  args: {
    script: [{ answer: { ...selfieTooDark, sides: { selfie: selfieTooDark.sides.selfie, reference: noFaceOnPhoto.sides.reference } } }],
  },
  play: ({ canvas }) => reach(canvas, 'inconclusive'),
};

export const Failed: Story = {
  args: { script: [{ answer: { code: 'network-failed' } }] },
  play: async ({ canvas }) => {
    await reach(canvas, 'failed');
    await see(canvas, en.problems['network-failed'].heading);
  },
};

export const CameraDark: Story = {
  ...drawn,
  name: 'Camera, dark and right to left',
  globals: { scheme: 'dark', direction: 'rtl' },
  play: ({ canvas }) => reach(canvas, 'camera'),
};

export const InconclusiveDark: Story = {
  ...InconclusiveTwoSides,
  name: 'Inconclusive, dark and right to left',
  globals: { scheme: 'dark', direction: 'rtl' },
};
