/**
 * Plays one schedule of `host-code.fuzz.slow.test.ts`: a host as generated, and a person who changes
 * their mind.
 */
import type { Backend, Side } from '@facecompare/contract';
import { can, view } from '@facecompare/flow';
import { MutationCache, QueryClient } from '@tanstack/react-query';
import { flowConfigOf } from '../../src/hook/flow-config.ts';
import { widgetFlow } from '../../src/hook/widget-flow.ts';
import type { FaceCompareOptions } from '../../src/types.ts';
import type { Host } from './host-code.hosts.test-support.ts';
import { judge } from './host-code.judge.test-support.ts';
import {
  hostBackend,
  hostGuide,
  hostUrl,
  TROUBLES,
  type Trouble,
} from './host-code.test-support.ts';

/**
 * @param pass lets time pass, in milliseconds
 * @returns what was wrong
 */
export async function play(
  host: Host,
  pass: (milliseconds: number) => Promise<void>,
): Promise<string[]> {
  const judged = judge(() => flow.getState());
  let [files, changes, acts, quiet] = [0, 0, 0, false];
  const client =
    host.client && new QueryClient({ mutationCache: new MutationCache(troubled(host.client)) });
  const backendOf = (generated: Host['backends'][number] | undefined): Backend => {
    return !generated
      ? hostBackend('match', 'at once', 'nothing', judged.asking('match'))
      : 'token' in generated
        ? hostUrl(generated.token, generated.when, judged.asking('match'))
        : hostBackend(
            generated.answer,
            generated.when,
            generated.trouble,
            judged.asking(generated.answer),
          );
  };

  const callbackOf = ({ act, trouble }: Host['onVerdict']) => {
    if (quiet) return;
    // A host that answers each report with another command would loop for ever, so its actions are
    // limited.
    if (act !== 'nothing' && ++acts <= 6) perform(act);
    return TROUBLES[trouble]();
  };
  let options: FaceCompareOptions = {
    backend: backendOf(host.backends[0]),
    guide: host.guide ? hostGuide(host.guide.finding, host.guide.trouble) : undefined,
    sources: { selfie: ['file'], reference: ['file'] },
    onEvent: ({ type }) => {
      judged.check();
      return type === host.onEventType ? callbackOf(host.onEvent) : undefined;
    },
    onVerdict: (verdict) => {
      judged.hearVerdict(verdict);
      return callbackOf(host.onVerdict);
    },
    onProblem: (problem) => {
      judged.hearProblem(problem);
      return callbackOf(host.onProblem);
    },
  };
  const widget = widgetFlow(options);
  const { flow } = widget;
  const render = (more: Partial<FaceCompareOptions>) => {
    options = { ...options, ...more };
    widget.update(options, options.backend as Backend, client ?? undefined);
  };
  const changeBackend = (generated: Host['backends'][number] | undefined) => {
    judged.nextBackend();
    render({ backend: backendOf(generated) });
    flow.send({ type: 'backend/changed' });
  };
  const choose = (side: Side) =>
    flow.send({ type: 'file/choose', side, file: new Blob(['.'.repeat(++files)]) });
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
    else if (step === 'backend') changeBackend(host.backends[++changes % host.backends.length]);
    else if (step === 'config') {
      render({ maxAttempts: options.maxAttempts === 9 ? 8 : 9 });
      flow.send({ type: 'config/changed', config: flowConfigOf(options) });
    } else if (step === 'remount') {
      stop();
      stop = widget.run();
    }
  }
  render({});
  stop = widget.run();
  flow.subscribe(judged.check);
  for (const step of ['pair', ...host.steps] as const) {
    perform(step);
    // Some steps follow each other at once.
    if (step !== 'selfie' && step !== 'backend')
      await pass(step === 'wait' ? 11_000 : step === 'wait long' ? 40_000 : 0);
    if (step === 'turn' || step === 'wait') judged.settled();
  }

  // The host behaves well from now on. Whatever happened before, the person must get a verdict.
  quiet = true;
  for (let times = 0; times < 4; times++) await pass(40_000);
  judged.settled();
  judged.count(host.guide !== null);
  changeBackend(undefined);
  for (let times = 0; times < 40 && !judged.hasMatch(); times++) {
    const { screen, side, end } = view(flow.getState());
    if (screen === 'welcome') flow.send({ type: 'start' });
    else if (screen === 'ready' || screen === 'failed') flow.send({ type: 'compare/start' });
    // Also a "no match" that used up the tries, which keeps its own screen.
    else if (end !== null) flow.send({ type: 'reset' });
    else if (can(flow.getState(), { type: 'photo/use-anyway', side }))
      flow.send({ type: 'photo/use-anyway', side });
    else if (screen !== 'preparing' && screen !== 'comparing') choose(side);
    await pass(12_000);
    judged.check();
  }
  if (!judged.hasMatch()) judged.wrong.push(`no way on from ${view(flow.getState()).screen}`);
  judged.settled();
  stop();
  await pass(60_000);
  return judged.wrong;
}

function troubled(
  of: Readonly<Record<'onMutate' | 'onSuccess' | 'onError' | 'onSettled', Trouble>>,
) {
  return {
    onMutate: () => TROUBLES[of.onMutate](),
    onSuccess: () => TROUBLES[of.onSuccess](),
    onError: () => TROUBLES[of.onError](),
    onSettled: () => TROUBLES[of.onSettled](),
  };
}
