import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { en } from '../../src/index.ts';
import { englishProblems } from '../../src/locales/english-problems.test-support.ts';
import { twoColours, watchCamera } from '../support/camera.test-support.ts';
import {
  button,
  carrying,
  chooseFile,
  drop,
  heading,
  onScreen,
  part,
  photoFile,
  photoInput,
  problemCode,
  root,
  screenName,
  shoot,
  show,
  takeSelfie,
  tidyPage,
} from '../support/widget.test-support.tsx';

const paste = (carried: DataTransfer, onto: EventTarget = document.body) => {
  const event = new ClipboardEvent('paste', {
    clipboardData: carried,
    bubbles: true,
    cancelable: true,
  });
  onto.dispatchEvent(event);
  return event.defaultPrevented;
};

async function atTheSecondPhoto(props: Parameters<typeof show>[0] = {}) {
  const shown = show(props);
  await takeSelfie(shown.person);
  return shown;
}

describe('the reference photo', () => {
  tidyPage();

  it.each(['image/jpeg', 'image/png', 'image/webp'])(
    'is added with the button (%s)',
    async (type) => {
      const { person } = await atTheSecondPhoto();
      await chooseFile(person, await photoFile('me', type));
      await onScreen('ready');
    },
  );

  it('is added with a drop', async () => {
    await atTheSecondPhoto();
    drop(carrying(await photoFile()));
    await onScreen('ready');
  });

  it('is added with a paste, but not into a field of the host', async () => {
    await atTheSecondPhoto({
      around: (widget) => (
        <>
          <label>
            Name <input />
          </label>
          {widget}
        </>
      ),
    });
    expect(paste(carrying(await photoFile()), screen.getByLabelText('Name'))).toBe(false);
    expect(screenName()).toBe('add');
    expect(paste(carrying(await photoFile()))).toBe(true);
    await onScreen('ready');
  });

  it('is not added by a paste of text', async () => {
    await atTheSecondPhoto();
    const text = new DataTransfer();
    text.setData('text/plain', 'hello');
    expect(paste(text)).toBe(false);
    expect(screenName()).toBe('add');
  });

  it('is added with the camera, from the back of a phone, with an unmirrored preview', async () => {
    const { person, backend } = await atTheSecondPhoto();
    const camera = watchCamera();
    // Two frames of the fake camera can be nearly the same picture, and that is no comparison.
    camera.ask.mockResolvedValueOnce(twoColours());
    await person.click(button(en.camera.open));
    await shoot(person);
    expect(camera.ask.mock.calls[0]?.[0]).toMatchObject({ video: { facingMode: 'environment' } });
    expect(part('guide')).toBeNull();
    await person.click(button(en.photo.keep));
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(backend.requests[0]?.reference.source).toBe('camera');
  });

  it('is not added by a paste on a screen that takes none', async () => {
    const { person } = show();
    expect(paste(carrying(await photoFile()))).toBe(false);
    await takeSelfie(person);
    await chooseFile(person);
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    expect(paste(carrying(await photoFile()))).toBe(false);
  });

  it('leaves the file input empty', async () => {
    await atTheSecondPhoto();
    const input = photoInput();
    input.files = carrying(await photoFile()).files;
    expect(input.value).not.toBe('');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect([input.value, input.files?.length]).toEqual(['', 0]);
    await onScreen('ready');
  });

  it('is not added when the person closes the file dialog', async () => {
    await atTheSecondPhoto();
    photoInput().dispatchEvent(new Event('change', { bubbles: true }));
    expect(screenName()).toBe('add');
    expect(root().textContent).not.toContain(en.photo.rejectedDrop.noFile);
  });

  it('can only be added in the ways that the host allows', async () => {
    await atTheSecondPhoto({ sources: { reference: ['file'] } });
    expect(screen.queryByRole('button', { name: en.camera.open })).toBeNull();
    expect(photoInput().accept).toBe('image/*');
  });

  it('is made as small as the host sets', async () => {
    const { person, backend } = await atTheSecondPhoto({ image: { maxEdge: 200 } });
    await chooseFile(person, await photoFile('wide.png', 'image/png', 2000, 1000));
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    const { selfie, reference } = backend.requests[0] ?? {};
    expect([reference?.width, reference?.height, reference?.blob.type]).toEqual([
      200,
      100,
      'image/jpeg',
    ]);
    expect(Math.max(selfie?.width ?? 0, selfie?.height ?? 0)).toBe(200);
  });
});

