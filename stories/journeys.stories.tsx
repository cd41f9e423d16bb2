import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { drawnPhoto } from './drawn-people.ts';
import { agreeAndStart, choosePhoto, press, see, takePhoto } from './person.ts';
import { reach } from './reach.ts';
import { backendOf, type ScriptedArgs, scriptedWidget } from './scripted-widget.tsx';
import { drawnCamera, theCamera } from './simulated-camera.ts';

/** Whole ways through the widget, as a person who reads English would press and see them. */
const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Journeys',
  globals: { language: 'en' },
};
export default meta;
type Story = StoryObj<ScriptedArgs>;

const cameraFirst = {
  sources: { selfie: ['camera', 'file'], reference: ['file', 'camera'] },
} as const;
const note =
  'The camera picture is drawn, and the backend is scripted: nothing is compared or sent.';

/**
 * From the notice to "Continue", with the browser's own camera (in the test run a fake one with a
 * real face).
 */
export const Take: Story = {
  args: cameraFirst,
  parameters: {
    note: 'This story asks for your own camera. The backend is scripted: the photo is compared with nothing and stays here.',
  },
  play: async ({ args, canvas, canvasElement, loaded }) => {
    await agreeAndStart(canvas);
    await takePhoto(canvas);
    await see(canvas, en.review.heading);
    await expect(canvasElement.querySelector('video')).toBeNull();
    await press(canvas, en.photo.keep);
    await choosePhoto(canvas, 'reference', await drawnPhoto('same-person'));
    await press(canvas, en.ready.compare);
    await see(canvas, en.match.heading);
    const [request] = backendOf(loaded).requests;
    await expect(request?.selfie).toMatchObject({ source: 'camera' });
    await expect(request?.reference).toMatchObject({ source: 'file' });
    await press(canvas, en.continue);
    await expect(args.onContinue).toHaveBeenCalledWith(
      expect.objectContaining({ outcome: 'match' }),
    );
  },
};

export const Retake: Story = {
  args: cameraFirst,
  parameters: { note },
  beforeEach: drawnCamera,
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await takePhoto(canvas);
    const first = await canvas.findByRole('img', { name: en.selfie.photo });
    await press(canvas, en.photo.retake);
    await expect(first).not.toBeInTheDocument();
    await takePhoto(canvas);
    await expect(await canvas.findByRole('img', { name: en.selfie.photo })).not.toHaveAttribute(
      'src',
      first.getAttribute('src') ?? '',
    );
    await press(canvas, en.photo.keep);
    await see(canvas, en.reference.add.heading);
  },
};

export const CancelTheCamera: Story = {
  args: cameraFirst,
  parameters: { note },
  beforeEach: drawnCamera,
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled(),
    );
    await expect(theCamera().liveTracks).toBe(1);
    await press(canvas, en.cancel);
    await canvas.findByRole('button', { name: en.camera.open });
    // The light of the camera goes out with the photo.
    await waitFor(() => expect(theCamera().liveTracks).toBe(0));
  },
};

export const CancelTheComparison: Story = {
  args: { script: [{ answer: 'never' }, { answer: sampleVerdict('match') }] },
  play: async ({ args, canvas, loaded }) => {
    await reach(canvas, 'comparing');
    await expect(backendOf(loaded).aborted).toBe(0);
    await press(canvas, en.cancel);
    await see(canvas, en.ready.heading);
    await waitFor(() => expect(backendOf(loaded).aborted).toBe(1));
    await expect(args.onVerdict).not.toHaveBeenCalled();
    await press(canvas, en.ready.compare);
    await see(canvas, en.match.heading);
  },
};

/** Only "no match" counts as a try. When none is left, only the alternative is. */
export const Refuse: Story = {
  args: {
    maxAttempts: 2,
    script: [
      { answer: sampleInconclusive({ code: 'no-face', sides: ['reference'] }) },
      { answer: sampleVerdict('no-match') },
    ],
  },
  play: async ({ canvas }) => {
    const compareAnother = async () => {
      await press(canvas, en.anotherPhoto);
      await choosePhoto(canvas, 'reference', await drawnPhoto('other-person'));
      await press(canvas, en.ready.compare);
    };
    await reach(canvas, 'inconclusive');
    await canvas.findByText(en.inconclusive.uncounted);
    await press(canvas, en.anotherPhoto);
    await choosePhoto(canvas, 'reference', await drawnPhoto('other-person'));
    await canvas.findByText('2 tries left');
    await press(canvas, en.ready.compare);
    await see(canvas, "The photos don't match");
    await canvas.findByText('1 try left');
    await compareAnother();
    await canvas.findByText('0 tries left');
    await see(canvas, "The photos don't match");
    await canvas.findByText(en['no-match'].exhausted);
    await expect(canvas.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      en.withdraw,
    ]);
    await expect(canvas.getByRole('link', { name: 'Verify another way' })).toBeVisible();
  },
};

/** The same two photos have the same id, because a backend may already have judged them. */
export const RetryAfterTheConnectionBroke: Story = {
  args: { script: [{ answer: { code: 'network-failed' } }, { answer: sampleVerdict('match') }] },
  play: async ({ args, canvas, loaded }) => {
    await reach(canvas, 'failed');
    await see(canvas, 'The connection broke');
    await expect(args.onProblem).toHaveBeenCalledWith({ code: 'network-failed' });
    await press(canvas, 'Try again');
    await see(canvas, 'The photos match');
    const ids = backendOf(loaded).requests.map(({ requestId }) => requestId);
    await expect(ids).toHaveLength(2);
    await expect(ids[0]).toBe(ids[1]);
  },
};

/** Another photo makes another request, so it gets another id. */
export const AnotherPhotoIsAnotherRequest: Story = {
  args: { script: [{ answer: sampleVerdict('no-match') }] },
  play: async ({ canvas, loaded }) => {
    await reach(canvas, 'no-match');
    await press(canvas, en.anotherPhoto);
    await choosePhoto(canvas, 'reference', await drawnPhoto('other-person'));
    await press(canvas, en.ready.compare);
    await waitFor(() => expect(backendOf(loaded).requests).toHaveLength(2));
    await see(canvas, en['no-match'].heading);
    const [first, second] = backendOf(loaded).requests;
    await expect(second?.requestId).not.toBe(first?.requestId);
    await expect(second?.selfie).toBe(first?.selfie);
  },
};

export const SeeWhatWasSent: Story = {
  play: async ({ canvas }) => {
    await reach(canvas, 'match');
    await userEvent.click(await canvas.findByText(en.receipt.heading));
    await expect(canvas.getByText('Sent to scripted.example')).toBeVisible();
  },
};
