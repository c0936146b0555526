/** What an agency said: that it has the deposit in its queue, that the DOI is registered, that it does not take it, or nothing that
 *  settles it: asked again later. `words` are its own, as they came. */
export type AgencyAnswer = { kind: "queued" | "registered" | "refused" | "unsettled"; words: string };

/** An HTTP answer; status 0: there was none. */
export type Answered = { status: number; text: string };

/** As long as an agency has to answer. */
export const patienceMs = 20_000;

const mostBytes = 65_536;

/**
 * Asks one address and follows nobody anywhere else. Never throws: what an error says may hold the address, and Crossref's holds
 * a password, so that of errors only their code is told.
 */
export async function askAgency(address: string, request: RequestInit, waitMs: number): Promise<Answered> {
  try {
    const signal = AbortSignal.timeout(waitMs);
    const response = await fetch(address, { ...request, redirect: "manual", signal });
    return { status: response.status, text: await startOf(response) };
  } catch (error) {
    return { status: 0, text: codeOf(error) };
  }
}

/** No more of an answer than its start is wanted, however much comes. */
async function startOf({ body }: Response): Promise<string> {
  if (!body) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.byteLength;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(parts).toString("utf8", 0, Math.min(size, mostBytes));
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  if (error.name === "TimeoutError") return "no answer in time";
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? cause.code : null;
  return typeof code === "string" ? `no answer (${code})` : "no answer";
}

/** Whether another day may bring another answer to the same question: nobody was there, too much was asked, or the credentials of the
 *  settings are not right yet. */
export function mayChange(status: number): boolean {
  return status < 400 || status >= 500 || [401, 403, 408, 429].includes(status);
}

/** An answer that says nothing of the deposit itself. */
export function answerOf({ status, text }: Answered): AgencyAnswer {
  const words = status === 0 ? text : `${status} ${text}`;
  return { kind: mayChange(status) ? "unsettled" : "refused", words };
}
