import {
  type ScriptedStep,
  sampleInconclusive,
  sampleVerdict,
  scriptedBackend,
} from '@facecompare/contract/testing';
import { FaceCompare, type FaceCompareProps, type Slots } from '@facecompare/react';
import type { ArgTypes, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { storyDevice } from './device.ts';
import { drawnPhoto } from './drawn-people.ts';
import { languageOption, messagesIn } from './languages.ts';
import { see } from './person.ts';
import { backendOf } from './scripted-widget.tsx';

const ANSWERS: Readonly<Record<string, ScriptedStep['answer']>> = {
  match: sampleVerdict('match'),
  'no-match': sampleVerdict('no-match'),
  'inconclusive: no face in the photo': sampleInconclusive({
    code: 'no-face',
    sides: ['reference'],
  }),
  'the connection breaks': { code: 'network-failed' },
  'no answer': 'never',
};

type PlaygroundArgs = Omit<FaceCompareProps, 'backend' | 'guide' | 'reference'> & {
  readonly backend: keyof typeof ANSWERS;
  /** The origin that is named to the person; if it is empty, the photos stay on the device. */
  readonly recipient: string;
  readonly guide: boolean;
  readonly reference: boolean;
};

const SLOTS: Readonly<Record<string, Slots>> = {
  none: {},
  'progress of your own': { progress: ({ label }) => <progress aria-label={label} /> },
};

const group = (
  category: string,
  description: string,
  control: ArgTypes[string]['control'] = 'object',
): ArgTypes[string] => ({
  control,
  description,
  table: { category },
});

/** Every option that exists: a missing one does not compile. */
const argTypes: Readonly<Record<keyof FaceCompareProps | 'recipient', ArgTypes[string]>> = {
  backend: {
    ...group('Comparing', 'What the scripted backend answers', 'select'),
    options: Object.keys(ANSWERS),
  },
  recipient: group(
    'Comparing',
    'Where the backend says the photos go; empty, they stay on the device',
    'text',
  ),
  maxAttempts: group('Comparing', 'How often the photos may be judged different', {
    type: 'number',
    min: 1,
  }),
  reviewBand: group('Comparing', 'How close to the threshold nothing is decided, as a ratio', {
    type: 'number',
    min: 0,
    step: 0.01,
  }),
  session: group('Comparing', 'The token of a session, which needs a backend with a URL', 'text'),
  request: group('Comparing', 'Fields of the API that are sent with each comparison'),
  sources: group('Photos', 'How each photo may come, the first way offered first'),
  reference: group('Photos', 'A photo that the host already holds', 'boolean'),
  camera: group('Photos', 'Wishes about the camera picture'),
  image: group('Photos', 'The longest edge in pixels and the bytes of each photo that is sent'),
  guide: group(
    'Photos',
    'Guidance by the engine on the device, which really looks at your camera',
    'boolean',
  ),
  autoCapture: group('Photos', 'Takes the selfie by itself; needs the guide', 'boolean'),
  consent: group('Consent and ways out', 'The notice, and what is promised'),
  alternative: group('Consent and ways out', 'Another way to go on'),
  language: { table: { category: 'Messages', disable: true } },
  messages: group('Messages', 'Your own messages in place of single ones'),
  locale: group('Messages', 'A BCP 47 tag for numbers and dates', 'text'),
  classNames: group('Look', 'A class of yours for each part'),
  slots: {
    ...group('Look', 'A screen or a part drawn your way', 'select'),
    options: Object.keys(SLOTS),
    mapping: SLOTS,
  },
  headingLevel: group('Look', 'Which heading of the page the widget’s own is', {
    type: 'number',
    min: 1,
    max: 6,
  }),
  unstyled: group('Look', 'Without our styles', 'boolean'),
  onVerdict: { table: { category: 'Told to the host' } },
  onContinue: { table: { category: 'Told to the host' } },
  onConsent: { table: { category: 'Told to the host' } },
  onProblem: { table: { category: 'Told to the host' } },
  onEvent: { table: { category: 'Told to the host' } },
  onCancel: { table: { category: 'Told to the host' } },
};

/**
 * Every option as a control; the language is in the toolbar. What the widget reports to its host is
 * under Actions.
 */
const meta: Meta<PlaygroundArgs> = {
  title: 'Playground',
  args: {
    backend: 'match',
    recipient: 'https://scripted.example',
    maxAttempts: 3,
    sources: { selfie: ['camera', 'file'], reference: ['file', 'camera'] },
    reference: false,
    camera: { width: 1280, height: 720, offerCancelAfterMs: 60_000 },
    image: { maxEdge: 1600, maxBytes: 1_048_576 },
    guide: false,
    autoCapture: false,
    consent: {
      noticeVersion: '1',
      retention: 'Nothing is kept: the answers of this page are written down beforehand.',
    },
    alternative: { label: 'Verify another way', href: '#other-way' },
    messages: {},
    classNames: {},
    headingLevel: 2,
    unstyled: false,
    onVerdict: fn(),
    onContinue: fn(),
    onConsent: fn(),
    onProblem: fn(),
    onEvent: fn(),
    onCancel: fn(),
  },
  argTypes,
  parameters: {
    note: 'The camera is yours. The backend is scripted: it compares nothing and sends nothing.',
  },
  loaders: [
    async ({ args }) => ({
      backend: scriptedBackend(
        [{ answer: ANSWERS[args.backend] ?? 'never' }],
        args.recipient || null,
      ),
      guide: args.guide ? storyDevice().guide : undefined,
      reference: args.reference ? await drawnPhoto('same-person') : undefined,
    }),
  ],
  render: (
    { backend: _, recipient: __, guide: ___, reference: ____, ...options },
    { loaded, globals },
  ) => (
    <FaceCompare
      {...languageOption(messagesIn(globals))}
      {...options}
      {...(loaded.reference && { reference: loaded.reference })}
      backend={backendOf(loaded)}
      guide={loaded.guide}
    />
  ),
};
export default meta;

export const Playground: StoryObj<PlaygroundArgs> = {
  play: async ({ canvas, globals }) => {
    await see(canvas, messagesIn(globals).welcome.heading);
    await expect(canvas.getByRole('button', { name: messagesIn(globals).leave })).toBeEnabled();
  },
};
