import { en, FaceCompare, type FaceCompareProps } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { storyDevice } from './device.ts';
import { agreeAndStart, choosePhoto, press, see, takePhoto } from './person.ts';
import { samplePhoto } from './sample-photos.ts';
import { UNUSABLE_PHOTOS, type Unusable } from './unusable-photos.ts';

type Args = Omit<FaceCompareProps, 'backend' | 'guide'> & {
  /** Whether the engine also inspects each photo, and watches the camera. */
  readonly guided: boolean;
};

/**
 * Real comparisons without a server: the engine runs in a worker of this page, and no photo leaves
 * it.
 */
const meta: Meta<Args> = {
  title: 'On the device',
  globals: { language: 'en' },
  args: {
    guided: false,
    sources: { selfie: ['file', 'camera'], reference: ['file', 'camera'] },
    onVerdict: fn(),
    onProblem: fn(),
    onContinue: fn(),
  },
  parameters: {
    note: 'The faces are really compared, by this browser: about 3 MB are loaded from this Storybook, and nothing is sent.',
  },
  loaders: [() => ({ device: storyDevice() })],
  render: ({ guided, ...options }, { loaded: { device } }) => (
    <FaceCompare {...options} backend={device} {...(guided && { guide: device.guide })} />
  ),
};
export default meta;
type Story = StoryObj<Args>;

const compare =
  (reference: 'same-person' | 'other-person', heading: string): NonNullable<Story['play']> =>
  async ({ args, canvas }) => {
    await agreeAndStart(canvas);
    await choosePhoto(canvas, 'selfie', await samplePhoto('selfie'));
    await choosePhoto(canvas, 'reference', await samplePhoto(reference));
    await press(canvas, en.ready.compare);
    await see(canvas, heading);
    await expect(args.onVerdict).toHaveBeenCalledOnce();
    await canvas.findByText(en.receipt.nowhere);
  };

export const SamePerson: Story = { play: compare('same-person', en.match.heading) };
export const OtherPerson: Story = { play: compare('other-person', en['no-match'].heading) };

/** Chooses a photo that the guide refuses, checks the reason, and uses the photo anyway. */
const refused = (unusable: Unusable, heading: string): Story => ({
  args: { guided: true },
  play: async ({ canvas }) => {
    await agreeAndStart(canvas);
    await choosePhoto(canvas, 'selfie', await UNUSABLE_PHOTOS[unusable]());
    await see(canvas, heading);
    if (unusable === 'several faces') return;
    await press(canvas, en.photo.useAnyway);
    await see(canvas, en.reference.add.heading);
  },
});

export const NoFace: Story = refused('no face', "We couldn't find a face");
export const TinyFace: Story = refused('tiny face', 'The face is too small');
export const Blurred: Story = refused('blurred', 'The photo is blurred');
export const TooDark: Story = refused('too dark', 'The photo is too dark');

/** Two people in one photo: the person chooses their own face, and only that face is compared. */
export const SeveralFaces: Story = {
  args: { guided: true },
  play: async (context) => {
    const { canvas } = context;
    await refused('several faces', 'There is more than one face').play?.(context);
    await press(canvas, 'Face 1 of 2');
    await see(canvas, en.reference.add.heading);
  },
};

/** The same picture twice would always match, and says nothing about a person. */
export const SamePicture: Story = {
  play: async ({ args, canvas }) => {
    await agreeAndStart(canvas);
    await choosePhoto(canvas, 'selfie', await samplePhoto('selfie'));
    await choosePhoto(canvas, 'reference', await samplePhoto('selfie'));
    await waitFor(() =>
      expect(args.onProblem).toHaveBeenCalledWith(expect.objectContaining({ code: 'same-image' })),
    );
  },
};

/**
 * The worker's script is missing. The widget reports it to the host, and the flow continues without
 * guidance.
 */
export const RefusedWorker: Story = {
  args: { guided: true, sources: { selfie: ['camera'], reference: ['file'] } },
  loaders: [() => ({ device: storyDevice({ worker: '/facecompare/not-there.js' }) })],
  play: async ({ args, canvas }) => {
    await agreeAndStart(canvas);
    // The live region announces the same sentence.
    await canvas.findByText(/Guidance isn't available here/, { selector: 'span' });
    await takePhoto(canvas);
    await press(canvas, en.photo.keep);
    await choosePhoto(canvas, 'reference', await samplePhoto('same-person'));
    await see(canvas, en.ready.heading);
    await expect(args.onProblem).toHaveBeenCalledWith(
      expect.objectContaining({ code: 'engine-unavailable' }),
    );
  },
};
