import { type Problem, ProblemError } from '@facecompare/contract/problem';
import { type Flow, initialState, rulesProblem, runFlow } from '@facecompare/flow';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { GuideVisit } from './guidance/guidance.ts';
import { type FaceCompareOptions, rulesOf } from './options.ts';
import { imagePath, performJob } from './perform-job.ts';
import { tell } from './tell.ts';
import { type Told, tellHost, tellOfGuide } from './tell-host.ts';
import { en } from './text/en.ts';
import { useBackend } from './use-backend.ts';
import { useBackendChanges } from './use-backend-changes.ts';
import { guiding } from './use-guidance.ts';
import { useRules } from './use-rules.ts';

/** The machine of one widget, running while it is mounted. */
export function useFlow(options: FaceCompareOptions, more: () => Promise<void>) {
  const { backend, problem } = useBackend(options.backend);
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

  const [flow] = useState<Flow>(() => {
    const made: Flow = runFlow({
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
          requestFields: () => latest.current.options.request ?? {},
        }),
      onEvent: (event, state) => {
        if (event.type === 'start') warmUp.current();
        tellHost(latest.current.options, event, state, told.current, () => made.getState() === state);
      },
    });
    return made;
  });
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

  const rules = rulesOf(options, problem);
  useRules(flow, rules);
  useBackendChanges(flow, backend);
  const wrong = rulesProblem(rules);
  const detail = wrong && (wrong.detail ?? wrong.code);
  useEffect(() => {
    if (detail === null) return;
    console.error(`FaceCompare: ${detail}`);
    tell(latest.current.options.onProblem, { code: 'misconfigured', detail });
  }, [detail]);

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
