import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useCameras } from '../../src/hook/use-cameras.ts';
import { type FakeCamera, fakeCamera } from '../../src/testing/index.ts';

const LID = { deviceId: 'lid', label: 'Camera in the lid' };
const DESK = { deviceId: 'desk', label: 'Camera on the desk' };

/** A video that shows a camera. */
const shows = ({ deviceId }: typeof LID) => ({
  current: {
    srcObject: { getVideoTracks: () => [{ getSettings: () => ({ deviceId }) }] },
  } as unknown as HTMLVideoElement,
});

let camera: FakeCamera;
afterEach(() => {
  vi.restoreAllMocks();
  camera.restore();
});

/** Simulates a page that was allowed the camera before, so that the list has names. */
async function cameras(status: string | null) {
  camera = fakeCamera({ cameras: [LID, DESK] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: true });
  for (const track of stream.getTracks()) track.stop();
  const video = shows(LID);
  return renderHook((now: string | null) => useCameras(now, video), { initialProps: status });
}

describe('the camera that is in use', () => {
  it('H-8: is the one that sends the live picture, whichever was chosen', async () => {
    const { result } = await cameras('live');
    await waitFor(() => expect(result.current.cameras).toHaveLength(2));
    act(() => result.current.choose(DESK.deviceId));
    expect(result.current.inUse).toBe(LID.deviceId);
  });

  it('H-8: is the chosen one when the picture has no camera id', async () => {
    camera = fakeCamera({ cameras: [LID, DESK] });
    const nothing = { current: null };
    const { result } = renderHook(() => useCameras('live', nothing));
    act(() => result.current.choose(DESK.deviceId));
    await waitFor(() => expect(result.current.inUse).toBe(DESK.deviceId));
  });

  it('H-8: is the chosen one while another camera opens and the last one is no longer live', async () => {
    const { result, rerender } = await cameras('live');
    await waitFor(() => expect(result.current.inUse).toBe(LID.deviceId));
    act(() => result.current.choose(DESK.deviceId));
    rerender('starting');
    expect(result.current.inUse).toBe(DESK.deviceId);
    rerender('problem');
    expect(result.current.inUse).toBe(DESK.deviceId);
  });
});

it('H-8: lists nothing when the browser answers after the camera was closed', async () => {
  camera = fakeCamera({ cameras: [LID, DESK] });
  let answer = (_: MediaDeviceInfo[]) => {};
  const late = new Promise<MediaDeviceInfo[]>((resolve) => {
    answer = resolve;
  });
  const asked = vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockReturnValue(late);
  const video = shows(LID);
  const { result, rerender } = renderHook((now: string | null) => useCameras(now, video), {
    initialProps: 'live' as string | null,
  });
  await waitFor(() => expect(asked).toHaveBeenCalled());
  rerender(null);
  await act(async () =>
    answer([LID, DESK].map((of) => ({ ...of, kind: 'videoinput', groupId: '', toJSON: () => of }))),
  );
  expect(result.current.cameras).toEqual([]);
});
