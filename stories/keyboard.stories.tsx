import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { drawnPhoto } from './drawn-people.ts';
import { type Canvas, see } from './person.ts';
import { type ScriptedArgs, scriptedWidget } from './scripted-widget.tsx';
import { drawnCamera } from './simulated-camera.ts';

const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Journeys/Keyboard',
  globals: { language: 'en' },
};
export default meta;

/** Presses Tab until the element has the focus, as a keyboard user does. */
async function tabTo(find: () => HTMLElement): Promise<HTMLElement> {
  await waitFor(() => expect(find()).toBeEnabled());
  for (let presses = 0; document.activeElement !== find(); presses++) {
    if (presses > 15) throw new Error('Tab does not lead there.');
    await userEvent.tab();
  }
  return find();
}

const pressByKey = async (canvas: Canvas, name: string) => {
  await tabTo(() => canvas.getByRole('button', { name }));
  await userEvent.keyboard('{Enter}');
};

/** A screen reader announces a new screen because its heading has the focus. */
const arriveAt = async (canvas: Canvas, heading: string) => {
  const title = await see(canvas, heading);
  await waitFor(() => expect(title).toHaveFocus());
};

/**
 * The whole way without a pointer. Only the browser's own file dialog is skipped: no page can open
 * or see it.
 */
export const KeyboardOnly: StoryObj<ScriptedArgs> = {
  name: 'Keyboard only',
  args: { sources: { selfie: ['camera', 'file'], reference: ['file', 'camera'] } },
  parameters: {
    note: 'The camera picture is drawn, and the backend is scripted: nothing is compared or sent.',
  },
  beforeEach: drawnCamera,
  play: async ({ args, canvas }) => {
    const box = await tabTo(() => canvas.getByRole('checkbox', { name: en.welcome.agree }));
    await userEvent.keyboard(' ');
    await expect(box).toBeChecked();
    await pressByKey(canvas, en.welcome.start);

    await arriveAt(canvas, en.selfie.camera.heading);
    await canvas.findByRole('button', { name: en.camera.shutter });
    await userEvent.keyboard('{Escape}');
    await canvas.findByRole('button', { name: en.camera.open });
    await expect(canvas.queryByRole('button', { name: en.camera.shutter })).toBeNull();

    await pressByKey(canvas, en.camera.open);
    await pressByKey(canvas, en.camera.shutter);
    await arriveAt(canvas, en.review.heading);
    await pressByKey(canvas, en.photo.keep);

    await arriveAt(canvas, en.reference.add.heading);
    const input = await tabTo(() => canvas.getByLabelText(en.photo.choose));
    await userEvent.upload(input, await drawnPhoto('same-person'));

    await arriveAt(canvas, en.ready.heading);
    await pressByKey(canvas, en.ready.compare);
    await arriveAt(canvas, en.match.heading);
    await pressByKey(canvas, en.continue);
    await expect(args.onContinue).toHaveBeenCalledOnce();
  },
};
