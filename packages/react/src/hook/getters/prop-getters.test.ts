import { sampleVerdict } from '@facecompare/contract/testing';
import { initialState, type State } from '@facecompare/flow';
import type { ChangeEvent, DragEvent, MouseEvent } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  bothReady,
  getters,
  options,
  prepared,
  unasked,
} from '../../../test/support/face.test-support.ts';
import { en } from '../../locales/en/messages.ts';
import { namePart } from '../../parts/part-names.ts';
import { flowConfigOf } from '../flow-config.ts';

const click = {} as MouseEvent<HTMLButtonElement>;
const collecting = (
  photos: Partial<State['photos']> = {},
  more: Parameters<typeof options>[0] = {},
): State => {
  const state = initialState(flowConfigOf(options(more)));
  return { ...state, stage: 'collecting', photos: { ...state.photos, ...photos } };
};
const live = collecting({ selfie: { status: 'camera', jobId: 1, cameraStatus: 'live' } });
const starting = collecting({ selfie: { status: 'camera', jobId: 1, cameraStatus: 'starting' } });
const looking = collecting({
  selfie: { status: 'ready', kept: false, face: null, image: prepared('a') },
});

describe('a button', () => {
  it.each([
    ['the camera', collecting(), 'getOpenCameraProps', { type: 'camera/open', side: 'selfie' }],
    ['the shutter', live, 'getShutterProps', { type: 'camera/shoot', side: 'selfie' }],
    ['Cancel at the camera', live, 'getCloseCameraProps', { type: 'camera/close', side: 'selfie' }],
    ['Keep', looking, 'getKeepProps', { type: 'photo/keep', side: 'selfie' }],
    ['Retake', looking, 'getRetakeProps', { type: 'photo/discard', side: 'selfie' }],
    ['Compare', bothReady(), 'getCompareProps', { type: 'compare/start' }],
    [
      'Cancel of a comparison',
      { ...bothReady(), stage: 'comparing', jobId: 1, phase: null } as State,
      'getCancelProps',
      { type: 'compare/cancel' },
    ],
    [
      'Try again',
      { ...bothReady(), stage: 'failed', problem: { code: 'timeout' } } as State,
      'getRetryProps',
      { type: 'compare/start' },
    ],
  ] as const)(
    '%s is enabled when its command is allowed, sends it, and submits no form',
    (_, state, getter, command) => {
      const { props, commands } = getters(state);
      const button = props[getter]();
      expect([button.type, button.disabled]).toEqual(['button', false]);
      button.onClick?.(click);
      expect(commands).toEqual([command]);
    },
  );

  it.each([
    ['getOpenCameraProps', initialState()],
    ['getShutterProps', starting],
    ['getCloseCameraProps', collecting()],
    ['getKeepProps', collecting()],
    ['getRetakeProps', collecting()],
    ['getCompareProps', collecting()],
    ['getCancelProps', bothReady()],
    ['getRetryProps', live],
  ] as const)('%s is disabled when its command is not allowed', (getter, state) => {
    expect(getters(state).props[getter]().disabled).toBe(true);
  });

  it('Start is never disabled', () => {
    const { props, commands } = getters(initialState());
    expect(props.getStartProps().disabled).toBeUndefined();
    props.getStartProps().onClick?.(click);
    expect(commands).toEqual([{ type: 'start' }]);
  });

  it('Try again discards the photo after a problem, and compares again after a failure', () => {
    const rejected = collecting({
      selfie: { status: 'rejected', problem: { code: 'camera-denied' }, source: 'camera' },
    });
    const { props, commands } = getters(rejected);
    props.getRetryProps().onClick?.(click);
    expect(commands).toEqual([{ type: 'photo/discard', side: 'selfie' }]);
  });

  it('sends its command for the photo of its argument', () => {
    const { props, commands } = getters(bothReady());
    props.getRetakeProps('reference').onClick?.(click);
    props.getStartOverProps('selfie').onClick?.(click);
    props.getOpenCameraProps('reference').onClick?.(click);
    expect(commands.map((command) => ('side' in command ? command.side : null))).toEqual([
      'reference',
      'selfie',
      'reference',
    ]);
  });

  it('Continue passes the verdict to the host, and does nothing without one', () => {
    const onContinue = vi.fn();
    const verdict = sampleVerdict('match');
    getters({ ...bothReady(), stage: 'verdict', verdict }, { options: options({ onContinue }) })
      .props.getContinueProps()
      .onClick?.(click);
    getters(bothReady(), { options: options({ onContinue }) })
      .props.getContinueProps()
      .onClick?.(click);
    expect(onContinue).toHaveBeenCalledExactlyOnceWith(verdict);
  });
});

