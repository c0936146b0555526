/** How long a sign-in lasts. */
export const sessionDays = 30;

/** Failures are counted over this window. */
export const failureWindowMs = 15 * 60_000;

const limits = { sameAccountAndNetwork: 10, sameNetwork: 60 };

/**
 * Whether another try is let through. An account is never locked as such: only tries from the network that
 * failed are, so that nobody can lock somebody else out.
 */
export function mayTry(failures: { sameAccountAndNetwork: number; sameNetwork: number }): boolean {
  return (
    failures.sameAccountAndNetwork < limits.sameAccountAndNetwork && failures.sameNetwork < limits.sameNetwork
  );
}

/** @returns where to go after signing in: a path of this site, or the workspace */
export function landing(next: string | undefined): string {
  return next && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : "/workspace";
}
