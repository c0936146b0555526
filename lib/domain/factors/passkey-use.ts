/** A challenge that was asked for, and what it told of itself when it came back. */
type AskedChallenge = {
  isOurs(challenge: string): boolean;
  /** Once `isOurs` has said yes. */
  seen: { challenge: string; expiresAt: Date } | null;
};

/** Remembers the challenge that a library asks us about.
 *  @param read until when it may be answered; null: it is not ours */
export function challengeOf(read: (challenge: string) => Date | null): AskedChallenge {
  const asked: AskedChallenge = {
    seen: null,
    isOurs(challenge) {
      const expiresAt = read(challenge);
      asked.seen = expiresAt && { challenge, expiresAt };
      return expiresAt !== null;
    },
  };
  return asked;
}
