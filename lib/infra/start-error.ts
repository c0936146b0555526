/**
 * Something outside the program keeps it from starting: a wrong setting, a busy port, a missing permission. The
 * message is one sentence for the person at the terminal; a stack trace would tell them nothing more.
 */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** The operating system's short name of what went wrong (`EACCES`, `ENOENT`), or the error's own text. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
