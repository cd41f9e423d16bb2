import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cameraFacts } from './camera-facts.ts';
import type { cameraObstacle as CameraObstacle } from './camera-obstacle.ts';

interface Page {
  readonly secure?: boolean;
  readonly devices?: unknown;
  readonly policy?: {
    readonly name: 'featurePolicy' | 'permissionsPolicy';
    readonly allows: boolean;
  };
  readonly framed?: boolean;
}

/** Returns a fake window with only the properties that the code reads. */
function windowOf({
  secure = true,
  devices = { getUserMedia: () => {} },
  policy,
  framed = false,
}: Page): Window {
  const win: Record<string, unknown> = {
    isSecureContext: secure,
    navigator: { mediaDevices: devices },
    location: { origin: 'https://id.example' },
    document: policy
      ? {
          [policy.name]: {
            allowsFeature: (feature: string) => feature !== 'camera' || policy.allows,
          },
        }
      : {},
  };
  win.parent = framed ? {} : win;
  return win as unknown as Window;
}

describe('cameraObstacle', () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  let cameraObstacle: typeof CameraObstacle;
  beforeEach(async () => {
    complaints.mockClear();
    // A new module has not logged anything yet.
    vi.resetModules();
    ({ cameraObstacle } = await import('./camera-obstacle.ts'));
  });

  it('finds no obstacle when the page allows the camera, or when the browser does not say', () => {
    expect(cameraObstacle(windowOf({}))).toBeNull();
    expect(
      cameraObstacle(windowOf({ policy: { name: 'featurePolicy', allows: true } })),
    ).toBeNull();
  });

  it('C-10: reports an insecure page rather than the API that is missing because of it', () => {
    expect(cameraObstacle(windowOf({ secure: false, devices: null }))?.code).toBe(
      'camera-insecure-page',
    );
    expect(cameraObstacle(windowOf({ devices: null }))?.code).toBe('camera-unsupported');
    expect(cameraObstacle(windowOf({ devices: {} }))?.code).toBe('camera-unsupported');
  });

  it.each(['featurePolicy', 'permissionsPolicy'] as const)(
    'C-3: returns the header to add when the page forbids the camera (%s)',
    (name) => {
      const policy = { name, allows: false };
      const top = cameraObstacle(windowOf({ policy }));
      expect(top?.code).toBe('camera-blocked-by-page');
      expect(top?.detail).toContain('Permissions-Policy: camera=(self)');
      const framed = cameraObstacle(windowOf({ policy, framed: true }));
      expect(framed?.code).toBe('camera-blocked-by-page');
      expect(framed?.detail).toContain('allow="camera"');
      expect(framed?.detail).toContain('camera=(self "https://id.example")');
    },
  );

  it('C-3: logs to the console once, however often the camera is opened', () => {
    const policy = { name: 'featurePolicy', allows: false } as const;
    const win = windowOf({ policy });
    const [first] = [1, 2, 3].map(() => cameraObstacle(win));
    expect(first?.code).toBe('camera-blocked-by-page');
    expect(complaints).toHaveBeenCalledExactlyOnceWith(`FaceCompare: ${first?.detail}`);
  });

  it('never throws without a window, as on a server, or with a window that cannot be read', () => {
    const closed = new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('cross-origin', 'SecurityError');
        },
      },
    );
    expect(cameraObstacle()).toBeNull();
    expect(cameraFacts()).toEqual({});
    expect(cameraObstacle(closed as unknown as Window)).toBeNull();
  });
});
