import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import type { Messages } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { drawnPhoto } from '../drawn-people.ts';
import { languageOption, messagesIn } from '../languages.ts';
import { agreeAndStart, type Canvas, press, see, takePhoto } from '../person.ts';
import { problemIn } from '../problem-in.ts';
import { backendOf, type ScriptedArgs, scriptedWidget } from '../scripted-widget.tsx';
import { drawnCamera } from '../simulated-camera.ts';
import { HeadlessSheet } from './headless-sheet.tsx';
import { HeadlessStrip } from './headless-strip.tsx';

interface GalleryArgs extends ScriptedArgs {
  readonly look: 'strip' | 'sheet';
}

/**
 * Two custom screens on `useFaceCompare()`: the same flow and the same messages, with other markup
 * and other style sheets.
 */
const meta: Meta<GalleryArgs> = {
  title: 'Headless gallery',
  args: {
    ...scriptedWidget.args,
    look: 'strip',
    sources: { selfie: ['camera', 'file'], reference: ['file'] },
  },
  argTypes: { look: { control: 'inline-radio', options: ['strip', 'sheet'] } },
  loaders: scriptedWidget.loaders as NonNullable<Meta<GalleryArgs>['loaders']>,
  parameters: {
    note: 'The camera picture is drawn, and the backend is scripted: nothing is compared or sent.',
    docs: { story: { autoplay: true } },
  },
  beforeEach: drawnCamera,
  render: ({ script: _, recipient: __, look, ...options }, { loaded, globals }) => {
    const Screen = look === 'strip' ? HeadlessStrip : HeadlessSheet;
    return (
      <Screen {...languageOption(messagesIn(globals))} {...options} backend={backendOf(loaded)} />
    );
  },
};
export default meta;
type Story = StoryObj<GalleryArgs>;

async function compare(canvas: Canvas, messages: Messages): Promise<void> {
  await agreeAndStart(canvas, messages);
  await takePhoto(canvas, messages);
  await press(canvas, messages.photo.keep);
  await userEvent.upload(
    await canvas.findByLabelText(messages.photo.choose),
    await drawnPhoto('same-person'),
  );
  await press(canvas, messages.ready.compare);
}

const atTheStart: NonNullable<Story['play']> = ({ canvas, globals }) =>
  see(canvas, messagesIn(globals).welcome.heading).then(() => {});

const withoutTheTick: NonNullable<Story['play']> = async ({ canvas, globals }) => {
  await press(canvas, messagesIn(globals).welcome.start);
  await expect(canvas.getByRole('checkbox')).toBeInvalid();
};

const withTheCamera: NonNullable<Story['play']> = async ({ canvas, globals }) => {
  const messages = messagesIn(globals);
  await agreeAndStart(canvas, messages);
  await waitFor(() =>
    expect(canvas.getByRole('button', { name: messages.camera.shutter })).toBeEnabled(),
  );
};

const toTheMatch: NonNullable<Story['play']> = async ({ args, canvas, globals }) => {
  const messages = messagesIn(globals);
  await compare(canvas, messages);
  await see(canvas, messages.match.heading);
  await waitFor(() => expect(canvas.getByRole('heading')).toHaveFocus());
  await press(canvas, messages.continue);
  await expect(args.onContinue).toHaveBeenCalledOnce();
};

const toNoMatch: NonNullable<Story['play']> = async ({ canvas, globals }) => {
  const messages = messagesIn(globals);
  await compare(canvas, messages);
  await see(canvas, messages['no-match'].heading);
};

/** A dark selfie made the verdict inconclusive, so the person takes another one. */
const takeAnother =
  (retake: (messages: Messages) => string): NonNullable<Story['play']> =>
  async ({ canvas, globals }) => {
    const messages = messagesIn(globals);
    await compare(canvas, messages);
    await see(canvas, (await problemIn(messages, 'low-quality')).heading);
    await press(canvas, retake(messages));
    await takePhoto(canvas, messages);
    await press(canvas, messages.photo.keep);
    await press(canvas, messages.ready.compare);
    await see(canvas, messages.match.heading);
  };

const noMatch: Story = {
  args: { script: [{ answer: sampleVerdict('no-match') }], recipient: null },
  play: toNoMatch,
};
const darkSelfie = {
  script: [
    { answer: sampleInconclusive({ code: 'low-quality', sides: ['selfie'] }) },
    { answer: sampleVerdict('match') },
  ],
};
const sheet = { look: 'sheet' } as const;

export const Strip: Story = { play: atTheStart };
export const StripWithoutTheTick: Story = { play: withoutTheTick };
export const StripCamera: Story = { play: withTheCamera };
export const StripMatch: Story = { play: toTheMatch };
export const StripNoMatch: Story = { ...noMatch, globals: { scheme: 'dark' } };
export const StripInconclusive: Story = {
  args: darkSelfie,
  play: takeAnother(({ selfie }) => selfie.change),
};

export const Sheet: Story = { args: sheet, play: atTheStart };
export const SheetWithoutTheTick: Story = { args: sheet, play: withoutTheTick };
export const SheetCamera: Story = { args: sheet, play: withTheCamera };
export const SheetMatch: Story = { args: sheet, play: toTheMatch };
export const SheetNoMatch: Story = { args: { ...noMatch.args, ...sheet }, play: toNoMatch };
export const SheetInconclusive: Story = {
  args: { ...darkSelfie, ...sheet },
  play: takeAnother(({ anotherSelfie }) => anotherSelfie),
};
