/**
 * Plays one schedule of `host-slots.fuzz.slow.jsdom.test.tsx`: a page that renders the widget, and a
 * person in front of it.
 */
import type { Backend, Side } from '@facecompare/contract';
import { type Flow, view } from '@facecompare/flow';
import { act, createRef, type ReactNode, useEffect, useReducer } from 'react';
import { createRoot } from 'react-dom/client';
import { en, FaceCompare, type FaceCompareHandle, type FaceCompareProps } from '../../src/index.ts';
import type { Host } from './host-code.hosts.test-support.ts';
import { judge } from './host-code.judge.test-support.ts';
import { hostBackend, hostUrl, TROUBLES } from './host-code.test-support.ts';
import {
  type AnySlots,
  type HostPage,
  type pageActs,
  slotsOf,
} from './host-slots.test-support.tsx';

type PageActs = typeof pageActs extends { generate(...of: never[]): { value: infer Acts } }
  ? Acts
  : never;

interface Given {
  readonly host: Host;
  readonly slots: AnySlots;
  readonly acts: PageActs;
  /** Returns the flow of the mounted widget. */
  readonly flow: () => Flow;
  /** Lets time pass, in milliseconds. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

interface PageProps {
  readonly content: () => ReactNode;
  readonly hand: (again: () => void) => void;
}

/** The page of the host. It passes out a function that renders it again. */
function Page({ content, hand }: PageProps) {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => hand(again), [hand]);
  return (
    <main>
      {content()}
      <button type="button" onClick={again}>
        Of the page
      </button>
    </main>
  );
}

