import { sampleVerdict, scriptedBackend } from '@facecompare/contract/testing';
import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  CameraView,
  type FaceCompareHook,
  type FaceCompareOptions,
  useCameraVideo,
  useFaceCompare,
} from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { photoFile, tidyPage } from '../support/widget.test-support.tsx';

type Way = 'CameraView' | 'a plain video';

function PlainVideo({ flow }: { readonly flow: FaceCompareHook }) {
  return <video {...useCameraVideo(flow.getCameraProps())} />;
}

/** A screen of a host, with as little as possible. */
function OwnScreen({ way, ...options }: FaceCompareOptions & { readonly way: Way }) {
  const flow = useFaceCompare(options);
  const { screen: name } = flow.view;
  return (
    <div {...flow.getRootProps()}>
      <h1>{name}</h1>
      {name === 'welcome' && (
        <label>
          <input {...flow.getConsentProps()} /> Agree
        </label>
      )}
      {name === 'welcome' && <button {...flow.getStartProps()}>Go</button>}
      {name === 'camera' &&
        (way === 'CameraView' ? (
          <CameraView {...flow.getCameraProps()} />
        ) : (
          <PlainVideo flow={flow} />
        ))}
      {name === 'camera' && <button {...flow.getShutterProps()} />}
      {name === 'review' && <img {...flow.getPhotoPreviewProps()} alt="Look" />}
      {name === 'review' && <button {...flow.getKeepProps()}>Keep</button>}
      {name === 'review' && <button {...flow.getRetakeProps()}>Again</button>}
      {name === 'add' && (
        <label>
          Photo <input {...flow.getPhotoPickerProps()} />
        </label>
      )}
      {name === 'ready' && <button {...flow.getCompareProps()}>Compare now</button>}
      {name === 'problem' && <button {...flow.getRetryProps()}>Once more</button>}
      <p>{flow.view.problem?.code}</p>
    </div>
  );
}

const onOwnScreen = (name: string) =>
  waitFor(() => expect(screen.getByRole('heading').textContent).toBe(name));
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
async function shootHere() {
  await waitFor(() =>
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take photo' }).disabled).toBe(
      false,
    ),
  );
  await press('Take photo');
  await onOwnScreen('review');
}
async function agree() {
  await userEvent.click(screen.getByRole('checkbox', { name: 'Agree' }));
  await press('Go');
}

describe.each<{ way: Way; strict: boolean }>([
  { way: 'CameraView', strict: false },
  { way: 'CameraView', strict: true },
  { way: 'a plain video', strict: false },
  { way: 'a plain video', strict: true },
])('a screen of the host with $way, strict: $strict', ({ way, strict }) => {
  tidyPage();

  function open() {
    const camera = watchCamera();
    const backend = scriptedBackend([{ answer: sampleVerdict('match') }]);
    const own = <OwnScreen way={way} backend={backend} />;
    return { camera, backend, ...render(strict ? <StrictMode>{own}</StrictMode> : own) };
  }

  it('goes through the whole flow, and stops every camera', async () => {
    const { camera, backend, unmount } = open();
    await press('Go');
    expect(screen.getByRole('heading').textContent).toBe('welcome');
    await agree();
    await shootHere();
    expect(camera.live()).toBe(0);
    await press('Again');
    await shootHere();
    await press('Keep');
    await onOwnScreen('add');
    await userEvent.upload(screen.getByLabelText('Photo'), await photoFile());
    await onOwnScreen('ready');
    await press('Compare now');
    await onOwnScreen('match');
    expect([backend.requests[0]?.selfie.width, backend.requests[0]?.selfie.height]).toEqual([
      1280, 720,
    ]);
    expect(camera.live()).toBe(0);
    unmount();
    expect(camera.tracks.every(({ readyState }) => readyState === 'ended')).toBe(true);
  });

  it('shows exactly one live camera, and none after it unmounts', async () => {
    const { camera, unmount } = open();
    await agree();
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take photo' }).disabled).toBe(
        false,
      ),
    );
    expect(camera.live()).toBe(1);
    unmount();
    expect(camera.live()).toBe(0);
  });

  it('C-20: stops a camera that opens late', async () => {
    const { camera, unmount } = open();
    const held = [camera.hold(), ...(strict ? [camera.hold()] : [])];
    await agree();
    await onOwnScreen('camera');
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(held.length));
    unmount();
    for (const prompt of held) await prompt.give();
    await waitFor(() => expect(camera.live()).toBe(0));
    expect(camera.tracks).toHaveLength(held.length);
  });

  it('gets a camera problem, and can retry', async () => {
    const { camera } = open();
    const denied = new DOMException('', 'NotAllowedError');
    camera.refuse(denied, ...(strict ? [denied] : []));
    await agree();
    await onOwnScreen('problem');
    expect(screen.getByText('camera-denied')).toBeTruthy();
    await press('Once more');
    await shootHere();
  });

  it('gets a problem when the camera stops', async () => {
    const { camera } = open();
    await agree();
    await waitFor(() => expect(camera.live()).toBe(1));
    await waitFor(() =>
      expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Take photo' }).disabled).toBe(
        false,
      ),
    );
    for (const track of camera.tracks) track.dispatchEvent(new Event('ended'));
    await onOwnScreen('problem');
    expect(screen.getByText('camera-lost')).toBeTruthy();
    expect(camera.live()).toBe(0);
  });
});

/** A screen on which the person can choose another camera. */
function Choosing() {
  const flow = useFaceCompare({ backend: '/x', consent: { noticeVersion: '1', token: 'signed' } });
  return (
    <div>
      <button {...flow.getStartProps()}>Go</button>
      {flow.view.screen === 'camera' && <PlainVideo flow={flow} />}
      <select {...flow.getCameraPickerProps()}>
        {flow.cameras.map(({ deviceId }) => (
          <option key={deviceId}>{deviceId}</option>
        ))}
      </select>
    </div>
  );
}

describe('a screen of the host', () => {
  tidyPage();

  it('C-25 works beside another one, each with its own camera', async () => {
    const camera = watchCamera();
    const backend = scriptedBackend([{ answer: sampleVerdict('match') }]);
    const consent = { noticeVersion: '1', token: 'signed' };
    const two = (second: boolean) => (
      <>
        <OwnScreen way="CameraView" backend={backend} consent={consent} />
        {second && <OwnScreen way="a plain video" backend={backend} consent={consent} />}
      </>
    );
    const { rerender } = render(two(true));
    for (const go of screen.getAllByRole('button', { name: 'Go' })) await userEvent.click(go);
    await waitFor(() => expect(camera.live()).toBe(2));
    rerender(two(false));
    expect(camera.live()).toBe(1);
    await shootHere();
    expect(camera.live()).toBe(0);
  });

  it('opens another camera in a plain video when the person chooses one', async () => {
    const camera = watchCamera();
    vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockImplementation(
      async () =>
        ['one', 'two'].map((deviceId) => ({
          kind: 'videoinput',
          deviceId,
          label: deviceId,
        })) as unknown as MediaDeviceInfo[],
    );
    render(<Choosing />);
    await press('Go');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
    await userEvent.selectOptions(screen.getByRole('combobox'), 'two');
    await waitFor(() => expect(camera.ask).toHaveBeenCalledTimes(2));
    expect(camera.liveWhenAsked).toEqual([0, 0]);
    await waitFor(() => expect(camera.live()).toBe(1));
  });
});
