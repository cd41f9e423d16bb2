import { ProblemError } from '@facecompare/contract';
import { type Event, type Flow, initialState, runFlow, type State, view } from '@facecompare/flow';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { GuideVisit } from './guidance/guidance.ts';
import { type FaceCompareOptions, rulesOf, sameRules } from './options.ts';
import { imagePath, performJob } from './perform-job.ts';
import { useBackend } from './use-backend.ts';

/** A callback of the host that throws is the host's to hear about, and must not stop the flow. */
export function tell<Told>(callback: ((told: Told) => void) | undefined, told: Told): void {
  try {
    callback?.(told);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function tellHost(options: FaceCompareOptions, event: Event, state: State): void {
  const { screen, side, problem } = view(state);
  tell(options.onEvent, { type: event.type, screen, side, problem: problem?.code ?? null });
  if (event.type === 'compare/succeeded') tell(options.onVerdict, event.verdict);
  const failed = event.type === 'compare/failed' || event.type === 'camera/failed' || event.type === 'image/refused';
  if (failed || (event.type === 'image/inspected' && event.problem))
    tell(options.onProblem, event.problem as NonNullable<typeof event.problem>);
}

/** The machine of one widget, running while it is mounted. */
export function useFlow(options: FaceCompareOptions) {
  const backend = useBackend(options.backend);
  const video = useRef<HTMLVideoElement | null>(null);
  const guideVisit = useRef<GuideVisit>({});
  const latest = useRef({ options, backend });
  useEffect(() => {
    latest.current = { options, backend };
  });

  const mounted = useRef<AbortSignal>(AbortSignal.abort());
  /** What the backend's first comparison would otherwise wait for; a warm-up that throws at once must not stop the flow either. */
  const warmUp = async () => latest.current.backend?.warmUp?.({ signal: mounted.current });

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
          imageRules: () => latest.current.options.image ?? {},
        }),
      onEvent: (event, state) => {
        // Needed in a moment. Where this fails, it is fetched again when it is needed, and told then.
        if (event.type === 'start') Promise.all([imagePath(), warmUp()]).catch(() => {});
        tellHost(latest.current.options, event, state);
      },
    }),
  );
  useEffect(() => {
    const controller = new AbortController();
    mounted.current = controller.signal;
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
  return { flow, state, backend, video, guideVisit };
}
