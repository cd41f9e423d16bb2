// The style sheet is imported for its effect, but TypeScript needs exports for every import.
export {};
