import { initialState } from '@facecompare/flow';
import type { MouseEvent } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { bothReady, getters } from '../../test/support/face.test-support.ts';
import { mergeProps } from './merge-props.ts';

const press = (prevented = false) => {
  const event = {
    defaultPrevented: prevented,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event as unknown as MouseEvent<HTMLButtonElement> & typeof event;
};

describe('S-4: mergeProps', () => {
  it("S-4: runs the host's handler first, and ours after it", () => {
    const calls: string[] = [];
    const { props, commands } = getters(initialState());
    props
      .getStartProps({ onClick: () => calls.push(`${commands.length} commands`) })
      .onClick?.(press());
    expect([calls, commands]).toEqual([['0 commands'], [{ type: 'start' }]]);
  });

  it('S-4: does not run our handler when the host calls preventDefault()', () => {
    const { props, commands } = getters(initialState());
    props.getStartProps({ onClick: (event) => event.preventDefault() }).onClick?.(press());
    expect(commands).toEqual([]);
  });

  it("S-4: runs our handler even if the host's handler throws", async () => {
    const errors: unknown[] = [];
    const collect = (error: unknown) => errors.push(error);
    vi.stubGlobal('queueMicrotask', (report: () => void) => {
      try {
        report();
      } catch (error) {
        collect(error);
      }
    });
    const { props, commands } = getters(initialState());
    const boom = () => {
      throw new Error('analytics');
    };
    props.getStartProps({ onClick: boom }).onClick?.(press());
    vi.unstubAllGlobals();
    expect(commands).toEqual([{ type: 'start' }]);
    expect(errors).toEqual([new Error('analytics')]);
  });

  it('S-4: merges classes, styles and refs', () => {
    const [own, theirs] = [vi.fn(), { current: null as unknown }];
    const merged = mergeProps(
      { className: 'a', style: { color: 'red', margin: 0 }, ref: own },
      { className: 'b', style: { color: 'blue' }, ref: theirs },
    );
    expect([merged.className, merged.style]).toEqual(['a b', { color: 'blue', margin: 0 }]);
    (merged.ref as unknown as (node: unknown) => void)('node');
    expect([own.mock.calls, theirs.current]).toEqual([[['node']], 'node']);
    // The same two refs give the same callback, so that React keeps it attached.
    expect(mergeProps({ ref: own }, { ref: theirs }).ref).toBe(merged.ref);
  });

  it("S-4: keeps our props that make a part work, and uses the host's for the rest", () => {
    const { props } = getters(bothReady());
    const merged = props.getCompareProps({
      type: 'submit',
      id: 'compare',
      'aria-label': 'Go',
      'data-part': 'mine',
      title: 'x',
    } as never);
    expect(merged).toMatchObject({
      type: 'button',
      'data-part': 'compare',
      id: 'compare',
      'aria-label': 'Go',
      title: 'x',
    });
  });

  it.each([
    [true, true, true],
    [true, false, true],
    [false, true, true],
    [false, false, false],
  ])('S-4: merges disabled, ours %s and the host’s %s, into %s', (own, theirs, both) => {
    expect(mergeProps({ disabled: own }, { disabled: theirs }).disabled).toBe(both);
  });

  it("S-4: keeps our prop when the host's is undefined", () => {
    const { props, commands } = getters(initialState());
    props.getStartProps({ onClick: undefined, className: undefined }).onClick?.(press());
    expect(commands).toHaveLength(1);
  });

  it('S-4: is used by every getter, with the host’s props as first or second argument', () => {
    const { props } = getters(bothReady());
    const host = { id: 'mine', className: 'mine' };
    const all: readonly object[] = [
      props.getConsentProps(host),
      props.getSomeoneElseProps(host),
      props.getAuthorityProps(host),
      props.getStartProps(host),
      props.getDeclineProps(host),
      props.getWithdrawProps(host),
      props.getLeaveProps(host),
      props.getOpenCameraProps(host),
      props.getOpenCameraProps('reference', host),
      props.getShutterProps(host),
      props.getPlayProps(host),
      props.getCloseCameraProps(host),
      props.getCameraPickerProps(host),
      props.getKeepProps(host),
      props.getRetakeProps(host),
      props.getRetakeProps('reference', host),
      props.getUseAnywayProps(host),
      props.getFaceProps({ x: 0, y: 0, width: 1, height: 1 }, host),
      props.getPhotoPickerProps(host),
      props.getPhotoPickerProps('reference', host),
      props.getDropZoneProps(host),
      props.getDropZoneProps('reference', host),
      props.getPhotoPreviewProps(host),
      props.getPhotoPreviewProps('reference', host),
      props.getCompareProps(host),
      props.getCancelProps(host),
      props.getRetryProps(host),
      props.getStartOverProps('selfie', host),
      props.getContinueProps(host),
    ];
    for (const merged of all) {
      // A preview has its own class, for session recorders.
      expect(merged).toMatchObject({ id: 'mine', className: expect.stringMatching(/\bmine$/) });
    }
    expect(Object.keys(props)).toHaveLength(new Set(Object.keys(props)).size);
  });
});
