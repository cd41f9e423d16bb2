/** What the element is to a form: a field that has a value once the photos match. */
import type { CompareVerdict } from '@facecompare/contract';

/** The id under which the server knows the comparison; empty where the backend names none. Null while there is no match. */
export function verdictValue(verdict: CompareVerdict): string | null {
  // Two of the same picture always match, and say nothing about a person.
  if (verdict.outcome !== 'match' || verdict.sameImage) return null;
  return verdict.ids.request ?? verdict.ids.transaction ?? '';
}

export function formValue(internals: ElementInternals) {
  let value: string | null = null;
  return {
    get: () => value,
    /** @param message for whoever sends the form before there is a value; null where it may go without */
    set(next: string | null, message: string | null) {
      value = next;
      // No state beside it: a browser that restores forms shall restore none of this.
      internals.setFormValue(value, null);
      if (value === null && message !== null)
        internals.setValidity({ valueMissing: true }, message);
      else internals.setValidity({});
    },
  };
}
