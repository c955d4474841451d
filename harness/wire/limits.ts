/** Octets of a head, a trailer section or the interim replies before a final one that are kept: 1 MiB. */
export const SECTION_LIMIT = 1024 * 1024;

/** Octets of a chunk size line or an FTP command line that are kept: 64 KiB. */
export const LINE_LIMIT = 64 * 1024;

/** Octets of a body, or of surplus after the last reply, that are kept. */
export const KEPT_OCTETS = 4096;
