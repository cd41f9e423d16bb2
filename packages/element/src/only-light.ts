const PAIR = /light-dark\(((?:[^(),]|\([^()]*\))*),(?:[^()]|\([^()]*\))*\)/g;

/** A style sheet for browsers before 2024, which know no `light-dark()` and would draw no colour at all: they get the light ones. */
export const onlyLight = (css: string): string => css.replace(PAIR, '$1');
