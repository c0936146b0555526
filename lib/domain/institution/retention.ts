/** What may be kept for longer or shorter. Editions, facts, positions and signatures are not among it: they are the record. */
export const keptKinds = {
  /** Invitations after they were taken, declined, revoked or expired. */
  invitations: { usual: 90, fewest: 1, most: 730 },
  /** Mails that were given up. */
  failedMails: { usual: 90, fewest: 1, most: 365 },
  /** Copies of what is somebody's, which they asked for. */
  exports: { usual: 7, fewest: 1, most: 30 },
  /** Files that were brought in, and what was read from them. */
  imports: { usual: 7, fewest: 1, most: 90 },
  /** Versions that were kept by themselves, of which older ones are one a day. */
  automaticVersions: { usual: 3650, fewest: 30, most: 3650 },
  /** Who typed which letter, in groups that have concluded. Not before a group can be opened again no more. */
  typing: { usual: 90, fewest: 31, most: 3650 },
  /** Who signed in and out when: for as long as a sign-in lasts, because it tells who may have spoken on a day (decision 23). */
  signIns: { usual: 30, fewest: 1, most: 90 },
  /** Devices on which somebody signed in, since they last did: at most for as long as a browser keeps a cookie. */
  devices: { usual: 400, fewest: 30, most: 400 },
} as const;

export type KeptKind = keyof typeof keptKinds;

/** In the order in which they are shown. */
export const keptKindNames = Object.keys(keptKinds) as KeptKind[];
