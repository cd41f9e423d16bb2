import { configProblem } from '@facecompare/flow';
import { QueryClientContext } from '@tanstack/react-query';
import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { FaceCompareOptions } from '../types.ts';
import { useBackend } from './backend/use-backend.ts';
import { useBackendChanges } from './backend/use-backend-changes.ts';
import { flowConfigOf } from './flow-config.ts';
import { useFlowConfig } from './use-flow-config.ts';
import { widgetFlow } from './widget-flow.ts';

/** Runs the state machine of one widget while it is mounted. */
export function useFlow(options: FaceCompareOptions) {
  const { backend, problem } = useBackend(options);
  const [widget] = useState(() => widgetFlow(options));
  const { flow } = widget;
  const client = useContext(QueryClientContext);
  useEffect(() => widget.update(options, backend, client));
  useEffect(() => widget.run(), [widget]);

  const config = flowConfigOf(options, problem);
  useFlowConfig(flow, config);
  useBackendChanges(flow, backend);
  const wrong = configProblem(config);
  const detail = wrong && (wrong.detail ?? wrong.code);
  useEffect(() => {
    if (detail !== null) widget.reportSetup({ code: 'misconfigured', detail });
  }, [widget, detail]);

  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState);
  return { widget, state, backend };
}
