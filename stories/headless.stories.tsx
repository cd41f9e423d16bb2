import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { HeadlessStrip } from './headless-strip.tsx';
import { HeadlessVideo } from './headless-video.tsx';
import { agreeAndStart, type Canvas, press, see, takePhoto } from './person.ts';
import { samplePhoto } from './sample-photos.ts';
import { backendOf, type ScriptedArgs, scriptedWidget } from './scripted-widget.tsx';
import { drawnCamera, theCamera } from './simulated-camera.ts';

/** Screens of one's own on `useFaceCompare()`: the same machine and the same words, other markup and another style sheet. */
const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Headless',
  args: { ...scriptedWidget.args, sources: { selfie: ['camera', 'file'], reference: ['file'] } },
  parameters: { note: 'The camera picture is drawn, and the backend is scripted: nothing is compared or sent.' },
  beforeEach: drawnCamera,
  render: ({ script: _, recipient: __, ...options }, { loaded }) => <HeadlessStrip {...options} backend={backendOf(loaded)} />,
};
export default meta;
type Story = StoryObj<ScriptedArgs>;

async function compareOnStrip(canvas: Canvas): Promise<void> {
  await agreeAndStart(canvas);
  await takePhoto(canvas);
  await press(canvas, en.photo.keep);
  await userEvent.upload(await canvas.findByLabelText(en.photo.choose), await samplePhoto('same-person'));
  await press(canvas, en.ready.compare);
}

export const Strip: Story = { play: ({ canvas }) => see(canvas, en.welcome.heading).then(() => {}) };

export const StripWithoutTheTick: Story = {
  play: async ({ canvas }) => {
    await press(canvas, en.welcome.start);
    await expect(canvas.getByRole('checkbox')).toBeInvalid();
  },
};

export const StripCamera: Story = {
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await waitFor(() => expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled());
  },
};

export const StripMatch: Story = {
  play: async ({ args, canvas }) => {
    await compareOnStrip(canvas);
    await see(canvas, en.match.heading);
    await waitFor(() => expect(canvas.getByRole('heading')).toHaveFocus());
    await press(canvas, en.continue);
    await expect(args.onContinue).toHaveBeenCalledOnce();
  },
};

export const StripNoMatch: Story = {
  globals: { scheme: 'dark' },
  args: { script: [{ answer: sampleVerdict('no-match') }], recipient: null },
  play: async ({ canvas }) => {
    await compareOnStrip(canvas);
    await see(canvas, en['no-match'].heading);
  },
};

export const StripInconclusive: Story = {
  args: { script: [{ answer: sampleInconclusive({ code: 'low-quality', sides: ['selfie'] }) }, { answer: sampleVerdict('match') }] },
  play: async ({ canvas }) => {
    await compareOnStrip(canvas);
    await see(canvas, en.problems['low-quality'].heading);
    await press(canvas, en.selfie.change);
    await takePhoto(canvas);
    await press(canvas, en.photo.keep);
    await press(canvas, en.ready.compare);
    await see(canvas, en.match.heading);
  },
};

export const PlainVideo: Story = {
  name: 'A plain video element',
  args: { consent: { noticeVersion: '1', token: 'agreed-elsewhere' } },
  render: ({ script: _, recipient: __, ...options }, { loaded }) => <HeadlessVideo {...options} backend={backendOf(loaded)} />,
  play: async ({ canvas }) => {
    await press(canvas, en.welcome.start);
    await waitFor(() => expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled());
    await expect(theCamera().liveTracks).toBe(1);
    await takePhoto(canvas);
    await canvas.findByRole('img', { name: en.selfie.photo });
    await waitFor(() => expect(theCamera().liveTracks).toBe(0));
  },
};
