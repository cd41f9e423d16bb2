import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn, waitFor } from 'storybook/test';
import { CAMERA_FAULTS, type CameraCode } from './camera-faults.ts';
import { agreeAndStart, type Canvas, press, see, takePhoto } from './person.ts';
import { problemIn } from './problem-in.ts';
import { type ScriptedArgs, scriptedWidget } from './scripted-widget.tsx';
import { drawnCamera, simulatedCamera, theCamera } from './simulated-camera.ts';

/**
 * Every fault of a camera has its own screen, because each one needs another action of the person.
 */
const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Problems/Camera',
  globals: { language: 'en' },
  args: {
    ...scriptedWidget.args,
    sources: { selfie: ['camera', 'file'], reference: ['file', 'camera'] },
  },
  parameters: {
    note: 'The fault is simulated: this story puts another answer in the place of the browser’s camera, and takes it away again.',
  },
};
export default meta;
type Story = StoryObj<ScriptedArgs>;
type Fault = keyof typeof CAMERA_FAULTS;

async function seeProblem(canvas: Canvas, code: CameraCode): Promise<void> {
  const { heading, body } = await problemIn(en, code);
  await see(canvas, heading);
  // A new screen fades in.
  for (const text of [body, code])
    await waitFor(() => expect(canvas.getByText(text)).toBeVisible());
  // There is a way on without this camera.
  await expect(canvas.getByLabelText(en.photo.choose)).toBeEnabled();
}

/** A fault that exists when the camera is requested. */
const met = (code: Fault): Pick<Story, 'beforeEach' | 'play'> => ({
  beforeEach: simulatedCamera(CAMERA_FAULTS[code].camera),
  play: async ({ args, canvas }) => {
    await agreeAndStart(canvas);
    await seeProblem(canvas, code);
    await expect(args.onProblem).toHaveBeenCalledWith(expect.objectContaining({ code }));
    await expect(theCamera().questions).toHaveLength(CAMERA_FAULTS[code].asked);
  },
});

/** A fault that the widget overcomes without a message to the person. */
const overcome = (
  code: Fault,
  help: (canvas: Canvas) => Promise<void> = async () => {},
): Pick<Story, 'beforeEach' | 'play'> => ({
  beforeEach: simulatedCamera(CAMERA_FAULTS[code].camera),
  play: async ({ args, canvas }) => {
    await agreeAndStart(canvas);
    await help(canvas);
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled(),
    );
    await expect(args.onProblem).not.toHaveBeenCalled();
    await expect(theCamera().questions).toHaveLength(CAMERA_FAULTS[code].asked);
  },
});

export const C1: Story = { name: 'C-1 Denied by the person', ...met('camera-denied') };
export const C2: Story = {
  name: 'C-2 Blocked by the operating system',
  ...met('camera-blocked-by-os'),
};
export const C3: Story = { name: 'C-3 Blocked by the page', ...met('camera-blocked-by-page') };
export const C4: Story = { name: 'C-4 No camera', ...met('camera-missing') };
export const C5: Story = { name: 'C-5 In use elsewhere, asked twice', ...met('camera-in-use') };
export const C6: Story = {
  name: 'C-6 Wishes that no camera meets, dropped',
  ...overcome('camera-constraints'),
};
export const C7: Story = { name: 'C-7 Start failed', ...met('camera-start-failed') };
export const C8: Story = { name: 'C-8 Disabled', ...met('camera-disabled') };
export const C9: Story = {
  name: 'C-9 Page not active, until it is seen again',
  ...overcome('camera-page-inactive', async (canvas) => {
    await waitFor(() => expect(canvas.getAllByText(en.camera.paused)[0]).toBeVisible());
    window.dispatchEvent(new Event('pageshow'));
  }),
};
export const C10Insecure: Story = { name: 'C-10 Page not secure', ...met('camera-insecure-page') };
export const C10Unsupported: Story = {
  name: 'C-10 Browser without a camera API',
  ...met('camera-unsupported'),
};

/** The person does not answer the prompt. The story shortens the ten seconds before the help. */
export const C11: Story = {
  name: 'C-11 The question is not answered',
  beforeEach: async () => {
    const giveCameraBack = await simulatedCamera({ answers: 'never' })();
    const { setTimeout } = window;
    const shorter = ((work: () => void, delay?: number) =>
      setTimeout(work, delay === 10_000 ? 50 : delay)) as typeof setTimeout;
    const time = spyOn(window, 'setTimeout').mockImplementation(shorter);
    return () => {
      time.mockRestore();
      giveCameraBack();
    };
  },
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await waitFor(() => expect(canvas.getAllByText(en.camera.waiting)[0]).toBeVisible());
    await expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeDisabled();
  },
};

/** The browser answers after the person has left the camera, so the stream is no longer wanted. */
export const C11Late: Story = {
  name: 'C-11 The question is answered too late',
  beforeEach: simulatedCamera({ answers: 'never' }),
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await press(canvas, en.cancel);
    await canvas.findByRole('button', { name: en.camera.open });
    theCamera().answer('given');
    const stop = spyOn(MediaStreamTrack.prototype, 'stop');
    await waitFor(() => expect(stop).toHaveBeenCalled());
    await expect(theCamera().liveTracks).toBe(0);
  },
};

export const C12Unknown: Story = { name: 'C-12 An error nobody knows', ...met('camera-unknown') };

export const C12Legacy: Story = {
  ...met('camera-denied'),
  name: 'C-12 A name of older browsers',
  beforeEach: simulatedCamera({ answers: new DOMException('', 'PermissionDeniedError') }),
};

export const Lost: Story = {
  name: 'Unplugged while it was on',
  beforeEach: drawnCamera,
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled(),
    );
    theCamera().unplug();
    await seeProblem(canvas, 'camera-lost');
    await expect(theCamera().liveTracks).toBe(0);
  },
};

export const NotReady: Story = {
  name: 'No picture at the moment of the photo',
  beforeEach: drawnCamera,
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled(),
    );
    Object.defineProperty(await canvas.findByLabelText(en.camera.preview), 'videoWidth', {
      value: 0,
    });
    await takePhoto(canvas);
    await seeProblem(canvas, 'camera-not-ready');
  },
};

/** The camera comes back, and the person continues. */
export const TryAgain: Story = {
  name: 'Denied, then allowed',
  beforeEach: simulatedCamera({ answers: ['camera-denied', 'given'] }),
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await seeProblem(canvas, 'camera-denied');
    await press(canvas, en.retry);
    await takePhoto(canvas);
    await see(canvas, en.review.heading);
  },
};
