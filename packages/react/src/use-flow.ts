import { type Problem, ProblemError } from '@facecompare/contract/problem';
import { type Event, type Flow, initialState, runFlow, type State, view } from '@facecompare/flow';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { GuideVisit } from './guidance/guidance.ts';
import { type FaceCompareOptions, rulesOf, sameRules } from './options.ts';
import { imagePath, performJob } from './perform-job.ts';
import { tell } from './tell.ts';
import { en } from './text/en.ts';
import { useBackend } from './use-backend.ts';
import { guiding } from './use-guidance.ts';

/** What the host has been told, and is not told twice. */
interface Told {
  /** What is wrong with the guide. */
  readonly guide: Set<Problem['code']>;
  /** Whether both photos are the same picture; each photo that changes says anew. */
  same: boolean;
  /** How many comparisons were asked for. */
  comparisons: number;
  /** When the widget was made, by the page's monotonic clock. */
  readonly since: number;
}

function tellHost(options: FaceCompareOptions, event: Event, state: State, told: Told): void {
  const { screen, side, problem, verdict, slots, sameImage } = view(state);
  const { onProblem } = options;
  if (event.type === 'compare/start') told.comparisons++;
  const elapsedMs = Math.round(performance.now() - told.since);
  tell(options.onEvent, { type: event.type, screen, side, problem: problem?.code ?? null, comparison: told.comparisons, elapsedMs });
  if (event.type === 'compare/succeeded' && verdict) tell(options.onVerdict, verdict);
  if (event.type === 'compare/failed' || event.type === 'camera/failed' || event.type === 'image/refused') tell(onProblem, event.problem);
  if (event.type === 'image/inspected') {
    const slot = slots[event.side];
    if (slot.step === 'rejected') tell(onProblem, slot.problem);
    if (event.problem) tellOfGuide(options, event.problem, told);
  }
  if (sameImage && !told.same) tell(onProblem, { code: 'same-image', sides: ['selfie', 'reference'] });
  told.same = sameImage;
}

/** The person goes on without the guide; the host hears why, once. */
function tellOfGuide({ onProblem }: FaceCompareOptions, problem: Problem, { guide }: Told): void {
  if (problem.code === 'aborted' || guide.has(problem.code)) return;
  guide.add(problem.code);
  tell(onProblem, problem);
}

/** The machine of one widget, running while it is mounted. */
export function useFlow(options: FaceCompareOptions, more: () => Promise<void>) {
  const backend = useBackend(options.backend);
  const video = useRef<HTMLVideoElement | null>(null);
  const guideVisit = useRef<GuideVisit>({});
  const latest = useRef({ options, backend });
  useEffect(() => {
    latest.current = { options, backend };
  });

  const mounted = useRef<AbortSignal>(AbortSignal.abort());
  const told = useRef<Told>({ guide: new Set(), same: false, comparisons: 0, since: performance.now() });
  /**
   * What is needed in a moment, for this visit: it is over when the widget goes. Where it fails, it is fetched again when it
   * is needed, and told then; what throws at once must not stop the flow either.
   */
  const warmUp = useRef(() => {
    const { backend, options } = latest.current;
    const visit = { signal: mounted.current };
    for (const fetch of [imagePath, more, () => backend?.warmUp?.(visit), () => options.guide?.warmUp?.(visit)]) {
      new Promise<unknown>((resolve) => resolve(fetch())).catch(() => {});
    }
  });

  const [flow] = useState<Flow>(() =>
    runFlow({
      state: initialState(rulesOf(options)),
      perform: (job, context) =>
        performJob(job, context, {
          video: () => video.current,
          burstGuide: () => (guideVisit.current.failed ? undefined : latest.current.options.guide),
          backend: () => {
            const present = latest.current.backend;
            if (!present) throw new ProblemError({ code: 'misconfigured', detail: 'There is no backend yet.' });
            return present;
          },
          guide: () => latest.current.options.guide,
          guiding: () => guiding(latest.current.options.language ?? en),
          more,
          imageRules: () => latest.current.options.image ?? {},
        }),
      onEvent: (event, state) => {
        if (event.type === 'start') warmUp.current();
        tellHost(latest.current.options, event, state, told.current);
      },
    }),
  );
  useEffect(() => {
    const controller = new AbortController();
    mounted.current = controller.signal;
    // A widget that comes back (StrictMode, a hidden page) is on a new visit.
    if (flow.getState().stage !== 'welcome') warmUp.current();
    flow.start();
    return () => {
      controller.abort();
      flow.stop();
    };
  }, [flow]);

  const rules = rulesOf(options);
  useEffect(() => {
    if (!sameRules(rules, flow.getState().rules)) flow.send({ type: 'rules/changed', rules });
  });

  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState);
  return {
    flow,
    state,
    backend,
    video,
    guideVisit,
    tellOfGuide: (problem: Problem) => tellOfGuide(latest.current.options, problem, told.current),
  };
}
