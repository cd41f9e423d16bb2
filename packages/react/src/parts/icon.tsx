import type { ScreenProps } from '../screens/screen-props.ts';

const PATHS = {
  yes: 'm5 12.5 4.5 4.5L19 7.5',
  no: 'M7 9.5h10M7 14.5h10M15.5 5l-7 14',
  ask: 'M12 6.5v7M12 17.5v.01',
  photo: 'M4 6h16v12H4zM4 16l5-5 3 3 3-3 5 5M9 9v.01',
  face: 'M12 4a4 5 0 0 1 0 10a4 5 0 0 1 0-10M4 21c2-6 14-6 16 0',
} as const;

/** A decorative icon; the text beside it carries the meaning. */
export function Icon({
  flow,
  name,
}: Pick<ScreenProps, 'flow'> & { readonly name: keyof typeof PATHS }) {
  return (
    <svg {...flow.part('icon')} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
