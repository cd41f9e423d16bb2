import { describe, expect, it } from 'vitest';
import { cameraClass } from './camera-class.ts';

const track = (label: string, settings: MediaTrackSettings = { deviceId: 'a1' }) => ({
  label,
  getSettings: () => settings,
});
const classOf = (label: string) => cameraClass(track(label));

describe('cameraClass', () => {
  it.each([
    'OBS Virtual Camera',
    'OBS-Camera',
    'ManyCam Virtual Webcam',
    'Snap Camera',
    'XSplit VCam',
    'e2eSoft VCam',
    'e2eSoft iVCam',
    'Dummy video device (0x0000)',
    'v4l2loopback',
    'DroidCam Source 3',
    'SplitCam Video Driver',
    'Iriun Webcam',
    'EpocCam Camera',
    'Reincubate Camo',
    'Camo (E99D:0001)',
    'mmhmm Camera',
    'CyberLink YouCam 9',
    'Camera (NVIDIA Broadcast)',
    'Unity Video Capture',
    'NDI Webcam Video 1',
    'Google Meet Virtual Camera',
    'fake_device_0',
  ])('calls %s virtual', (label) => expect(classOf(label)).toBe('virtual'));

  it.each([
    'FaceTime HD Camera (Built-in) (05ac:8514)',
    'FaceTime HD Camera',
    'MacBook Pro Camera',
    'Integrated Camera (04f2:b6d9)',
    'Integrated Camera: Integrated C (V4L2)',
    'Integrated_Webcam_HD (0c45:6730)',
    'HP TrueVision HD Camera (04f2:b75e)',
    'Lenovo EasyCamera',
    'Surface Camera Front',
    'Microsoft Camera Front',
    'camera2 1, facing front',
    'Front Camera',
    'Back Triple Camera',
    'Internal Camera',
  ])('calls %s built-in', (label) => expect(classOf(label)).toBe('built-in'));

  it.each([
    'HD Pro Webcam C920 (046d:082d)',
    'C922 Pro Stream Webcam',
    'Logitech BRIO (046d:085e)',
    'Logi StreamCam',
    'Microsoft LifeCam HD-3000 (045e:0810)',
    'Razer Kiyo Pro',
    'Elgato Facecam',
    'Cam Link 4K',
    'Insta360 Link',
    'OBSBOT Tiny 2',
    'iPhone von Ana Camera',
  ])('calls %s external', (label) => expect(classOf(label)).toBe('external'));

  it.each(['USB2.0 HD UVC WebCam (13d3:56a2)', 'USB Video Device', 'HD Webcam', 'Kamera'])(
    'does not guess for %s',
    (label) => expect(classOf(label)).toBe('unknown'),
  );

  it('takes the facing mode if the label is in an unknown language', () => {
    const front = { deviceId: 'a1', facingMode: 'user' };
    expect(cameraClass(track('Frontkamera', front))).toBe('built-in');
    expect(cameraClass(track('OBS', front))).toBe('virtual');
  });

  it('calls a stream virtual that the page made, whatever its label', () => {
    const real = track('FaceTime HD Camera');
    expect(cameraClass(real)).toBe('built-in');
    expect(cameraClass({ ...real, canvas: {} } as typeof real)).toBe('virtual');
    expect(cameraClass(track(''))).toBe('virtual');
    expect(cameraClass(track('FaceTime HD Camera', {}))).toBe('virtual');
    expect(cameraClass(track('a1'))).toBe('virtual');
  });
});
