/**
 * The largest file that we read, in bytes. It is above the largest photo of any phone, and below
 * what freezes a phone.
 */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
