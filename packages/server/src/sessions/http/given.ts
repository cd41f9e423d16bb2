/** Leaves out a field without a value: on the wire, null means the same as nothing. */
export const given = <Value>(name: string, value: Value | null | undefined) =>
  value === null || value === undefined ? {} : { [name]: value };