/** @returns what was wrong, and what React caught */
export async function playSlots({ host, slots, acts, flow, pass }: Given) {
  const judged = judge(() => flow().getState());
  const handle = createRef<FaceCompareHandle>();
  const caught: unknown[] = [];
  let [files, changes, acted, quiet, hidden, renders] = [0, 0, 0, false, false, 0];
  let rerender = () => {};
  const choose = (side: Side) => handle.current?.choose(side, new Blob(['.'.repeat(++files)]));
  const page: HostPage = {
    again: () => rerender(),
    hide() {
      hidden = true;
      rerender();
    },
    reset: () => handle.current?.reset(),
    choose: () => choose(flow().getState().side),
  };
  const backendOf = (generated: Host['backends'][number] | undefined): Backend =>
    !generated
      ? hostBackend('match', 'at once', 'nothing', judged.asking('match'))
      : 'token' in generated
        ? hostUrl(generated.token, generated.when, judged.asking('match'))
        : hostBackend(
            generated.answer,
            generated.when,
            generated.trouble,
            judged.asking(generated.answer),
          );
  const callbackOf = (name: keyof PageActs) => {
    if (quiet) return;
    const act = acts[name];
    // A page that answers each report with another action would loop for ever, so its actions are
    // limited.
    if (act !== 'nothing' && ++acted <= 6) page[act]();
    return TROUBLES[host[name].trouble]();
  };
  let props: FaceCompareProps = {
    backend: backendOf(host.backends[0]),
    sources: { selfie: ['file'], reference: ['file'] },
    slots: slotsOf(slots, page),
    onEvent: ({ type }) => {
      judged.check();
      return type === host.onEventType ? callbackOf('onEvent') : undefined;
    },
    onVerdict: (verdict) => {
      judged.hearVerdict(verdict);
      return callbackOf('onVerdict');
    },
    onProblem: (problem) => {
      judged.hearProblem(problem);
      return callbackOf('onProblem');
    },
  };

  const content = () => (
    <>
      <output>{renders}</output>
      {!hidden && <FaceCompare ref={handle} {...props} />}
    </>
  );
  const hand = (again: () => void) => {
    rerender = again;
  };
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box, {
    onCaughtError: (error) => caught.push(error),
    onRecoverableError: (error) => caught.push(error),
    onUncaughtError: (error) => judged.wrong.push(`the page fell: ${error}`),
  });
  await act(() => root.render(<Page content={content} hand={hand} />));
  const main = box.firstElementChild;
  const button = main?.querySelector('main > button');

  /** Checks that the screen agrees with the flow, and that the page around it still works. */
  async function look() {
    renders++;
    await act(async () => button?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    if (box.firstElementChild !== main || main?.lastElementChild !== button)
      judged.wrong.push('the page was taken away');
    if (main?.querySelector('main > output')?.textContent !== `${renders}`)
      judged.wrong.push('the page stands still');
    if (hidden) return;
    judged.check();
    const [widget, state] = [
      main?.querySelector<HTMLElement>('[data-part="face-compare"]'),
      flow().getState(),
    ];
    const { screen } = view(state);
    if (widget?.dataset.screen !== screen)
      judged.wrong.push(`${widget?.dataset.screen} on the screen, not ${screen}`);
    const heading = widget?.querySelector('[data-part="heading"]')?.textContent;
    for (const outcome of ['match', 'no-match'] as const)
      if (heading !== undefined && (heading === en[outcome].heading) !== (screen === outcome))
        judged.wrong.push(`"${heading}" on the screen of ${screen}`);
    for (const figure of widget?.querySelectorAll<HTMLElement>('figure[data-side]') ?? []) {
      const photo = state.photos[figure.dataset.side as Side];
      const src = figure.querySelector('img')?.getAttribute('src');
      if (src && photo.status === 'ready' && src !== URL.createObjectURL(photo.image.blob))
        judged.wrong.push('another photo on the screen');
    }
  }

  /**
   * Presses a part on the screen. If the host's slots leave it out, the host does the same with its
   * own button.
   */
  const press = (part: string, instead: () => void) => {
    const found = main?.querySelector<HTMLElement>(`[data-part="${part}"]:not(:disabled)`);
    if (found) found.click();
    else instead();
  };
  const begin = () => {
    main?.querySelector<HTMLElement>('[data-part="consent"]:not(:checked)')?.click();
    press('start', () => flow().send({ type: 'start' }));
  };
  const compare = () => press('compare', () => flow().send({ type: 'compare/start' }));
  function perform(step: Host['steps'][number]): void {
    const { side } = flow().getState();
    if (step === 'selfie' || step === 'reference') choose(step);
    else if (step === 'pair') {
      choose('selfie');
      choose('reference');
    } else if (step === 'compare') compare();
    else if (step === 'cancel') press('cancel', () => flow().send({ type: 'compare/cancel' }));
    else if (step === 'withdraw') press('leave', () => flow().send({ type: 'withdraw' }));
    else if (step === 'reset') page.reset();
    else if (step === 'use anyway') flow().send({ type: 'photo/use-anyway', side });
    else if (step === 'discard')
      press('start-over', () => flow().send({ type: 'photo/discard', side }));
    else if (step === 'backend') changeBackend(host.backends[++changes % host.backends.length]);
    else if (step === 'config') change({ maxAttempts: props.maxAttempts === 9 ? 8 : 9 });
    else if (step === 'terms') change({ consent: { noticeVersion: `${++changes}` } });
    else if (step === 'remount') page.hide();
  }
  const change = (more: Partial<FaceCompareProps>) => {
    props = { ...props, ...more };
    rerender();
  };
  const changeBackend = (generated: Host['backends'][number] | undefined) => {
    judged.nextBackend();
    change({ backend: backendOf(generated) });
  };
  const show = () => {
    if (!hidden) return;
    hidden = false;
    rerender();
  };

  for (const step of ['pair', ...host.steps] as const) {
    await act(async () => show());
    if (flow().getState().stage === 'welcome') await act(async () => begin());
    await act(async () => perform(step));
    await pass(step === 'wait' ? 11_000 : step === 'wait long' ? 40_000 : 0);
    await look();
    if (!hidden && (step === 'turn' || step === 'wait')) judged.settled();
  }

  // The host behaves well from now on. Whatever happened before, the person must get a verdict.
  quiet = true;
  for (let times = 0; times < 2; times++) await pass(40_000);
  judged.count(false);
  await act(async () => {
    show();
    change({ slots: {} });
    changeBackend(undefined);
  });
  for (
    let times = 0;
    times < 40 && !(judged.hasMatch() && view(flow().getState()).screen === 'match');
    times++
  ) {
    const { screen, side, end } = view(flow().getState());
    await act(async () => {
      show();
      if (screen === 'welcome') begin();
      else if (screen === 'ready') compare();
      else if (screen === 'failed') press('retry', compare);
      // Also a "no match" that used up the tries, which keeps its own screen.
      else if (end !== null) page.reset();
      else if (screen !== 'preparing' && screen !== 'comparing') choose(side);
    });
    await pass(12_000);
  }
  await look();
  judged.settled();
  if (!judged.hasMatch()) judged.wrong.push(`no way on from ${view(flow().getState()).screen}`);
  await act(async () => root.unmount());
  box.remove();
  await pass(60_000);
  return { wrong: judged.wrong, caught };
}
