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

/** Shows the widget, and collects every record that the host gets. */
function asked(props: Partial<FaceCompareProps> = {}) {
  const records: ConsentRecord[] = [];
  return { records, ...show({ onConsent: (record) => records.push(record), ...props }) };
}

/** Returns the digest of the text that the person read. */
const sha256 = async (text: string) =>
  Array.from(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    (byte) => byte.toString(16).padStart(2, '0'),
  ).join('');

describe('consent', () => {
  tidyPage();

  it('P-2 begins unticked, and the button to leave is as large as Start', () => {
    show({ onCancel: () => {}, alternative: { label: 'Verify another way', href: '#other' } });
    expect(box(en.welcome.agree).checked).toBe(false);
    const [no, yes] = [button(en.leave), button(en.welcome.start)].map((one) =>
      one.getBoundingClientRect(),
    );
    expect((no?.width ?? 0) / (yes?.width ?? 1)).toBeCloseTo(1, 1);
    expect((no?.height ?? 0) / (yes?.height ?? 1)).toBeCloseTo(1, 1);
  });

  it('P-2 shows the alternative beside Start when the host has no way to leave', () => {
    show({ alternative: { label: 'Verify another way', href: '#other' } });
    const [other, yes] = [
      screen.getByRole('link', { name: 'Verify another way' }),
      button(en.welcome.start),
    ];
    expect(other.getBoundingClientRect().width).toBeCloseTo(yes.getBoundingClientRect().width, 0);
  });

  it('P-3 is recorded before the camera is requested, with the digest of what the person read', async () => {
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

  it('P-3 has another digest when the notice changes, and is asked for again', async () => {
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

  it('P-4 is withdrawn with one press: the camera is off, and the record has the id of the consent', async () => {
    const camera = watchCamera();
    const { person, records } = asked();
    await start(person);
    await waitFor(() => expect(camera.live()).toBe(1));
    await person.click(button(en.withdraw));
    // At once, without an await between the press and this line.
    expect(camera.live()).toBe(0);
    expect(screenName()).toBe('welcome');
    expect(actions(records)).toEqual(['granted', 'withdrawn']);
    expect(records[1]?.consentId).toBe(records[0]?.consentId);
  });

  it('P-4 is withdrawn during a comparison, which is aborted, and both photos are deleted', async () => {
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

  it('P-4 can be withdrawn after the verdict', async () => {
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
  ])("P-5 needs the checkbox when the host's token is %s", async (_, token) => {
    const { person, records } = asked({ consent: { noticeVersion: '1', ...token } });
    await person.click(button(en.welcome.start));
    expect(screenName()).toBe('welcome');
    expect(screen.getByRole('alert').textContent).toBe(en.welcome.agreeFirst);
    expect(records).toEqual([]);
    await start(person);
    await onScreen('camera');
    expect(records[0]?.method).toBe('checkbox+button');
  });

  it('P-5 needs no checkbox with a valid token, and the record says so', async () => {
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

  it('P-7 needs a second checkbox for a photo of someone else, and the record says so', async () => {
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

  it('P-7 has no checkbox for someone else when the host does not allow it', () => {
    show();
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  });

  it('P-8 cannot be given by a minor, and the host gets a record', async () => {
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

  it('P-9 names the real recipient, even after the host changes it', () => {
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
    'is declined by %s before Start, and that is recorded',
    async (how) => {
      const { person, records } = asked({
        onCancel: () => {},
        alternative: { label: 'Verify another way', onSelect: () => {} },
      });
      await person.click(button(how === 'leave' ? en.leave : 'Verify another way'));
      expect(actions(records)).toEqual(['declined']);
    },
  );

  it('is neither declined nor withdrawn by the alternative after Start', async () => {
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
