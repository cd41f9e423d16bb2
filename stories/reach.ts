import { en, type Screen } from '@facecompare/react';
import { expect, waitFor } from 'storybook/test';
import { agreeAndStart, type Canvas, choosePhoto, press, see, takePhoto } from './person.ts';
import { samplePhoto } from './sample-photos.ts';
import { emptyFile, unfinishedFile } from './troubled-files.ts';

/**
 * Goes to a screen as a person would: there is no other way in, and so a screen that cannot be reached has no story.
 * Where a verdict or a failure is wanted, the script of the story has to hold it.
 */
export async function reach(canvas: Canvas, screen: Screen): Promise<void> {
  if (screen === 'welcome') return void (await see(canvas, en.welcome.heading));
  await agreeAndStart(canvas);
  if (screen === 'add') return void (await see(canvas, en.selfie.add.heading));
  if (screen === 'camera' || screen === 'look') return reachCamera(canvas, screen);
  if (screen === 'preparing') {
    await choosePhoto(canvas, 'selfie', unfinishedFile());
    return void (await see(canvas, en.preparing.heading));
  }
  await choosePhoto(canvas, 'selfie', await samplePhoto('selfie'));
  await choosePhoto(canvas, 'reference', screen === 'problem' ? emptyFile() : await samplePhoto('same-person'));
  if (screen === 'problem') return void (await see(canvas, en.problems['image-empty'].heading));
  await see(canvas, en.ready.heading);
  if (screen === 'ready') return;
  await press(canvas, en.ready.compare);
  // What a failure says depends on its code, so its story looks for the words.
  if (screen !== 'failed') await see(canvas, en[screen].heading);
}

async function reachCamera(canvas: Canvas, screen: 'camera' | 'look'): Promise<void> {
  await press(canvas, en.camera.open);
  await waitFor(() => expect(canvas.getByRole('button', { name: en.camera.shutter })).toBeEnabled());
  if (screen === 'camera') return;
  await takePhoto(canvas);
  await see(canvas, en.look.heading);
}
