import type { Meta, StoryObj } from '@storybook/react-vite';
import { messagesIn } from './languages.ts';
import { reach } from './reach.ts';
import { type ScriptedArgs, scriptedWidget } from './scripted-widget.tsx';

const meta: Meta<ScriptedArgs> = { ...scriptedWidget, title: 'Widget' };
export default meta;

/**
 * Try it: everything but the comparison is real, your own camera and photos included. Its script
 * always answers "match".
 */
export const Default: StoryObj<ScriptedArgs> = {
  name: 'Default (scripted backend, always a match)',
  args: { sources: { selfie: ['camera', 'file'], reference: ['file', 'camera'] } },
  parameters: {
    note: 'Try it with your own camera: nothing leaves this page. The backend is scripted, compares nothing and always answers “match”.',
  },
  play: ({ canvas, globals }) => reach(canvas, 'welcome', messagesIn(globals)),
};

export const OnThisDevice: StoryObj<ScriptedArgs> = {
  name: 'Default, where the photos stay on the device',
  args: { recipient: null },
  play: ({ canvas, globals }) => reach(canvas, 'welcome', messagesIn(globals)),
};

export const DarkRightToLeft: StoryObj<ScriptedArgs> = {
  name: 'Dark, right to left',
  globals: { scheme: 'dark', direction: 'rtl' },
  play: ({ canvas, globals }) => reach(canvas, 'welcome', messagesIn(globals)),
};
