/** Largest file that is read at all, in bytes. Above the largest photo of any phone, below what stalls one. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
