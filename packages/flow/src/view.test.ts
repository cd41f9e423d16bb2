/** Which screen each state shows, and the values of that screen. */
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { describe, expect, it } from 'vitest';
import type { Screen } from './screen.ts';
import { initialState, type Photo, type PreparedImage, type State } from './state.ts';
import { view } from './view.ts';

const BLOB = new Blob(['a photo']);
const IMAGE: PreparedImage = {
  id: 'an id',
  blob: BLOB,
  width: 640,
  height: 480,
  source: 'camera',
};
const EMPTY: Photo = { status: 'empty' };
const KEPT: Photo = { status: 'ready', image: IMAGE, kept: true, face: null };
const { config } = initialState();
const everywhere = {
  config,
  side: 'selfie',
  attempts: 0,
  refusals: { selfie: 0, reference: 0 },
  sessionClosed: false,
  session: null,
  lastJobId: 9,
} as const;
const both = { selfie: KEPT, reference: KEPT };

const collecting = (selfie: Photo, reference: Photo = EMPTY): State => ({
  ...everywhere,
  stage: 'collecting',
  photos: { selfie, reference },
});

const PHOTOS: readonly [Screen, Photo][] = [
  ['add', EMPTY],
  ['camera', { status: 'camera', jobId: 1, cameraStatus: 'waiting' }],
  ['camera', { status: 'shooting', jobId: 1 }],
  ['preparing', { status: 'preparing', jobId: 1, input: BLOB, source: 'file' }],
  ['preparing', { status: 'inspecting', jobId: 1, image: IMAGE }],
  ['review', { status: 'ready', image: IMAGE, kept: false, face: null }],
  ['problem', { status: 'rejected', problem: { code: 'camera-denied' }, source: 'camera' }],
];

describe('while photos are collected', () => {
  it.each(PHOTOS.map(([screen, photo]) => [screen, photo.status, photo] as const))(
    'the screen "%s" is shown for a photo in "%s"',
    (screen, _, photo) => {
      expect(view(collecting(photo)).screen).toBe(screen);
      expect(view({ ...collecting(KEPT, photo), side: 'reference' }).screen).toBe(screen);
    },
  );

  it('the other photo does not change the screen', () => {
    for (const [, photo] of PHOTOS) expect(view(collecting(EMPTY, photo)).screen).toBe('add');
  });

  it('"ready" is shown when both photos are kept, whichever is the current one', () => {
    expect(view(collecting(KEPT, KEPT)).screen).toBe('ready');
    expect(view({ ...collecting(KEPT, KEPT), side: 'reference' }).screen).toBe('ready');
  });

  it('the status of the camera is only on its screen', () => {
    expect(PHOTOS.map(([, photo]) => view(collecting(photo)).camera)).toEqual([
      null,
      'waiting',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('a problem is only on the screen of its own photo', () => {
    const rejected: Photo = {
      status: 'rejected',
      problem: { code: 'image-corrupt' },
      source: 'file',
    };
    expect(view(collecting(rejected)).problem).toEqual({ code: 'image-corrupt' });
    expect(view(collecting(EMPTY, rejected)).problem).toBeNull();
  });
});

describe('the same picture twice', () => {
  const same: Photo = { ...KEPT, image: { ...IMAGE, id: 'its copy', sameAs: IMAGE.id } };
  const other: Photo = { ...KEPT, image: { ...IMAGE, id: 'another id', sameAs: 'a third id' } };
  const both = { selfie: KEPT, reference: same };

  it('is found when both photos are ready, and stays found', () => {
    expect(view(collecting(KEPT, same)).sameImage).toBe(true);
    expect(view(collecting(same, KEPT)).sameImage).toBe(true);
    expect(
      view({ ...everywhere, stage: 'failed', photos: both, problem: { code: 'offline' } })
        .sameImage,
    ).toBe(true);
    expect(view(collecting(KEPT)).sameImage).toBe(false);
    expect(view(collecting(KEPT, { ...same, kept: false })).sameImage).toBe(false);
  });

  it('is not reported if neither photo names the other', () => {
    expect(view(collecting(KEPT, other)).sameImage).toBe(false);
    expect(view(collecting(KEPT, { ...KEPT, image: { ...IMAGE, id: 'new' } })).sameImage).toBe(
      false,
    );
  });
});

describe('after collecting', () => {
  it('the phase is on "comparing"', () => {
    const state: State = {
      ...everywhere,
      stage: 'comparing',
      photos: both,
      jobId: 9,
      phase: 'sending',
      progress: null,
    };
    expect(view(state)).toMatchObject({
      screen: 'comparing',
      phase: 'sending',
      progress: null,
      verdict: null,
      problem: null,
    });
    const progress = { loaded: 1, total: 4 };
    expect(view({ ...state, phase: 'preparing', progress })).toMatchObject({
      phase: 'preparing',
      progress,
    });
    expect(view(collecting(KEPT, KEPT))).toMatchObject({ phase: null, progress: null });
  });

  it('the screen of a verdict is its outcome, and only "inconclusive" has a problem', () => {
    const problem = { code: 'multiple-faces', sides: ['reference'] } as const;
    const verdicts = [
      sampleVerdict('match'),
      sampleVerdict('no-match'),
      sampleInconclusive(problem),
    ];
    const shown = verdicts.map((verdict) =>
      view({ ...everywhere, stage: 'verdict', photos: both, verdict }),
    );
    expect(shown.map(({ screen }) => screen)).toEqual(['match', 'no-match', 'inconclusive']);
    expect(shown.map((each) => each.problem)).toEqual([null, null, problem]);
    expect(shown.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it('the problem is on "failed"', () => {
    const state: State = {
      ...everywhere,
      stage: 'failed',
      photos: both,
      problem: { code: 'offline' },
    };
    expect(view(state)).toMatchObject({
      screen: 'failed',
      problem: { code: 'offline' },
      verdict: null,
    });
  });
});

it('before the person agrees, only the notice is shown', () => {
  const rejected: Photo = {
    status: 'rejected',
    problem: { code: 'image-corrupt' },
    source: 'file',
  };
  const state: State = {
    ...everywhere,
    stage: 'welcome',
    photos: { selfie: rejected, reference: EMPTY },
  };
  expect(view(state)).toMatchObject({
    screen: 'welcome',
    problem: null,
    camera: null,
    phase: null,
    verdict: null,
  });
});

it('H-5: when all tries are used up, no problem of a photo is given as the reason', () => {
  const rejected: Photo = {
    status: 'rejected',
    problem: { code: 'image-corrupt' },
    source: 'file',
  };
  const state: State = {
    ...collecting(KEPT, rejected),
    side: 'reference',
    config: { ...config, maxAttempts: 1 },
    attempts: 1,
  };
  expect(view(state)).toMatchObject({
    screen: 'ended',
    end: 'no-tries-left',
    problem: null,
    attemptsLeft: 0,
  });
});

it('the tries left are shown if they are counted', () => {
  const counted = { ...initialState({ ...config, maxAttempts: 3 }), attempts: 1 };
  expect([view(initialState()).attemptsLeft, view(counted).attemptsLeft]).toEqual([null, 2]);
});
