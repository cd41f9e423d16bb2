import { scriptedBackend } from '@facecompare/contract/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { type ConsentRecord, en, type FaceCompareProps } from '../../src/index.ts';
import { watchCamera } from '../support/camera.test-support.ts';
import {
  bothPhotos,
  button,
  compared,
  onScreen,
  part,
  root,
  screenName,
  show,
  start,
  tidyPage,
} from '../support/widget.test-support.tsx';

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const actions = (records: readonly ConsentRecord[]) => records.map(({ action }) => action);

/** The widget, and every record that its host hears. */
function asked(props: Partial<FaceCompareProps> = {}) {
  const records: ConsentRecord[] = [];
  return { records, ...show({ onConsent: (record) => records.push(record), ...props }) };
}

/** What a person reads who is asked, as the digest covers it. */
const sha256 = async (text: string) =>
  Array.from(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    (byte) => byte.toString(16).padStart(2, '0'),
  ).join('');

describe('consent', () => {
  tidyPage();

  it('P-2 starts without a tick, and leaving is as large and as easy to read as going on', () => {
    show({ onCancel: () => {}, alternative: { label: 'Verify another way', href: '#other' } });
    expect(box(en.welcome.agree).checked).toBe(false);
    const [no, yes] = [button(en.leave), button(en.welcome.start)].map((one) =>
      one.getBoundingClientRect(),
    );
    expect((no?.width ?? 0) / (yes?.width ?? 1)).toBeCloseTo(1, 1);
    expect((no?.height ?? 0) / (yes?.height ?? 1)).toBeCloseTo(1, 1);
  });

  it('P-2 without a way to leave of the host, the other way stands beside Start', () => {
    show({ alternative: { label: 'Verify another way', href: '#other' } });
    const [other, yes] = [
      screen.getByRole('link', { name: 'Verify another way' }),
      button(en.welcome.start),
    ];
    expect(other.getBoundingClientRect().width).toBeCloseTo(yes.getBoundingClientRect().width, 0);
  });

  it('P-3 is recorded before the camera is asked for, with the digest of what was read', async () => {
    const camera = watchCamera();
    const seen: number[] = [];
    const { person, records } = asked({
      consent: {
        noticeVersion: '7',
        retention: 'Nothing is kept.',
        keeping: { images: 'PT0S' },
        subjectRef: 'a-1',
      },
      onConsent: (record) => {
        records.push(record);
        seen.push(camera.liveWhenAsked.length);
      },
    });
    await start(person);
    await onScreen('camera');
    const read = [
      en.welcome.sentTo('scripted.example'),
      en.welcome.agree,
      en.welcome.noticeSent('scripted.example'),
      'Nothing is kept.',
    ].join('\n');
    expect(records).toEqual([
      expect.objectContaining({
        action: 'granted',
        noticeVersion: '7',
        noticeSha256: await sha256(read),
        recipients: ['https://scripted.example'],
        hostSubjectRef: 'a-1',
        method: 'checkbox+button',
        locale: 'en',
      }),
    ]);
    expect(seen).toEqual([0]);
  });

  it('P-3 has another digest where the notice says something else, and is asked again', async () => {
    const { person, records, change } = asked({
      consent: { noticeVersion: '1', notice: 'We compare.' },
    });
    await bothPhotos(person);
    change({ consent: { noticeVersion: '1', notice: 'We compare and keep.' } });
    await onScreen('welcome');
    expect(box(en.welcome.agree).checked).toBe(false);
    await start(person);
    await onScreen('ready');
    expect(actions(records)).toEqual(['granted', 'granted']);
    expect(records[0]?.noticeSha256).not.toBe(records[1]?.noticeSha256);
    expect(records[0]?.consentId).not.toBe(records[1]?.consentId);
  });

  it('P-4 is taken back with one press: the camera is off, and the record names the agreement', async () => {
    const camera = watchCamera();
    const { person, records } = asked();
    await start(person);
    await waitFor(() => expect(camera.live()).toBe(1));
    await person.click(button(en.withdraw));
    // At once: nothing is waited for between the press and this line.
    expect(camera.live()).toBe(0);
    expect(screenName()).toBe('welcome');
    expect(actions(records)).toEqual(['granted', 'withdrawn']);
    expect(records[1]?.consentId).toBe(records[0]?.consentId);
  });

  it('P-4 is taken back in the middle of a comparison, which is given up, and both photos are gone', async () => {
    let signal: AbortSignal | undefined;
    const { person, records } = asked({
      backend: {
        name: 'slow',
        recipient: 'https://slow.example',
        compare: (_, options) => {
          signal = options.signal;
          return new Promise(() => {});
        },
      },
    });
    await bothPhotos(person);
    await person.click(button(en.ready.compare));
    await onScreen('comparing');
    await person.click(button(en.withdraw));
    expect(signal?.aborted).toBe(true);
    expect(root().querySelector('img')).toBeNull();
    expect(actions(records)).toEqual(['granted', 'withdrawn']);
  });

  it('P-4 can be taken back after the verdict', async () => {
    const { person, records } = asked();
    await compared(person, 'match');
    await person.click(button(en.withdraw));
    await onScreen('welcome');
    expect(actions(records)).toEqual(['granted', 'withdrawn']);
  });

  it.each([
    ['empty', { token: '' }],
    ['expired', { token: 'abc', tokenExpires: '2020-01-01T00:00:00Z' }],
    ['given for another notice', { token: 'abc', tokenNotice: '0'.repeat(64) }],
  ])('P-5 a token of the host that is %s does not stand for the tick', async (_, token) => {
    const { person, records } = asked({ consent: { noticeVersion: '1', ...token } });
    await person.click(button(en.welcome.start));
    expect(screenName()).toBe('welcome');
    expect(screen.getByRole('alert').textContent).toBe(en.welcome.agreeFirst);
    expect(records).toEqual([]);
    await start(person);
    await onScreen('camera');
    expect(records[0]?.method).toBe('checkbox+button');
  });

  it('P-5 a token that holds stands for the tick, and the record says so', async () => {
    const notice = [en.welcome.sentTo('scripted.example'), en.welcome.agree, 'Our notice.'].join(
      '\n',
    );
    const consent = {
      noticeVersion: '1',
      notice: 'Our notice.',
      token: 'abc',
      tokenExpires: '2999-01-01T00:00:00Z',
    };
    const { person, records } = asked({
      consent: { ...consent, tokenNotice: await sha256(notice) },
    });
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
    await person.click(button(en.welcome.start));
    await onScreen('camera');
    expect(records[0]?.method).toBe('token+button');
  });

  it('P-7 a photo of somebody else needs a second tick, and both are in the digest', async () => {
    const { person, records } = asked({ consent: { noticeVersion: '1', othersPhoto: true } });
    await person.click(box(en.welcome.agree));
    await person.click(box(en.welcome.someoneElse));
    await person.click(button(en.welcome.start));
    expect(screenName()).toBe('welcome');
    expect(screen.getByRole('alert').textContent).toBe(en.welcome.authorityFirst);
    expect(box(en.welcome.authority).getAttribute('aria-invalid')).toBe('true');
    await person.click(box(en.welcome.authority));
    await person.click(button(en.welcome.start));
    await onScreen('camera');
    expect(records).toEqual([
      expect.objectContaining({ action: 'granted', uploadedPhotoSubject: 'other_with_authority' }),
    ]);
  });

  it('P-7 is not asked about where the host does not allow it', () => {
    show();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  });

  it('P-8 somebody too young cannot start, and the host hears of it', async () => {
    const camera = watchCamera();
    const { person, records } = asked({
      consent: { noticeVersion: '1', minor: true },
      onCancel: () => {},
    });
    expect(root().textContent).toContain(en.welcome.adultsOnly);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: en.welcome.start })).toBeNull();
    await person.click(button(en.leave));
    expect(actions(records)).toEqual(['declined']);
    expect(camera.liveWhenAsked).toHaveLength(0);
  });

  it('P-9 names the real recipient, also once the host turns to another', () => {
    const { change } = show();
    expect(part('steps')?.textContent).toContain('scripted.example');
    change({ backend: scriptedBackend([], 'https://elsewhere.example:8443') });
    expect(part('steps')?.textContent).toContain('elsewhere.example:8443');
    expect(part('notice')?.textContent).toContain('elsewhere.example:8443');
    expect(root().textContent).not.toContain('scripted.example');
    change({ backend: '/api/compare' });
    expect(part('steps')?.textContent).toContain(location.host);
  });

  it.each(['leave', 'the other way'])(
    'is declined by %s before the start, and that is recorded',
    async (how) => {
      const { person, records } = asked({
        onCancel: () => {},
        alternative: { label: 'Verify another way', onSelect: () => {} },
      });
      await person.click(button(how === 'leave' ? en.leave : 'Verify another way'));
      expect(actions(records)).toEqual(['declined']);
    },
  );

  it('is neither declined nor taken back by the other way after the start', async () => {
    const { person, records } = asked({
      alternative: { label: 'Verify another way', onSelect: () => {} },
    });
    await start(person);
    await person.click(button('Verify another way'));
    expect(actions(records)).toEqual(['granted']);
  });

  it('is recorded once, however often Start is pressed', async () => {
    const { person, records } = asked();
    await person.click(box(en.welcome.agree));
    const press = button(en.welcome.start);
    for (let times = 0; times < 5; times++) press.click();
    await onScreen('camera');
    expect(actions(records)).toEqual(['granted']);
  });
});
