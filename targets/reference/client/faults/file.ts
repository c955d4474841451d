import type { FaultInfo } from '../../side.js';

const breaks = (sentence: string): FaultInfo => ({ role: 'client', breaks: sentence });

/** Defects in what a `file:` URL names and in how the file is described. */
export const fileFaults = {
  'file-own-names-are-remote': breaks("This machine's own name and addresses mean this machine."),
  'file-four-slashes-name-a-host': breaks('A path that begins with two slashes names no host.'),
  'file-scheme-in-small-letters-only': breaks('The scheme of a file URL is known in letters of any case.'),
  'scheme-is-file-by-default': breaks('What has no scheme is no URL.'),
  'file-relative-opened': breaks('The path of a file URL begins with a slash.'),
  'file-dot-segments-refused': breaks('Dot segments are a way to write a path.'),
  'file-dot-segments-removed': breaks('Dot segments are left to the file system.'),
  'file-two-slashes-refused': breaks('The path of a local file may begin with two slashes.'),
  'file-trailing-slash-dropped': breaks('A path that ends in a slash is not that of a file.'),
  'file-backslash-is-slash': breaks('A backslash does not divide a path.'),
  'file-drive-letter-dropped': breaks('A segment that looks like a drive letter is a part of the path.'),
  'file-parameters-dropped': breaks('A semicolon and what follows it are a part of the name.'),
  'file-query-dropped': breaks('A question mark and what follows it are a part of the name.'),
  'file-fragment-in-name': breaks('The fragment is no part of the name.'),
  'file-path-cut': breaks('A long path is used whole.'),
  'file-only-url-characters': breaks('What should have been percent-encoded stands for itself.'),
  'file-lower-hex-not-decoded': breaks('The hexadecimal digits of a percent triplet may be small letters.'),
  'file-encoded-slash-divides': breaks('An encoded slash does not divide a path.'),
  'file-name-cut-at-nul': breaks('An encoded NUL does not end the name.'),
  'file-plus-is-space': breaks('A plus sign stands for itself.'),
  'file-decoded-before-split': breaks('A URL is cut into its parts before they are decoded.'),
  'file-name-always-utf-8': breaks('Percent-encoded octets are those of the name, also where they are no UTF-8.'),
  'file-saved-by-undecoded-name': breaks(
    'A file that is retrieved is found by its decoded name, without the fragment.',
  ),
  'file-unreadable-never-ftp': breaks('A file that is there and cannot be opened is opened by FTP as well.'),
  'file-empty-is-error': breaks('An empty file is a file.'),
  'file-large-cut': breaks('A large file is delivered whole.'),
  'file-links-not-followed': breaks('A symbolic link stands for the file it leads to.'),
  'file-type-unknown-missing': breaks('A file of an unknown kind has a Content-Type.'),
  'file-type-in-small-letters-only': breaks('The suffix of a name tells the type in letters of any case.'),
  'file-type-always-text': breaks('The suffix of a name tells the type.'),
  'file-modified-is-now': breaks('Last-Modified is the time of the last change.'),
} as const satisfies Record<string, FaultInfo>;
