import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { press, see } from '../person.ts';
import { reach } from '../reach.ts';
import { backendOf, type ScriptedArgs, scriptedWidget } from '../scripted-widget.tsx';
import { SlotsExample } from './slots-example.tsx';

const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Four levels of control/Slots',
  globals: { language: 'en' },
  parameters: { ...scriptedWidget.parameters, docs: { story: { autoplay: true } } },
  render: ({ script: _, recipient: __, ...options }, { loaded }) => (
    <SlotsExample {...options} backend={backendOf(loaded)} />
  ),
};
export default meta;
type Story = StoryObj<ScriptedArgs>;

export const OwnVerdict: Story = {
  name: 'A verdict of your own',
  play: async ({ args, canvas }) => {
    await reach(canvas, 'match');
    await waitFor(() => expect(canvas.getByRole('heading')).toHaveFocus());
    await expect(canvas.getAllByRole('img')).toHaveLength(2);
    await expect(args.onContinue).not.toHaveBeenCalled();
  },
};

export const OwnProgress: Story = {
  name: 'A progress of your own',
  args: { script: [{ answer: 'never' }] },
  play: async ({ canvas }) => {
    await reach(canvas, 'comparing');
    await expect(canvas.getByRole('progressbar', { name: en.comparing.heading })).toHaveClass(
      'runway',
    );
  },
};

/** A replaced part still does what the original did. */
export const GoesOn: Story = {
  name: 'The buttons of your own verdict',
  play: async ({ args, canvas }) => {
    await reach(canvas, 'match');
    await press(canvas, 'Show my boarding pass');
    await expect(args.onContinue).toHaveBeenCalledOnce();
    await press(canvas, en.withdraw);
    await see(canvas, en.welcome.heading);
  },
};
