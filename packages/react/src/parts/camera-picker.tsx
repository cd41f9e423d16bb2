import type { ScreenProps } from '../screens/screen-props.ts';

/** The choice of a camera, as a list of the browser's own. */
export const CameraPicker = ({ face }: Pick<ScreenProps, 'face'>) => (
  <select {...face.getDevicePickerProps()}>
    {face.cameras.map(({ deviceId, label }, index) => (
      <option key={deviceId} value={deviceId}>
        {label || face.words.camera.unnamed(face.countText(index + 1))}
      </option>
    ))}
  </select>
);