describe('a file that is no photo', () => {
  tidyPage();

  const truncated = async () => {
    const whole = await photoFile();
    return new File([whole.slice(0, whole.size / 2)], 'half.jpg', { type: 'image/jpeg' });
  };
  const heic = () =>
    new File(
      [new Uint8Array([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0])],
      'iphone.jpg',
      { type: 'image/jpeg' },
    );
  const files: readonly (readonly [keyof typeof englishProblems, () => File | Promise<File>])[] = [
    ['image-empty', () => new File([], 'empty.jpg', { type: 'image/jpeg' })],
    ['image-unsupported', () => new File(['%PDF-1.7'], 'letter.jpg', { type: 'image/jpeg' })],
    ['image-heic', heic],
    ['image-corrupt', truncated],
    ['image-too-small', () => photoFile('tiny.jpg', 'image/jpeg', 63, 63)],
    [
      'image-too-large',
      () => new File([new Uint8Array(51 * 1024 * 1024)], 'huge.jpg', { type: 'image/jpeg' }),
    ],
  ];

  it.each(files)('is reported as %s, and another file works', async (code, make) => {
    const onProblem = vi.fn();
    const { person, backend } = await atTheSecondPhoto({ onProblem });
    await chooseFile(person, await make());
    await onScreen('problem');
    expect(problemCode()).toBe(code);
    expect(heading().textContent).toBe(englishProblems[code].heading);
    expect(onProblem).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code }));
    await person.upload(photoInput(en.photo.another), await photoFile());
    await onScreen('ready');
    expect(backend.requests).toHaveLength(0);
  });

  it('can be replaced with the camera', async () => {
    const { person } = await atTheSecondPhoto();
    await chooseFile(person, new File(['text'], 'note.jpg', { type: 'image/jpeg' }));
    await onScreen('problem');
    await person.click(button(en.camera.open));
    await shoot(person);
  });

  it('shows a message, and not a screen, when text is dropped; the message disappears with the next photo', async () => {
    const { person } = await atTheSecondPhoto();
    const text = new DataTransfer();
    text.setData('text/plain', 'https://example.com/me.jpg');
    drop(text);
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(en.photo.rejectedDrop.noFile),
    );
    expect(part('drop-zone')?.textContent).toContain('That was not a photo file.');
    expect(screenName()).toBe('add');
    await chooseFile(person);
    await onScreen('ready');
    expect(root().textContent).not.toContain(en.photo.rejectedDrop.noFile);
  });

  const folder = () => {
    const carried = carrying(new File([], 'holiday'));
    return Object.defineProperty(carried, 'items', {
      value: [{ webkitGetAsEntry: () => ({ isDirectory: true }) }],
    });
  };
  const link = () => {
    const carried = new DataTransfer();
    carried.setData('text/uri-list', 'https://example.com/me.jpg');
    return carried;
  };
  it.each([
    [
      'several files',
      async () => carrying(await photoFile('a'), await photoFile('b')),
      en.photo.rejectedDrop.severalFiles,
    ],
    ['a folder', folder, en.photo.rejectedDrop.folder],
    ['a link', link, en.photo.rejectedDrop.link],
    ['nothing', () => new DataTransfer(), en.photo.rejectedDrop.noFile],
  ])(
    'shows its own message when %s is dropped, and changes nothing else',
    async (_, make, sentence) => {
      const onEvent = vi.fn();
      const { person, backend } = await atTheSecondPhoto({ onEvent });
      onEvent.mockClear();
      drop(await make());
      await waitFor(() => expect(screen.getByRole('status').textContent).toBe(sentence));
      expect(part('drop-zone')?.textContent).toContain(sentence);
      expect([screenName(), onEvent.mock.calls]).toEqual(['add', []]);
      await chooseFile(person);
      await onScreen('ready');
      expect(screen.getByRole('status').textContent).toBe('');
      await person.click(button(en.ready.compare));
      await onScreen('match');
      expect(backend.requests[0]?.selfie.source).toBe('camera');
    },
  );

  it('shows the same message when several files are pasted', async () => {
    await atTheSecondPhoto();
    expect(paste(carrying(await photoFile('a'), await photoFile('b')))).toBe(true);
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(en.photo.rejectedDrop.severalFiles),
    );
    expect(screenName()).toBe('add');
  });

  it.each(['NotFoundError', 'NotReadableError', 'SecurityError', 'AbortError'])(
    'was deleted, moved or left in a cloud since it was chosen (%s): it is reported, and another file works',
    async (name) => {
      const { person } = await atTheSecondPhoto();
      const file = await photoFile();
      file.arrayBuffer = () => Promise.reject(new DOMException('', name));
      await chooseFile(person, file);
      await onScreen('problem');
      expect(problemCode()).toBe('image-unreadable');
      expect(root().textContent).toContain('moved or removed, or is still in a cloud');
      await person.upload(photoInput(en.photo.another), await photoFile());
      await onScreen('ready');
    },
  );

  it('I-16: is HEIC, and opens with a decoder of the host', async () => {
    const decode = vi.fn(async () => photoFile('from-heic', 'image/jpeg', 300, 200));
    const { person, backend } = await atTheSecondPhoto({
      image: { decoders: [{ type: 'image/heic', decode }] },
    });
    await chooseFile(person, heic());
    await onScreen('ready');
    await person.click(button(en.ready.compare));
    await onScreen('match');
    const { reference } = backend.requests[0] ?? {};
    expect([reference?.width, reference?.height, reference?.blob.type, reference?.source]).toEqual([
      300,
      200,
      'image/jpeg',
      'file',
    ]);
    expect(decode).toHaveBeenCalledOnce();
  });

  it('I-16: is HEIC, and shows what to do when nothing opens it', async () => {
    const { person } = await atTheSecondPhoto();
    await chooseFile(person, heic());
    await onScreen('problem');
    expect(problemCode()).toBe('image-heic');
    expect(root().textContent).toMatch(/JPEG.*Most Compatible/);
  });

  it('shows a message that disappears when the host chooses a photo or resets', async () => {
    const { handle } = await atTheSecondPhoto();
    const announcement = () => screen.getByRole('status').textContent;
    drop(new DataTransfer());
    await waitFor(() => expect(announcement()).toBe(en.photo.rejectedDrop.noFile));
    handle.current?.choose('reference', await photoFile());
    await onScreen('ready');
    expect(announcement()).toBe('');
    handle.current?.reset();
    await onScreen('welcome');
    expect(announcement()).toBe('');
  });
});
