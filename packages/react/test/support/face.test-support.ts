/**
 * The hook's result for tests without a page: a real view of a real state, and the real prop
 * getters.
 */
import {
  type Command,
  can as canNow,
  initialState,
  type PreparedImage,
  type State,
  view as viewOf,
} from '@facecompare/flow';
import type { ConsentState } from '../../src/consent/consent-state.ts';
import { flowConfigOf } from '../../src/hook/flow-config.ts';
import type { GetterContext } from '../../src/hook/getters/getter-context.ts';
import { propGetters } from '../../src/hook/getters/prop-getters.ts';
import { en } from '../../src/locales/en/messages.ts';
import { namePart } from '../../src/parts/part-names.ts';
import type { FaceCompareOptions } from '../../src/types.ts';

export const prepared = (id: string, bytes = 1000): PreparedImage => ({
  id,
  blob: new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }),
  width: 640,
  height: 480,
  source: 'camera',
});

export const options = (more: Partial<FaceCompareOptions> = {}): FaceCompareOptions => ({
  backend: '/compare',
  ...more,
});

/** Returns a state with both photos ready. */
export function bothReady(
  more: Partial<FaceCompareOptions> = {},
  bytes: readonly [number, number] = [1000, 2000],
): State {
  const photo = (id: string, size: number) =>
    ({ status: 'ready', kept: true, face: null, image: prepared(id, size) }) as const;
  const photos = { selfie: photo('a', bytes[0]), reference: photo('b', bytes[1]) };
  return { ...initialState(flowConfigOf(options(more))), stage: 'collecting', photos };
}

/** A consent state in which nothing is ticked or pressed. */
export const unasked: ConsentState = {
  ticked: false,
  onTick: () => {},
  ofSomeoneElse: false,
  onSomeoneElse: () => {},
  authority: false,
  onAuthority: () => {},
  byToken: false,
  missing: null,
  start: () => {},
  decline: () => {},
  withdraw: () => {},
  forget: () => {},
};

/** Returns the getters for one state, and the commands they send. */
export function getters(state: State, context: Partial<GetterContext> = {}) {
  const commands: Command[] = [];
  const props = propGetters({
    view: viewOf(state),
    messages: en,
    options: options(),
    can: (command) => canNow(state, command),
    send: (command) => commands.push(command),
    part: namePart(undefined),
    consent: unasked,
    cameras: [],
    chosenCamera: undefined,
    onChooseCamera: () => {},
    onTransfer: () => {},
    onPlay: () => {},
    previews: { selfie: undefined, reference: undefined },
    ...context,
  });
  return { props, commands };
}
