export const judgeInspected = (..._: unknown[]) => ({ hint: null, problem: null });
export const qualityOfFrame = (..._: unknown[]) => 1;
