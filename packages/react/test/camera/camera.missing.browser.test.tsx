/** Runs in a browser on a machine without a camera. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { en } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import { patternFile } from '../support/gate.test-support.ts';
import {
  button,
  chooseFile,
  heading,
  onScreen,
  problemCode,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

describe('a camera that is really missing', () => {
  tidyPage();

  it('C-4: is reported as missing, and requested again only by the person', async () => {
    const camera = watchCamera();
    const { person } = show();
    await start(person);
    await onScreen('problem');
    expect(problemCode()).toBe('camera-missing');
    expect(heading().textContent).toBe("We couldn't find a camera");
    expect(camera.ask).toHaveBeenCalledTimes(1);
    await person.click(button(en.retry));
    await onScreen('problem');
    expect(camera.ask).toHaveBeenCalledTimes(2);
  });

  it('P-30: shows the alternative, one press of Tab away', async () => {
    const { person } = show({ alternative: { label: 'Verify by post', href: '#post' } });
    await start(person);
    await onScreen('problem');
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Verify by post');
    expect(document.activeElement?.checkVisibility()).toBe(true);
  });

  it('C-4: allows a comparison of two files when the host does', async () => {
    const { person, backend } = show({
      sources: { selfie: ['camera', 'file'], reference: ['file'] },
    });
    await start(person);
    await onScreen('problem');
    await chooseFile(person);
    await onScreen('add');
    await chooseFile(person, await patternFile(7));
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect([backend.requests[0]?.selfie.source, backend.requests[0]?.reference.source]).toEqual([
      'file',
      'file',
    ]);
  });
});
