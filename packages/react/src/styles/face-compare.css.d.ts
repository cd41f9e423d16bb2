// The style sheet is imported for its effect; TypeScript asks every import what it exports.
export {};
