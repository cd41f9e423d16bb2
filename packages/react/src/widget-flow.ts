import type { Backend, Problem } from '@facecompare/contract';
import { ProblemError } from '@facecompare/contract/problem';
import { type Flow, initialState, runFlow, type State } from '@facecompare/flow';
import { fetchedStarted, fetchStarted, type Started } from './fetch-started.ts';
import type { GuideVisit } from './guidance/guidance.ts';
import { type FaceCompareOptions, rulesOf } from './options.ts';
import type { Edge } from './perform-job.ts';
import { tell } from './tell.ts';
import { type Told, tellHost, tellOfGuide } from './tell-host.ts';
import { en } from './text/en.ts';
import { guiding } from './use-guidance.ts';

/** The machine of one widget, and what of the page its work needs. React only hands over the latest options. */
export interface WidgetFlow {
  readonly flow: Flow;
  /** The video that shows the camera, while there is one. */
  readonly video: { readonly current: HTMLVideoElement | null };
  /** What is remembered from one camera session to the next. */
  readonly guideVisit: { current: GuideVisit };
  /** Takes over the options and the backend of the latest render. */
  update(options: FaceCompareOptions, backend: Backend | null): void;
  showIn(video: HTMLVideoElement | null): void;
  /** Turns `autoCapture` off. */
  takeManually(): void;
  forgetVisit(): void;
  reportGuide(problem: Problem): void;
  /** Calls the host about a setup that cannot work. */
  reportSetup(problem: Problem): void;
  /**
   * Runs the jobs while the widget is mounted.
   * @returns stops them
   */
  run(): () => void;
}

/** Whether the same photos, and the same comparison of them, are going on. Other rules of the host alone end neither. */
const isSameMoment = (a: State, b: State): boolean => a.stage === b.stage && a.slots === b.slots && a.tickets === b.tickets;

/** @param first the options of the first render */
export function widgetFlow(first: FaceCompareOptions): WidgetFlow {
  let options = first;
  let backend: Backend | null = null;
  let mounted = AbortSignal.abort();
  const video: { current: HTMLVideoElement | null } = { current: null };
  const guideVisit: { current: GuideVisit } = { current: {} };
  const told: Told = { guide: new Set(), same: false, comparisons: 0, since: performance.now() };

  /**
   * Fetches what is needed in a moment, for this mount of the widget. If it fails, it is fetched again when it is needed, and
   * reported then; what throws at once must not stop the flow either.
   */
  const warmUp = () => {
    const visit = { signal: mounted };
    for (const fetch of [fetchStarted, () => backend?.warmUp?.(visit), () => options.guide?.warmUp?.(visit)]) {
      new Promise<unknown>((resolve) => resolve(fetch())).catch(() => {});
    }
  };

  const edge: Edge = {
    video: () => video.current,
    burstGuide: () => (guideVisit.current.failed ? undefined : options.guide),
    backend: () => {
      if (!backend) throw new ProblemError({ code: 'misconfigured' });
      return backend;
    },
    guide: () => options.guide,
    guiding: () => guiding(options.language ?? en),
    imageRules: () => options.image ?? {},
    requestFields: () => options.request ?? {},
  };
  const flow: Flow = runFlow({
    state: initialState(rulesOf(first)),
    perform: (job, context) => {
      const perform = ({ performJob }: Started) => performJob(job, context, edge);
      const started = fetchedStarted();
      // At once if it is there, so that a widget that goes finds its work begun, and ends it.
      return started ? perform(started) : fetchStarted().then(perform);
    },
    onEvent: (event, state) => {
      if (event.type === 'start') warmUp();
      tellHost(options, event, state, told, () => isSameMoment(flow.getState(), state));
    },
  });

  return {
    flow,
    video,
    guideVisit,
    update(latest, present) {
      options = latest;
      backend = present;
    },
    showIn(shown) {
      video.current = shown;
    },
    takeManually() {
      guideVisit.current.manual = true;
    },
    forgetVisit() {
      guideVisit.current = {};
    },
    reportGuide: (problem) => tellOfGuide(options, problem, told),
    reportSetup(problem) {
      console.error(`FaceCompare: ${problem.detail ?? problem.code}`);
      tell(options.onProblem, problem);
    },
    run() {
      const controller = new AbortController();
      mounted = controller.signal;
      // A widget that comes back (StrictMode, a hidden page) is mounted anew.
      if (flow.getState().stage !== 'welcome') warmUp();
      flow.start();
      return () => {
        controller.abort();
        flow.stop();
      };
    },
  };
}
