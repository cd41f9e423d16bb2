import { en, type Screen, type Words } from '@facecompare/react';
import { expect, waitFor } from 'storybook/test';
import { drawnPhoto } from './drawn-people.ts';
import { agreeAndStart, type Canvas, choosePhoto, press, see, takePhoto } from './person.ts';
import { problemsIn } from './problems-in.ts';
import { emptyFile, unfinishedFile } from './troubled-files.ts';

/**
 * Leads to a screen as a person would. There is no other way in, so a screen that cannot be reached
 * has no story. For a verdict or a failure, the script of the story has to hold it.
 */
export async function reach(canvas: Canvas, screen: Screen, words: Words = en): Promise<void> {
  if (screen === 'welcome') return void (await see(canvas, words.welcome.heading));
  await agreeAndStart(canvas, words);
  if (screen === 'add') return void (await see(canvas, words.selfie.add.heading));
  if (screen === 'camera' || screen === 'look') return reachCamera(canvas, screen, words);
  if (screen === 'preparing') {
    await choosePhoto(canvas, 'selfie', unfinishedFile(), words);
    return void (await see(canvas, words.preparing.heading));
  }
  await choosePhoto(canvas, 'selfie', await drawnPhoto('selfie'), words);
  await choosePhoto(
    canvas,
    'reference',
    screen === 'problem' ? emptyFile() : await drawnPhoto('same-person'),
    words,
  );
  if (screen === 'problem')
    return void (await see(canvas, (await problemsIn(words))['image-empty'].heading));
  await see(canvas, words.ready.heading);
  if (screen === 'ready') return;
  await press(canvas, words.ready.compare);
  // The heading of a failure depends on its code, so its story checks the text.
  if (screen !== 'failed') await see(canvas, words[screen].heading);
}

async function reachCamera(canvas: Canvas, screen: 'camera' | 'look', words: Words): Promise<void> {
  await press(canvas, words.camera.open);
  await waitFor(() =>
    expect(canvas.getByRole('button', { name: words.camera.shutter })).toBeEnabled(),
  );
  if (screen === 'camera') return;
  await takePhoto(canvas, words);
  await see(canvas, words.look.heading);
}
