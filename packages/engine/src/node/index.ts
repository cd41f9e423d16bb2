export { MIN_FACE_HEIGHT } from '../engine.ts';
export { judge } from '../judge.ts';
export { MODEL_CATALOG, MODEL_SOURCE, MODELS } from '../model-catalog.ts';
export { COUNTED_SHARE } from '../pipeline/choose-main-face.ts';
export {
  cosineOf,
  DEFAULT_COSINE_THRESHOLD,
  dissimilarityOf,
} from '../pipeline/compare-embeddings.ts';
export { createDeviceEngine } from './device-engine.ts';
export { EngineFilesError } from './engine-files-error.ts';
export { EngineRuntimeError } from './engine-runtime-error.ts';
export { IMAGE_LIMITS } from './image-limits.ts';
export { createNodeEngine } from './node-engine.ts';

// Types

export type { FaceReading, ReadFace } from '../face-reading.ts';
export type { Judgement, JudgeRules } from '../judge.ts';
export type { CatalogModel, FileFacts, ModelName } from '../model-catalog.ts';
export type { Box } from '../pipeline/geometry.ts';
export type { Turn } from '../pipeline/pixels/turn-image.ts';
export type { RecognitionQuality } from '../pipeline/recognition/recognition-quality.ts';
export type { Comparison } from './compare-readings.ts';
export type { DeviceEngine } from './device-engine.ts';
export type { ImageLimits } from './image-limits.ts';
export type {
  EngineCallOptions,
  NodeEngine,
  NodeEngineOptions,
} from './node-engine.ts';
