/** Something is going on. It has no value, because nobody could measure an honest one. */
export const Progress = ({ label }: { readonly label: string }) => (
  <div data-part="progress" role="progressbar" aria-label={label}>
    <i />
  </div>
);
