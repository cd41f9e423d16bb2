import type { GuideHint } from '@facecompare/contract';
import { type ScriptedGuide, scriptedGuide } from '@facecompare/contract/testing';
import { en, FaceCompare, type FaceCompareProps } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { storyDevice } from './device.ts';
import { agreeAndStart, press, see } from './person.ts';
import { drawnCamera } from './simulated-camera.ts';

type Args = Omit<FaceCompareProps, 'backend' | 'guide'> & {
  /** The hint of the scripted guide. */
  readonly hint: GuideHint | null;
};

/** What the widget announces while the camera runs: one correction at a time. */
const meta: Meta<Args> = {
  title: 'Guidance',
  globals: { language: 'en' },
  args: {
    hint: null,
    sources: { selfie: ['camera'], reference: ['file'] },
    onProblem: fn(),
    onEvent: fn(),
  },
  beforeEach: drawnCamera,
  parameters: {
    note: 'The picture is drawn, and the guide of this story is scripted: it says what the controls say, and looks at nothing.',
  },
  loaders: [({ args }) => ({ guide: scriptedGuide({ reading: { hint: args.hint, face: null } }) })],
  render: ({ hint: _, ...options }, { loaded }) => (
    <FaceCompare {...options} backend={storyDevice()} guide={loaded.guide} />
  ),
};
export default meta;
type Story = StoryObj<Args>;

const guideOf = (loaded: Readonly<Record<string, unknown>>) => loaded.guide as ScriptedGuide;
const hintPart = (canvasElement: HTMLElement) => canvasElement.querySelector('[data-part="hint"]');

/**
 * Nothing is simulated: the engine watches your own camera (in the test run a fake one with a real
 * face).
 */
export const RealFace: Story = {
  beforeEach: () => {},
  parameters: {
    note: 'This story asks for your own camera, and really looks at it: in this browser only, nothing is sent.',
  },
  loaders: [() => ({ guide: storyDevice().guide })],
  play: async ({ canvas, canvasElement }) => {
    await agreeAndStart(canvas);
    await waitFor(() => expect(hintPart(canvasElement)).toHaveAttribute('data-hint'));
  },
};

const corrected = (hint: GuideHint, text: string): Story => ({
  args: { hint },
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await canvas.findAllByText(text);
  },
});
export const NoFace: Story = corrected('no-face', 'No face in the picture');
export const TooFar: Story = corrected('too-far', 'Come closer');
export const TooDark: Story = corrected('too-dark', 'More light');
export const Moving: Story = corrected('moving', 'Hold still');

export const OffCentre: Story = {
  args: { hint: 'off-centre' },
  play: async ({ canvas, loaded }) => {
    await agreeAndStart(canvas);
    await canvas.findAllByText('Move into the middle');
    guideOf(loaded).see({ hint: 'off-centre', direction: 'left' });
    await canvas.findAllByText('Move a little to your left');
  },
};

export const AllIsWell: Story = {
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await canvas.findAllByText('Good. Press the button.');
  },
};

export const AutoCapture: Story = {
  args: { autoCapture: true, hint: 'too-far' },
  play: async ({ canvas, loaded }) => {
    await agreeAndStart(canvas);
    await canvas.findAllByText('Come closer');
    guideOf(loaded).see({ hint: null });
    await see(canvas, en.review.heading);
    await press(canvas, en.photo.retake);
  },
};

/** Fewer than six readings a second: the person presses the button, and a message says so once. */
export const SlowDevice: Story = {
  args: { autoCapture: true, hint: 'too-far' },
  loaders: [
    ({ args }) => ({
      guide: scriptedGuide({ reading: { hint: args.hint, face: null }, everyMs: 400 }),
    }),
  ],
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await canvas.findAllByText('Press the button when you are ready.');
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled(),
    );
  },
};