describe('a photo', () => {
  const file = new File(['x'], 'me.jpg');
  const choosing = (files: File[]) => {
    const input = { files, value: 'C:\\fakepath\\me.jpg' };
    return {
      input,
      event: {
        currentTarget: input,
        stopPropagation: () => {},
      } as unknown as ChangeEvent<HTMLInputElement>,
    };
  };

  it('is taken from the input, which is then reset', () => {
    const { props, commands } = getters(collecting());
    const { input, event } = choosing([file]);
    props.getPhotoPickerProps('reference').onChange?.(event);
    expect(commands).toEqual([{ type: 'file/choose', side: 'reference', file }]);
    expect(input.value).toBe('');
  });

  it('is not required: closing the dialog without a file sends nothing', () => {
    const { props, commands } = getters(collecting());
    props.getPhotoPickerProps('reference').onChange?.(choosing([]).event);
    expect(commands).toEqual([]);
  });

  it('can only be chosen when the host allows files', () => {
    expect(getters(collecting()).props.getPhotoPickerProps('selfie').disabled).toBe(true);
    expect(getters(collecting()).props.getPhotoPickerProps('reference').disabled).toBe(false);
    expect(
      getters(collecting({}, { reference: '/held.jpg' })).props.getPhotoPickerProps('reference')
        .disabled,
    ).toBe(true);
  });

  it('is passed on when it is dropped, and the browser never opens it', () => {
    const onTransfer = vi.fn();
    const { props } = getters(collecting(), { onTransfer });
    const preventDefault = vi.fn();
    const dataTransfer = { files: [file] };
    const event = {
      preventDefault,
      stopPropagation: () => {},
      dataTransfer,
    } as unknown as DragEvent<HTMLElement>;
    const zone = props.getDropZoneProps('reference');
    zone.onDragOver?.(event);
    expect(onTransfer).not.toHaveBeenCalled();
    zone.onDrop?.(event);
    expect(onTransfer).toHaveBeenCalledExactlyOnceWith(dataTransfer, 'reference');
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });

  it('is ignored when the page has handled the drop', () => {
    const onTransfer = vi.fn();
    const { props } = getters(collecting(), { onTransfer });
    const claimed = vi.fn();
    const event = {
      defaultPrevented: true,
      preventDefault: claimed,
      stopPropagation: claimed,
    } as unknown as DragEvent<HTMLElement>;
    const zone = props.getDropZoneProps('reference');
    zone.onDragOver?.(event);
    zone.onDrop?.(event);
    expect([onTransfer.mock.calls, claimed.mock.calls]).toEqual([[], []]);
  });

  it('has an alternative text', () => {
    const { props } = getters(bothReady(), {
      previews: { selfie: 'blob:a', reference: undefined },
    });
    expect(props.getPhotoPreviewProps('selfie')).toEqual({
      ...namePart(undefined)('photo-preview'),
      src: 'blob:a',
      alt: en.selfie.photo,
    });
    expect(props.getPhotoPreviewProps('reference').src).toBeUndefined();
  });
});

describe('the choice of a camera', () => {
  it('shows the chosen camera, or else the first', () => {
    const cameras = [
      { deviceId: 'a', label: '' },
      { deviceId: 'b', label: '' },
    ];
    expect(getters(live, { cameras }).props.getCameraPickerProps().value).toBe('a');
    expect(getters(live, { cameras, chosenCamera: 'b' }).props.getCameraPickerProps().value).toBe(
      'b',
    );
    expect(getters(live).props.getCameraPickerProps().value).toBe('');
  });
});

describe('the alternative', () => {
  const alternative = (href: string) =>
    getters(initialState(), {
      options: options({ alternative: { label: 'Post', href } }),
    }).props.getAlternativeProps();

  it.each([
    'https://a.example',
    'mailto:a@b.example',
    '/post',
    '/post?at=10:30',
    '?way=post',
    '#post',
    './post',
    'post/form',
  ])('R-52: leads to %s', (href) => expect(alternative(href)?.href).toBe(href));

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:x',
    'blob:http://own.invalid/1',
    'file:///etc/passwd',
    'intent://x#Intent;end',
    'http://a.example',
    '//a.example',
    '/\\\\a.example',
    '/\t/a.example',
    '\u0000//a.example',
    'tel:+1',
    'https://',
  ])('R-52: does not lead to %j', (href) => expect(alternative(href)?.href).toBeUndefined());

  it('declines consent before Start, and only then', () => {
    const decline = vi.fn();
    const press = (state: State) => {
      const { props } = getters(state, {
        options: options({ alternative: { label: 'Post', href: '/post' } }),
        consent: { ...unasked, decline },
      });
      props.getAlternativeProps()?.onClick?.({} as MouseEvent<HTMLAnchorElement>);
    };
    press(initialState());
    expect(decline).toHaveBeenCalledTimes(1);
    press(bothReady());
    expect(decline).toHaveBeenCalledTimes(1);
  });

  it('is null when the host sets none, and calls onSelect without the event', () => {
    expect(getters(initialState()).props.getAlternativeProps()).toBeNull();
    const onSelect = vi.fn();
    const props = getters(initialState(), {
      options: options({ alternative: { label: 'Post', onSelect } }),
    }).props.getAlternativeProps();
    props?.onClick?.({} as MouseEvent<HTMLAnchorElement>);
    expect(onSelect).toHaveBeenCalledExactlyOnceWith();
  });
});
