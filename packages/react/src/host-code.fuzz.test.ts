/**
 * Code of the host stands around the widget, never between a backend and its verdict: callbacks, global query callbacks,
 * backends, guides and tokens do as drawn, while a person changes their mind. `SEED=… vitest run host-code.fuzz` repeats a run.
 *
 * All is real but three things. `prepareImage` needs a browser, so each file is its own photo here. Time is made by hand.
 * And nothing is drawn: a render of the host is `update` and the event that its effect sends. Slots, and that the host's
 * tree stays, are tested in the browser (`host-code.browser.test.tsx`).
 */
import { env } from 'node:process';
import type { Backend, CompareVerdict, Problem } from '@facecompare/contract';
import { can, type PreparedImage, pairId, type State, view } from '@facecompare/flow';
import { MutationCache, QueryClient } from '@tanstack/react-query';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fetchStarted } from './fetch-started.ts';
import { type Host, hosts } from './host-code.hosts.test-support.ts';
import { ANSWERS, type AnswerName, HostError, hostBackend, hostGuide, hostUrl, TROUBLES, type Trouble } from './host-code.test-support.ts';
import { type FaceCompareOptions, type FlowReport, rulesOf } from './options.ts';
import { en } from './text/en.ts';
import { throughQueryClient } from './through-query-client.ts';
import { guiding } from './use-guidance.ts';
import { widgetFlow } from './widget-flow.ts';

vi.mock('./capture/prepare-image.ts', () => ({
  prepareImage: async (file: Blob): Promise<PreparedImage> => {
    const id = `${file.size.toString(16).padStart(8, '0')}-0000-4000-8000-${file.size.toString(16).padStart(12, '0')}`;
    return { id, blob: file, width: 640, height: 480, source: 'file' };
  },
}));

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
const OPTIONS = { numRuns: 2000, seed };

const pairOn = ({ slots: { selfie, reference } }: State) =>
  selfie.step === 'ready' && reference.step === 'ready' ? pairId(selfie.image.id, reference.image.id) : 'no pair';

/** What has escaped, to the page. */
const escaped: unknown[] = [];
const hear = (error: unknown) => escaped.push(error);
const ESCAPES = ['uncaughtException', 'unhandledRejection'] as const;
const heardBefore = ESCAPES.map((name) => [name, process.listeners(name as 'uncaughtException')] as const);
const tallies = { verdicts: 0, matches: 0, guided: 0, failures: 0, dropped: 0 };

