/** An error as the log has it. */
export type LoggedError = {
  type: string;
  /** Only where it is our own code's or the machine's. */
  message?: string;
  code?: string;
  /** Where it came from. */
  stack: string;
  cause?: LoggedError;
};

/**
 * What the log says of an error: what kind it is and where it came from. A message of the database, of its client or of
 * a parser quotes what it could not take, which may be what somebody said in confidence: it is left out, and so is
 * whatever else such an error carries along.
 */
export function errorForLog(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, stack: "" };
  const { name, message, stack = "", cause } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return {
    type: name,
    ...(quotesNothing.has(name) ? { message } : {}),
    ...(code ? { code } : {}),
    stack: frames(stack),
    ...(cause instanceof Error ? { cause: errorForLog(cause) } : {}),
  };
}

const quotesNothing = new Set(["Error", "TypeError", "RangeError", "ReferenceError", "StartError"]);

/** The head of a stack is the message once more. */
function frames(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^ {4}at /.test(line))
    .join("\n");
}
