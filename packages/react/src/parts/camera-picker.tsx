import type { ScreenProps } from '../screens/screen-props.ts';

/** Lets the person choose a camera, in a native `<select>`. */
export const CameraPicker = ({ flow }: Pick<ScreenProps, 'flow'>) => (
  <select {...flow.getCameraPickerProps()}>
    {flow.cameras.map(({ deviceId, label }, index) => (
      <option key={deviceId} value={deviceId}>
        {label || flow.messages.camera.unnamed(flow.countText(index + 1))}
      </option>
    ))}
  </select>
);
