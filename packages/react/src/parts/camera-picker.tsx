import type { ScreenProps } from '../screens/screen-props.ts';

/** Lets the person choose a camera, in a native `<select>`. */
export const CameraPicker = ({ face }: Pick<ScreenProps, 'face'>) => (
  <select {...face.getDevicePickerProps()}>
    {face.cameras.map(({ deviceId, label }, index) => (
      <option key={deviceId} value={deviceId}>
        {label || face.words.camera.unnamed(face.countText(index + 1))}
      </option>
    ))}
  </select>
);
