import type { Backend, BackendSession, Problem } from '@facecompare/contract';
import { ProblemError, problemOf } from '@facecompare/contract/problem';
import { type Flow, initialState, runFlow, type State } from '@facecompare/flow';
import type { QueryClient } from '@tanstack/react-query';
import type { ConsentRecord } from '../consent/consent-types.ts';
import type { GuideMount } from '../guidance/guidance.ts';
import { fetchedStarted, fetchStarted } from '../lazy/fetch-started.ts';
import { en } from '../locales/en/messages.ts';
import { fetchedMessages, fetchMessages } from '../locales/fetched-messages.ts';
import { within } from '../time/within.ts';
import type { FaceCompareOptions } from '../types.ts';
import { callHost } from './call-host.ts';
import { flowConfigOf } from './flow-config.ts';
import { type Reported, reportGuideProblem, reportToHost } from './report-to-host.ts';
import type { Edge } from './run-job.ts';
import { guiding } from './use-guidance.ts';

/** How long a problem waits for its own messages before general ones are shown, in milliseconds. */
const PATIENCE_MS = 1000;

/**
 * The state machine of one widget, with what its jobs need from the page. React only passes in the
 * latest options.
 */
export interface WidgetFlow {
  readonly flow: Flow;
  /** The video that shows the camera, while there is one. */
  readonly video: { readonly current: HTMLVideoElement | null };
  /** What is kept while the widget is mounted, even if the camera is turned off and on again. */
  readonly guideMount: { current: GuideMount };
  /** Sets the options, the backend and the page's QueryClient of the latest render. */
  update(options: FaceCompareOptions, backend: Backend | null, client?: QueryClient): void;
  showIn(video: HTMLVideoElement | null): void;
  /** Turns `autoCapture` off. */
  disableAutoCapture(): void;
  forgetMount(): void;
  /**
   * Reports a problem when its messages are loaded, but after a second at most. It does not report
   * after the widget is unmounted.
   */
  deferred(report: () => void): void;
  reportGuide(problem: Problem): void;
  /**
   * Keeps the consent record for the server of the session. A withdrawal erases there what was sent.
   */
  onConsent(record: ConsentRecord): void;
  /** Reports invalid options to the host. */
  reportSetup(problem: Problem): void;
  /**
   * Runs the jobs while the widget is mounted.
   * @returns a function that stops them
   */
  run(): () => void;
}

/**
 * Returns whether both states have the same photos and the same comparison. A change of the flow
 * config alone ends neither.
 */
const isSameMoment = (a: State, b: State): boolean =>
  a.stage === b.stage && a.photos === b.photos && a.lastJobId === b.lastJobId;

/** @param first the options of the first render */
export function widgetFlow(first: FaceCompareOptions): WidgetFlow {
  let options = first;
  let backend: Backend | null = null;
  let mounted = AbortSignal.abort();
  let client: QueryClient | undefined;
  let consent: ConsentRecord | undefined;
  /** The session that has photos or results of the person; undefined if none has. */
  let sentBy: BackendSession | undefined;
  const video: { current: HTMLVideoElement | null } = { current: null };
  const guideMount: { current: GuideMount } = { current: {} };
  const reported: Reported = {
    guide: new Set(),
    same: false,
    comparisons: 0,
    since: performance.now(),
  };

  /**
   * Preloads what this mount needs soon. A failed download runs again when the file is needed, and
   * is reported then. An error that is thrown at once must not stop the flow either.
   */
  const preload = () => {
    const mount = { signal: mounted };
    for (const fetch of [
      () => fetchStarted(mounted),
      () => backend?.preload?.(mount),
      () => options.guide?.preload?.(mount),
    ]) {
      new Promise<unknown>((resolve) => resolve(fetch())).catch(() => {});
    }
  };

  const language = () => options.language ?? en;
  /**
   * Waits for the messages of problems, so that a problem is shown once and with its own messages.
   */
  const messagesLoaded = async (): Promise<void> => {
    if (!fetchedMessages(language()))
      await within(fetchMessages(language()), PATIENCE_MS, { signal: mounted }).catch(() => {});
  };

  const edge: Edge = {
    video: () => video.current,
    burstGuide: () => (guideMount.current.failed ? undefined : options.guide),
    backend: () => {
      if (!backend) throw new ProblemError({ code: 'misconfigured' });
      return backend;
    },
    guide: () => options.guide,
    guiding: () => guiding(language()),
    messagesLoaded,
    imageRules: () => options.image ?? {},
    photos: () => flow.getState().photos,
    requestFields: () => options.request ?? {},
    consent: () => consent,
    queryClient: () => client,
    reviewBand: () => options.reviewBand,
  };
  const flow: Flow = runFlow({
    state: initialState(flowConfigOf(first)),
    perform: async (job, context) => {
      try {
        // Without a wait if it is loaded, so that a widget that unmounts can end the work it began.
        const { performJob } = fetchedStarted() ?? (await fetchStarted(context.signal));
        await performJob(job, context, edge);
      } catch (error) {
        await messagesLoaded();
        throw error;
      }
    },
    onEvent: (input, state) => {
      if (input.type === 'start') preload();
      if (input.type === 'compare/start') sentBy = backend?.session;
      reportToHost(options, input, state, reported, () => isSameMoment(flow.getState(), state));
    },
  });

  return {
    flow,
    video,
    guideMount,
    update(latest, present, ofPage) {
      options = latest;
      backend = present;
      client = ofPage;
    },
    showIn(shown) {
      video.current = shown;
    },
    disableAutoCapture() {
      guideMount.current.manual = true;
    },
    forgetMount() {
      guideMount.current = {};
    },
    deferred(report) {
      const mount = mounted;
      void messagesLoaded().then(() => mount.aborted || report());
    },
    reportGuide: (problem) => reportGuideProblem(options, problem, reported),
    onConsent(record) {
      consent = record.action === 'granted' ? record : undefined;
      if (record.action !== 'withdrawn' || !sentBy) return;
      // It has to arrive also after the widget is unmounted.
      const always = { signal: new AbortController().signal };
      sentBy
        .open(always)
        .then((session) => session.withdraw(record, always))
        .then(
          () => flow.send({ type: 'session/changed' }),
          (error) => callHost(options.onProblem, problemOf(error)),
        );
      sentBy = undefined;
    },
    reportSetup(problem) {
      console.error(`FaceCompare: ${problem.detail ?? problem.code}`);
      callHost(options.onProblem, problem);
    },
    run() {
      const controller = new AbortController();
      mounted = controller.signal;
      // A widget that comes back (StrictMode, a hidden page) is mounted again.
      if (flow.getState().stage !== 'welcome') preload();
      flow.start();
      return () => {
        controller.abort();
        flow.stop();
      };
    },
  };
}
