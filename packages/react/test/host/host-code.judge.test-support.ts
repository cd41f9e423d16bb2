/** Checks the screen and the reports to the host against the answers of its backends. */
import type { CompareVerdict, Problem } from '@facecompare/contract';
import { pairId, type State } from '@facecompare/flow';
import { ANSWERS, type AnswerName, type Ask } from './host-code.test-support.ts';

const pairOn = ({ photos: { selfie, reference } }: State) =>
  selfie.status === 'ready' && reference.status === 'ready'
    ? pairId(selfie.image.id, reference.image.id)
    : 'no pair';

/** Counts over all schedules. */
export const tallies = { verdicts: 0, matches: 0, guided: 0, failures: 0, dropped: 0 };

/** @param present returns the state on the screen */
export function judge(present: () => State) {
  const wrong: string[] = [];
  const asked = new Map<
    string,
    { readonly pair: string; readonly by: number; readonly name: AnswerName }
  >();
  const reported = new Set<CompareVerdict | Problem>();
  const onScreen = new Set<CompareVerdict>();
  let by = 0;
  const askFor = ({ ids }: CompareVerdict) => asked.get(ids.clientTransaction ?? '');

  function check(): void {
    const state = present();
    if (state.stage !== 'verdict') return;
    const { verdict } = state;
    const ask = askFor(verdict);
    if (!ask) return void wrong.push('a verdict that no backend gave');
    const { means } = ANSWERS[ask.name];
    if (ask.pair !== pairOn(state)) wrong.push('the verdict of another pair');
    if (verdict.outcome !== (means === 'contradiction' ? 'inconclusive' : means))
      wrong.push(`${verdict.outcome} where the backend answered: ${ask.name}`);
    if (means === 'contradiction' && verdict.problem?.code !== 'verdict-inconsistent')
      wrong.push(`a contradiction with ${verdict.problem?.code}`);
    if (!onScreen.has(verdict) && ask.by !== by)
      wrong.push('the verdict of a backend that is gone');
    onScreen.add(verdict);
  }

  return {
    wrong,
    check,
    /** Another backend replaces the current one. @returns its number, from 1 */
    nextBackend: () => ++by,
    /** Records a request to the current backend. */
    asking: (name: AnswerName): Ask => {
      const mine = by;
      return (pair) => {
        const mark = `${asked.size + 1}`;
        asked.set(mark, { pair, by: mine, name });
        return mark;
      };
    },
    hearVerdict(verdict: CompareVerdict) {
      const state = present();
      if (state.stage !== 'verdict' || state.verdict !== verdict)
        wrong.push('told a verdict that is not on the screen');
      if (reported.has(verdict)) wrong.push('told a verdict twice');
      reported.add(verdict);
    },
    hearProblem: (problem: Problem) => reported.add(problem),
    /** Expects that what is on the screen was also reported. */
    settled() {
      check();
      const state = present();
      if (state.stage === 'verdict' && !reported.has(state.verdict))
        wrong.push('a verdict on the screen that was not told');
      if (state.stage === 'failed' && !reported.has(state.problem))
        wrong.push(`${state.problem.code} on the screen was not told`);
      if (state.stage === 'failed') tallies.failures++;
    },
    count(guided: boolean) {
      tallies.verdicts += onScreen.size;
      if (guided) tallies.guided += onScreen.size;
      tallies.matches += [...onScreen].filter(({ outcome }) => outcome === 'match').length;
      tallies.dropped += asked.size - onScreen.size;
    },
    /** Returns whether the current backend's match is on the screen. */
    hasMatch() {
      const state = present();
      return (
        state.stage === 'verdict' &&
        state.verdict.outcome === 'match' &&
        askFor(state.verdict)?.by === by
      );
    },
  };
}
