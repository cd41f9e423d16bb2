import type { Backend, ComparePhase, CompareRequest } from '../backend.ts';
import { untilAborted } from '../http/until-aborted.ts';
import { wait } from '../http/wait.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { reportPhase } from '../report-phase.ts';
import type { CompareVerdict } from '../verdict.ts';

export interface ScriptedStep {
  /** The answer; `'never'` waits until the comparison is aborted. */
  readonly answer: CompareVerdict | Problem | 'never';
  /** Milliseconds before the answer; the default is 0. */
  readonly delayMs?: number;
  /** Phases to report before the answer. */
  readonly phases?: readonly ComparePhase[];
}

export interface ScriptedBackend extends Backend {
  /** Every request so far, in order. */
  readonly requests: readonly CompareRequest[];
  /** How many comparisons were aborted while they ran. */
  readonly aborted: number;
}

/**
 * Creates a backend that answers from a script.
 * @param steps answered in order; the last one is repeated
 * @param recipient the origin to name to the person; null means "stays on this device"
 */
export function scriptedBackend(
  steps: readonly ScriptedStep[],
  recipient: string | null = 'https://scripted.example',
): ScriptedBackend {
  const requests: CompareRequest[] = [];
  let aborted = 0;
  return {
    name: 'scripted',
    recipient,
    requests,
    get aborted() {
      return aborted;
    },
    async compare(request, { signal, onPhase }) {
      if (signal.aborted) throw new ProblemError({ code: 'aborted' });
      const step = steps[Math.min(requests.length, steps.length - 1)];
      requests.push(request);
      if (!step) throw new ProblemError({ code: 'internal-error', detail: 'The script is empty.' });
      for (const phase of step.phases ?? ['preparing', 'sending']) reportPhase(onPhase, phase);
      try {
        await (step.answer === 'never'
          ? untilAborted(new Promise(() => {}), signal)
          : wait((step.delayMs ?? 0) / 1000, signal));
      } catch (error) {
        aborted++;
        throw error;
      }
      if (step.answer === 'never' || 'code' in step.answer)
        throw new ProblemError(step.answer === 'never' ? { code: 'aborted' } : step.answer);
      return step.answer;
    },
  };
}
