import { en } from '@facecompare/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { backendOf, type ScriptedArgs, scriptedWidget } from '../scripted-widget.tsx';
import { ThemeExample } from './theme-example.tsx';

const meta: Meta<ScriptedArgs> = {
  ...scriptedWidget,
  title: 'Four levels of control/Theme',
  globals: { language: 'en' },
  render: (_, { loaded }) => <ThemeExample backend={backendOf(loaded)} />,
};
export default meta;

export const Example: StoryObj<ScriptedArgs> = {
  globals: { scheme: 'light' },
  play: async ({ canvas }) => {
    const { backgroundColor, borderRadius, textTransform } = getComputedStyle(
      await canvas.findByRole('button', { name: en.welcome.start }),
    );
    await expect({ backgroundColor, borderRadius, textTransform }).toEqual({
      backgroundColor: 'rgb(47, 93, 58)',
      borderRadius: '8px',
      textTransform: 'uppercase',
    });
  },
};
