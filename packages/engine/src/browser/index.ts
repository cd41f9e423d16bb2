export { onDevice } from './on-device.ts';

// Types

export type { ModelName } from '../model-catalog.ts';
export type { OnDevice, OnDeviceOptions } from './on-device-options.ts';
