import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { see } from '../person.ts';
import { backendOf, type ScriptedArgs, scriptedWidget } from '../scripted-widget.tsx';
import { PropsExample } from './props-example.tsx';

const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Four levels of control/Props',
  globals: { language: 'en' },
  render: (_, { loaded }) => <PropsExample backend={backendOf(loaded)} />,
};
export default meta;

export const Example: StoryObj<ScriptedArgs> = {
  play: async ({ canvas }) => {
    await see(canvas, 'One last thing, Sam');
    await expect(canvas.getByRole('link', { name: 'Visit a branch' })).toBeVisible();
  },
};