/** All promises that can go on have gone on. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
async function pass(milliseconds: number): Promise<void> {
  await turn();
  vi.advanceTimersByTime(milliseconds);
  await turn();
}

beforeAll(async () => {
  // Fetched once, so that no schedule waits for a disk.
  await Promise.all([fetchStarted(), guiding(en)]);
  console.info(`SEED=${seed}: host-code.fuzz`);
});
beforeEach(() => {
  for (const [name] of heardBefore) process.removeAllListeners(name).on(name, hear);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  for (const [name, listeners] of heardBefore) {
    process.removeAllListeners(name);
    for (const listener of listeners) process.on(name, listener);
  }
});
afterAll(() => console.info(`host-code.fuzz: ${JSON.stringify(tallies)}`));

/** One schedule. @returns what was wrong */
async function play(host: Host): Promise<string[]> {
  const wrong: string[] = [];
  const asked = new Map<string, { readonly pair: string; readonly by: number; readonly name: AnswerName }>();
  const told = new Set<CompareVerdict | Problem>();
  const verdictsTold = new Set<CompareVerdict>();
  const onScreen = new Set<CompareVerdict>();
  let [files, by, acts, quiet] = [0, 0, 0, false];
  const client = host.client && new QueryClient({ mutationCache: new MutationCache(troubled(host.client)) });
  const backendOf = (drawn: Host['backends'][number] | undefined): Backend => {
    const mine = by;
    const ask = (name: AnswerName) => (pair: string) => {
      const mark = `${asked.size + 1}`;
      asked.set(mark, { pair, by: mine, name });
      return mark;
    };
    const backend = !drawn
      ? hostBackend('match', 'at once', 'nothing', ask('match'))
      : 'token' in drawn
        ? hostUrl(drawn.token, drawn.when, ask('match'))
        : hostBackend(drawn.answer, drawn.when, drawn.trouble, ask(drawn.answer));
    return client ? throughQueryClient(backend, client) : backend;
  };

  const check = (): void => {
    const state = widget.flow.getState();
    if (state.stage !== 'verdict') return;
    const { verdict } = state;
    const ask = asked.get(verdict.ids.clientTransaction ?? '');
    if (!ask) return void wrong.push('a verdict that no backend gave');
    const { means } = ANSWERS[ask.name];
    const outcome = means === 'contradiction' ? 'inconclusive' : means;
    if (ask.pair !== pairOn(state)) wrong.push('the verdict of another pair');
    if (verdict.outcome !== outcome) wrong.push(`${verdict.outcome} where the backend answered: ${ask.name}`);
    if (means === 'contradiction' && verdict.problem?.code !== 'verdict-inconsistent')
      wrong.push(`a contradiction with ${verdict.problem?.code}`);
    if (!onScreen.has(verdict) && ask.by !== by) wrong.push('the verdict of a backend that is gone');
    onScreen.add(verdict);
  };
  const callbackOf = ({ act, trouble }: Host['onVerdict']) => {
    if (quiet) return;
    // A host that answers each report with another wish would go on for ever, and knows why.
    if (act !== 'nothing' && ++acts <= 6) perform(act);
    return TROUBLES[trouble]();
  };
  let options: FaceCompareOptions = {
    backend: backendOf(host.backends[0]),
    guide: host.guide ? hostGuide(host.guide.finding, host.guide.trouble) : undefined,
    sources: { selfie: ['file'], reference: ['file'] },
    onEvent: ({ type }: FlowReport) => {
      check();
      return type === host.onEventType ? callbackOf(host.onEvent) : undefined;
    },
    onVerdict: (verdict) => {
      const state = widget.flow.getState();
      if (state.stage !== 'verdict' || state.verdict !== verdict) wrong.push('told a verdict that is not on the screen');
      if (verdictsTold.has(verdict)) wrong.push('told a verdict twice');
      verdictsTold.add(verdict);
      return callbackOf(host.onVerdict);
    },
    onProblem: (problem) => {
      told.add(problem);
      return callbackOf(host.onProblem);
    },
  };
  const widget = widgetFlow(options, async () => {});
  const { flow } = widget;
  const render = (more: Partial<FaceCompareOptions>) => {
    options = { ...options, ...more };
    widget.update(options, options.backend as Backend);
  };
  const changeBackend = (drawn: Host['backends'][number] | undefined) => {
    by++;
    render({ backend: backendOf(drawn) });
    flow.send({ type: 'backend/changed' });
  };
  const choose = (side: 'selfie' | 'reference') => flow.send({ type: 'file/choose', side, file: new Blob(['.'.repeat(++files)]) });
  let stop = () => {};

  function perform(step: Host['steps'][number]): void {
    flow.send({ type: 'start' });
    const { side } = flow.getState();
    if (step === 'selfie' || step === 'reference') choose(step);
    else if (step === 'pair') {
      choose('selfie');
      choose('reference');
    } else if (step === 'compare') flow.send({ type: 'compare/start' });
    else if (step === 'cancel') flow.send({ type: 'compare/cancel' });
    else if (step === 'reset' || step === 'withdraw') flow.send({ type: step });
    else if (step === 'use anyway' || step === 'discard')
      flow.send({ type: step === 'discard' ? 'photo/discard' : 'photo/use-anyway', side });
    else if (step === 'terms') flow.send({ type: 'terms/changed' });
    else if (step === 'backend') changeBackend(host.backends[(by + 1) % host.backends.length]);
    else if (step === 'rules') {
      render({ maxAttempts: options.maxAttempts === 9 ? 8 : 9 });
      flow.send({ type: 'rules/changed', rules: rulesOf(options) });
    } else if (step === 'remount') {
      stop();
      stop = widget.run();
    }
  }
  /** What is on the screen when nothing happens was told, too. */
  const settled = () => {
    check();
    const state = flow.getState();
    if (state.stage === 'verdict' && !verdictsTold.has(state.verdict)) wrong.push('a verdict on the screen that was not told');
    if (state.stage === 'failed' && !told.has(state.problem)) wrong.push(`${state.problem.code} on the screen was not told`);
    if (state.stage === 'failed') tallies.failures++;
  };

  render({});
  stop = widget.run();
  flow.subscribe(check);
  for (const step of ['pair', ...host.steps] as const) {
    perform(step);
    // Some steps follow each other at once.
    if (step !== 'selfie' && step !== 'backend') await pass(step === 'wait' ? 11_000 : step === 'wait long' ? 40_000 : 0);
    if (step === 'turn' || step === 'wait') settled();
  }

  // The host comes to its senses. Whatever was going on, a person gets to a verdict.
  quiet = true;
  for (let times = 0; times < 4; times++) await pass(40_000);
  settled();
  const answered = onScreen.size;
  tallies.verdicts += answered;
  if (host.guide) tallies.guided += answered;
  tallies.matches += [...onScreen].filter(({ outcome }) => outcome === 'match').length;
  tallies.dropped += asked.size - answered;
  changeBackend(undefined);
  const last = by;
  const isOver = () => {
    const state = flow.getState();
    return state.stage === 'verdict' && asked.get(state.verdict.ids.clientTransaction ?? '')?.by === last && view(state).screen === 'match';
  };
  for (let times = 0; times < 40 && !isOver(); times++) {
    const { screen, side } = view(flow.getState());
    if (screen === 'welcome') flow.send({ type: 'start' });
    else if (screen === 'ready' || screen === 'failed') flow.send({ type: 'compare/start' });
    else if (screen === 'ended') flow.send({ type: 'reset' });
    else if (can(flow.getState(), { type: 'photo/use-anyway', side })) flow.send({ type: 'photo/use-anyway', side });
    else if (screen !== 'preparing' && screen !== 'comparing') choose(side);
    await pass(12_000);
    check();
  }
  if (!isOver()) wrong.push(`no way on from ${view(flow.getState()).screen}`);
  settled();
  stop();
  await pass(60_000);
  for (const error of escaped.splice(0))
    if (!(error instanceof HostError)) wrong.push(`escaped: ${error instanceof Error ? error.stack : typeof error}`);
  return wrong;
}

function troubled(of: Readonly<Record<'onMutate' | 'onSuccess' | 'onError' | 'onSettled', Trouble>>) {
  return {
    onMutate: () => TROUBLES[of.onMutate](),
    onSuccess: () => TROUBLES[of.onSuccess](),
    onError: () => TROUBLES[of.onError](),
    onSettled: () => TROUBLES[of.onSettled](),
  };
}

it('F-2, F-3: code of the host is not on the path of the verdict, in 2,000 schedules', async () => {
  await fc.assert(
    fc.asyncProperty(hosts, async (host) => {
      expect(await play(host)).toEqual([]);
    }),
    OPTIONS,
  );
  // Schedules without verdicts, failures and dropped answers would prove nothing.
  for (const tally of Object.values(tallies)) expect(tally).toBeGreaterThan(OPTIONS.numRuns / 8);
});
