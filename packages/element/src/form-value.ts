/** The element as a field of a form: it has a value when the photos match. */
import type { CompareVerdict } from '@facecompare/contract';

/**
 * Returns the id under which the server knows the comparison; empty if the backend gives none. Null
 * if there is no match.
 */
export function verdictValue(verdict: CompareVerdict): string | null {
  if (verdict.outcome !== 'match') return null;
  return verdict.ids.request ?? verdict.ids.transaction ?? '';
}

export function formValue(internals: ElementInternals) {
  let value: string | null = null;
  return {
    get: () => value,
    /**
     * Sets the value and the validity of the form field.
     * @param message for the person who sends the form before there is a value; null if the form
     * may be sent without one
     */
    set(next: string | null, message: string | null) {
      value = next;
      // The state is null, because a browser that restores forms must not restore a match.
      internals.setFormValue(value, null);
      if (value === null && message !== null)
        internals.setValidity({ valueMissing: true }, message);
      else internals.setValidity({});
    },
  };
}
