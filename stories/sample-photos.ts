/** The photos that `scripts/sample-photos.ts` cuts, as files that a person would choose. */
export type SamplePhoto = 'selfie' | 'same-person' | 'other-person' | 'two-people' | 'no-face';

export async function samplePhoto(name: SamplePhoto): Promise<File> {
  const response = await fetch(`${import.meta.env.BASE_URL}samples/${name}.jpg`);
  if (!response.ok)
    throw new Error(
      `The sample photo "${name}" is missing; run "npx tsx scripts/sample-photos.ts".`,
    );
  return new File([await response.blob()], `${name}.jpg`, { type: 'image/jpeg' });
}
