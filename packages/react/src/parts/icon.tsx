const PATHS = {
  yes: 'm5 12.5 4.5 4.5L19 7.5',
  no: 'M7 9.5h10M7 14.5h10M15.5 5l-7 14',
  ask: 'M12 6.5v7M12 17.5v.01',
  photo: 'M4 6.5h16v11H4zM4 15.5l4.5-4 3 2.500 3.500-3.500 5 4.500M9 10v.01',
  face: 'M12 5a4 4.500 0 0 1 0 9a4 4.500 0 0 1 0-9M4.500 21c1-3 4-4.500 7.500-4.500s6.500 1.500 7.500 4.500',
} as const;

/** A sign that says nothing by itself: words beside it do. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
