/** An expected outcome: a value, or a named refusal that the caller has to handle. Bugs are exceptions instead. */
export type Result<T, R extends Refusal = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/** Why something was not done. `kind` names it; further fields say what the sentence to the person needs. */
export type Refusal = { kind: string };

export function ok<T>(value: T): { ok: true; value: T };
export function ok(): { ok: true; value: undefined };
export function ok<T>(value?: T) {
  return { ok: true, value };
}

export function refuse<R extends Refusal>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
