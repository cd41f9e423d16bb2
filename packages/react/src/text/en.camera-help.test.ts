import { PROBLEM_CODES } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { cameraHelp } from './en.camera-help.ts';

const lists = Object.values(cameraHelp).flatMap((bySystem) => Object.values(bySystem));

describe('the steps for each browser', () => {
  it('C-1: name every browser whose way to allow the camera is known', () => {
    const named = Object.keys(cameraHelp['camera-denied'] ?? {}).sort();
    expect(named).toEqual(
      ['android-chrome', 'chrome', 'edge', 'firefox', 'in-app', 'ios-other', 'ios-safari', 'safari', 'samsung-internet'].sort(),
    );
  });

  it('C-2: name every system that can keep the camera from a browser, under each of the codes that browsers give for it', () => {
    expect(Object.keys(cameraHelp['camera-blocked-by-os'] ?? {}).sort()).toEqual(['android', 'ios', 'mac', 'windows']);
    expect(cameraHelp['camera-missing']?.mac?.join(' ')).toContain('Privacy & Security, Camera');
    expect(cameraHelp['camera-in-use']?.windows?.join(' ')).toContain('Privacy & security, Camera');
  });

  it('C-39: name the browser to go to', () => {
    expect(cameraHelp['camera-unsupported']?.ios?.join(' ')).toContain('Open Safari');
    expect(cameraHelp['camera-unsupported']?.android?.join(' ')).toContain('Open Chrome');
  });

  it('belong to codes that exist, and are three short sentences each, so that they fit a small screen', () => {
    for (const code of Object.keys(cameraHelp)) expect(PROBLEM_CODES).toContain(code);
    for (const steps of lists) {
      expect(steps).toHaveLength(3);
      for (const step of steps) expect(step).toMatch(/^[A-Z].{5,58}\.$/);
    }
  });
});
