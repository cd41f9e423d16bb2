import type { Backend, Problem } from '@facecompare/contract';
import { ProblemError } from '@facecompare/contract/problem';
import { type Flow, initialState, runFlow, type State } from '@facecompare/flow';
import type { GuideVisit } from '../guidance/guidance.ts';
import { fetchedStarted, fetchStarted } from '../lazy/fetch-started.ts';
import { en } from '../locales/en/messages.ts';
import { fetchedTexts, fetchTexts } from '../locales/fetched-texts.ts';
import { within } from '../time/within.ts';
import { type FaceCompareOptions, rulesOf } from '../types.ts';
import type { Edge } from './run-job.ts';
import { tell } from './tell.ts';
import { type Told, tellHost, tellOfGuide } from './tell-host.ts';
import { guiding } from './use-guidance.ts';

/** How long a problem waits for its own words before it is shown in general ones, in milliseconds. */
const PATIENCE_MS = 1000;

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
  /** Reports a problem once its own words are there, and at most a second later. Not if the widget has gone meanwhile. */
  soon(report: () => void): void;
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
const isSameMoment = (a: State, b: State): boolean =>
  a.stage === b.stage && a.slots === b.slots && a.tickets === b.tickets;

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
    for (const fetch of [
      () => fetchStarted(mounted),
      () => backend?.warmUp?.(visit),
      () => options.guide?.warmUp?.(visit),
    ]) {
      new Promise<unknown>((resolve) => resolve(fetch())).catch(() => {});
    }
  };

  const language = () => options.language ?? en;
  /** Waits for the words of problems, so that a problem is shown once and in its own words. */
  const wordsSoon = async (): Promise<void> => {
    if (!fetchedTexts(language()))
      await within(fetchTexts(language()), PATIENCE_MS, { signal: mounted }).catch(() => {});
  };

  const edge: Edge = {
    video: () => video.current,
    burstGuide: () => (guideVisit.current.failed ? undefined : options.guide),
    backend: () => {
      if (!backend) throw new ProblemError({ code: 'misconfigured' });
      return backend;
    },
    guide: () => options.guide,
    guiding: () => guiding(language()),
    wordsSoon,
    imageRules: () => options.image ?? {},
    requestFields: () => options.request ?? {},
  };
  const flow: Flow = runFlow({
    state: initialState(rulesOf(first)),
    perform: async (job, context) => {
      try {
        // At once if it is there, so that a widget that goes finds its work begun, and ends it.
        const { performJob } = fetchedStarted() ?? (await fetchStarted(context.signal));
        await performJob(job, context, edge);
      } catch (error) {
        await wordsSoon();
        throw error;
      }
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
    soon(report) {
      const mount = mounted;
      void wordsSoon().then(() => mount.aborted || report());
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
