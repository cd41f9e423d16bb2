/** What the host's slots render, for `host-slots.fuzz.slow.jsdom.test.tsx`. */
import * as fc from 'fast-check';
import { createElement, lazy, type ReactNode, useEffect, useLayoutEffect } from 'react';
import type { Slots } from '../../src/screens/slots.ts';
import { HostError } from './host-code.test-support.ts';

/** What a slot can do to its page. */
export interface HostPage {
  /** Renders the page again. */
  again(): void;
  /** Removes the widget from the page. */
  hide(): void;
  reset(): void;
  choose(): void;
}

const never = new Promise<never>(() => {});
const Never = lazy(() => never);
const fails = (): never => {
  throw new HostError('drawn');
};
const Fails = (): ReactNode => fails();
const waits = (): never => {
  throw never;
};
function FailsAfter({ layout = false }) {
  (layout ? useLayoutEffect : useEffect)(fails, []);
  return <b>Fine so far</b>;
}
function DoesAfter({ act }: { readonly act: () => void }) {
  useEffect(act, [act]);
  return null;
}

/** A limit, because a page that renders again in each render would loop for ever. */
const OFTEN = 3;
const limited = (act: () => void, times = OFTEN) => {
  let left = times;
  return () => {
    if (left-- > 0) act();
  };
};

type Draw = (props: { readonly children: ReactNode }) => unknown;
const draws =
  (draw: Draw): Making =>
  () =>
    draw;
const around =
  (inside: ReactNode): Making =>
  () =>
  ({ children }) => (
    <div>
      {inside}
      {children}
    </div>
  );
/** Runs the action during or after the render, then shows our content. */
const acts = (act: (page: HostPage) => () => void): Making => {
  return (page) => {
    const once = limited(act(page));
    return ({ children }) => {
      once();
      return children;
    };
  };
};
const actsAfter = (act: (page: HostPage) => () => void): Making => {
  return (page) => {
    const once = limited(act(page), 1);
    return ({ children }) => (
      <>
        <DoesAfter act={once} />
        {children}
      </>
    );
  };
};
/** Created once for each slot of a schedule. */
type Making = (page: HostPage) => Draw;

export const DRAWINGS = {
  ours: draws(({ children }) => children),
  'ours in a box': around(null),
  'its own': draws(() => <b>Of the host</b>),
  throws: draws(fails),
  'throws once': () => {
    const once = limited(fails, 1);
    return ({ children }) => {
      once();
      return children;
    };
  },
  'throws from the second time': () => {
    let generated = 0;
    return ({ children }) => (generated++ > 1 ? fails() : children);
  },
  'a component that throws': around(<Fails />),
  'a component that throws after it is drawn': around(<FailsAfter />),
  'a component that throws as it is drawn': around(<FailsAfter layout />),
  waits: draws(waits),
  'waits from the second time': () => {
    let generated = 0;
    return ({ children }) => (generated++ > 1 ? waits() : children);
  },
  'a component that never comes': around(<Never />),
  'a promise': draws(() => never),
  undefined: draws(() => undefined),
  null: draws(() => null),
  'a function': draws(() => fails),
  'an object': draws(() => ({ outcome: 'match' })),
  'an object in a box': around({ outcome: 'match' } as unknown as ReactNode),
  'a date': draws(() => new Date(0)),
  'a node of the page': draws(() => document.body),
  'a huge text': draws(() => 'x'.repeat(100_000)),
  'a number that is none': draws(() => Number.NaN),
  'a bigint': draws(() => 1n),
  'a symbol': draws(() => Symbol('mine')),
  'a map': draws(({ children }) => new Map([['ours', children]])),
  'ours twice': draws(({ children }) => [children, children]),
  'an element of no type': draws(() => createElement(undefined as unknown as 'b')),
  'renders the page': acts((page) => page.again),
  'resets while it is drawn': acts((page) => page.reset),
  'chooses a photo while it is drawn': acts((page) => page.choose),
  'renders the page after it': actsAfter((page) => page.again),
  'resets after it': actsAfter((page) => page.reset),
  'takes the widget away': actsAfter((page) => page.hide),
} as const satisfies Readonly<Record<string, Making>>;

const SLOTS = {
  screens: [
    'welcome',
    'add',
    'preparing',
    'problem',
    'review',
    'ready',
    'comparing',
    'match',
    'no-match',
    'inconclusive',
    'failed',
    'ended',
  ],
  parts: [
    'header',
    'title',
    'stage',
    'actions',
    'footer',
    'steps',
    'notice',
    'drop-zone',
    'pair',
    'photo',
    'result-badge',
    'progress',
    'receipt',
  ],
} as const satisfies Readonly<Record<string, readonly (keyof Slots)[]>>;

/** Which slots a host fills, and with what. */
export const anySlots = fc.dictionary(
  fc.oneof(fc.constantFrom(...SLOTS.screens), fc.constantFrom(...SLOTS.parts)),
  fc.constantFrom(...(Object.keys(DRAWINGS) as (keyof typeof DRAWINGS)[])),
  { minKeys: 1, maxKeys: 6 },
);
export type AnySlots = typeof anySlots extends fc.Arbitrary<infer Drawn> ? Drawn : never;

export const slotsOf = (generated: AnySlots, page: HostPage): Slots =>
  Object.fromEntries(
    Object.entries(generated).map(([name, content]) => [name, DRAWINGS[content](page)]),
  );

/** What the host's callback does to its page, before its generated trouble. */
export const PAGE_ACTS = [
  'nothing',
  'again',
  'hide',
  'reset',
  'choose',
] as const satisfies readonly (keyof HostPage | 'nothing')[];
export const pageActs = fc.record({
  onEvent: fc.constantFrom(...PAGE_ACTS),
  onVerdict: fc.constantFrom(...PAGE_ACTS),
  onProblem: fc.constantFrom(...PAGE_ACTS),
});
