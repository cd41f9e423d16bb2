import { MODELS, type ModelName } from '../model-catalog.ts';
import type { WorkerRequest } from '../protocol/messages.ts';

const LOOKING: readonly ModelName[] = ['detect', 'landmark'];
const READING: readonly ModelName[] = [...LOOKING, 'feature'];

/** Returns the models that a request needs. */
export const modelsFor = (request: WorkerRequest): readonly ModelName[] => {
  switch (request.kind) {
    case 'load':
      return request.models;
    case 'frame':
    case 'inspect':
    case 'best':
      return LOOKING;
    case 'read':
    case 'compare':
      return request.spoof ? [...READING, 'liveness'] : READING;
    case 'time-models':
      return MODELS.map(({ name }) => name);
    default:
      return request satisfies never;
  }
};
