import { PROBLEM_CODES } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { problemMessages } from './problems.ts';

const { problems, steps } = problemMessages;
const lists = Object.values(steps).flatMap((bySystem) => Object.values(bySystem));

describe('the steps for each browser', () => {
  it('C-1: name every browser for which we know how to allow the camera', () => {
    const named = Object.keys(steps['camera-denied']).sort();
    expect(named).toEqual(
      [
        'android-chrome',
        'chrome',
        'edge',
        'firefox',
        'in-app',
        'ios-other',
        'ios-safari',
        'safari',
        'samsung-internet',
      ].sort(),
    );
  });

  it('C-2: name every system that can block the camera, under each code that browsers use for it', () => {
    expect(Object.keys(steps['camera-blocked-by-os']).sort()).toEqual([
      'android',
      'ios',
      'mac',
      'windows',
    ]);
    expect(steps['camera-missing'].mac.join(' ')).toContain('Privacy & Security, Camera');
    expect(steps['camera-in-use'].windows.join(' ')).toContain('Privacy & security, Camera');
  });

  it('C-39: name the browser to open instead', () => {
    expect(steps['camera-unsupported'].ios.join(' ')).toContain('Open Safari');
    expect(steps['camera-unsupported'].android.join(' ')).toContain('Open Chrome');
  });

  it('have valid codes and three short sentences each, so that they fit a small screen', () => {
    for (const code of Object.keys(steps)) expect(PROBLEM_CODES).toContain(code);
    for (const list of lists) {
      expect(list).toHaveLength(3);
      for (const step of list) expect(step).toMatch(/^[A-Z].{5,58}\.$/);
    }
  });
});

describe('the messages about a camera', () => {
  it('C-12: exist for every code', () => {
    const ofCamera = (code: string) => code.startsWith('camera-');
    expect(Object.keys(problems).filter(ofCamera).sort()).toEqual(
      PROBLEM_CODES.filter(ofCamera).sort(),
    );
  });
});
