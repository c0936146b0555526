/**
 * What is said of a file that is being made, a line of JSON each: how many of its rows are written; then its name, type and size in
 * bytes, and after that line the bytes themselves; or that it failed.
 */
export type FileProgress =
  | { rows: number; of: number }
  | { name: string; type: string; sizeBytes: number }
  | { failed: string };

/** The media type of such an answer, which is also how it is asked for. */
export const fileProgressType = "application/vnd.colloquy.file-progress";
