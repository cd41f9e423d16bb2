import { rulesProblem } from '@facecompare/flow';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type FaceCompareOptions, rulesOf } from '../types.ts';
import { useBackend } from './use-backend.ts';
import { useBackendChanges } from './use-backend-changes.ts';
import { useRules } from './use-rules.ts';
import { widgetFlow } from './widget-flow.ts';

/** Runs the state machine of one widget while it is mounted. */
export function useFlow(options: FaceCompareOptions) {
  const { backend, problem } = useBackend(options.backend);
  const [widget] = useState(() => widgetFlow(options));
  const { flow } = widget;
  useEffect(() => widget.update(options, backend));
  useEffect(() => widget.run(), [widget]);

  const rules = rulesOf(options, problem);
  useRules(flow, rules);
  useBackendChanges(flow, backend);
  const wrong = rulesProblem(rules);
  const detail = wrong && (wrong.detail ?? wrong.code);
  useEffect(() => {
    if (detail !== null) widget.reportSetup({ code: 'misconfigured', detail });
  }, [widget, detail]);

  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState);
  return { widget, state, backend };
}
