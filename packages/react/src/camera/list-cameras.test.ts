import { afterEach, describe, expect, it, vi } from 'vitest';
import { listCameras, onCamerasChanged } from './list-cameras.ts';

afterEach(() => void vi.unstubAllGlobals());

const device = (kind: string, deviceId: string, label: string) => ({
  kind,
  deviceId,
  label,
  groupId: 'g',
});

describe('listCameras', () => {
  it('C-41: lists only cameras, and keeps an empty label empty', async () => {
    const devices = [
      device('audioinput', 'm', 'Mic'),
      device('videoinput', '', ''),
      device('videoinput', 'b', 'Back'),
    ];
    vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices: async () => devices } });
    expect(await listCameras()).toEqual([
      { deviceId: '', label: '' },
      { deviceId: 'b', label: 'Back' },
    ]);
  });

  it.each([
    ['no navigator', undefined],
    ['no mediaDevices', {}],
    [
      'a rejection',
      {
        mediaDevices: {
          enumerateDevices: () => Promise.reject(new DOMException('', 'NotAllowedError')),
        },
      },
    ],
  ])('returns an empty list for %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    expect(await listCameras()).toEqual([]);
    expect(onCamerasChanged(() => {})).not.toThrow();
  });

  it('C-26: reports changes until the caller stops it', () => {
    const mediaDevices = new EventTarget();
    vi.stubGlobal('navigator', { mediaDevices });
    const callback = vi.fn();
    const end = onCamerasChanged(callback);
    mediaDevices.dispatchEvent(new Event('devicechange'));
    end();
    mediaDevices.dispatchEvent(new Event('devicechange'));
    expect(callback).toHaveBeenCalledTimes(1);
  });
});
