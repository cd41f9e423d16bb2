/** The page changes nothing. */
export {};
