import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { HeadlessVideo } from '../headless/headless-video.tsx';
import { press, takePhoto } from '../person.ts';
import { backendOf, type ScriptedArgs, scriptedWidget } from '../scripted-widget.tsx';
import { drawnCamera, theCamera } from '../simulated-camera.ts';

const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Four levels of control/Hook',
  globals: { language: 'en' },
  args: {
    ...scriptedWidget.args,
    sources: { selfie: ['camera'], reference: ['file'] },
    consent: { noticeVersion: '1', token: 'agreed-elsewhere' },
  },
  parameters: {
    note: 'The camera picture is drawn, and the backend is scripted: nothing is compared or sent.',
    docs: { story: { autoplay: true } },
  },
  beforeEach: drawnCamera,
  render: ({ script: _, recipient: __, ...options }, { loaded }) => (
    <HeadlessVideo {...options} backend={backendOf(loaded)} />
  ),
};
export default meta;

export const PlainVideo: StoryObj<ScriptedArgs> = {
  name: 'A plain video element',
  play: async ({ canvas }) => {
    await press(canvas, en.welcome.start);
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled(),
    );
    await expect(theCamera().liveTracks).toBe(1);
    await takePhoto(canvas);
    await canvas.findByRole('img', { name: en.selfie.photo });
    await waitFor(() => expect(theCamera().liveTracks).toBe(0));
  },
};
