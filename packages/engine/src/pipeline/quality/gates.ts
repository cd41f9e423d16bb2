// Temporary, by LEAD; MEASURES replaces it.
export type Gates = Record<string, number | false>;
export type GateOptions = Partial<Gates>;
export const gatesFrom = (options: GateOptions = {}): Gates => options as Gates;
