/** What somebody can be told of, as families that a person understands. */
export const notificationKinds = [
  "asked",
  "mentions",
  "papers",
  "comments",
  "findings",
  "discussions",
  "report",
  "published",
  "membership",
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** When what happens is mailed: some minutes after, in a digest of a day or a week, or not at all. */
export const paces = ["at_once", "daily", "weekly", "never"] as const;
export type Pace = (typeof paces)[number];

/** How digests can come, when it is chosen for all of them together. */
export const digestPaces = ["daily", "weekly", "never"] as const satisfies readonly Pace[];
export type DigestPace = (typeof digestPaces)[number];

/** What is mailed at all: everything as chosen, what comes at once and no digest, or nothing. */
export const mailScopes = ["chosen", "at_once", "none"] as const;
export type MailScope = (typeof mailScopes)[number];

/** Paces by kind; a kind that is missing is as by default, and in a group as in all groups. */
export type Paces = Partial<Record<NotificationKind, Pace>>;

/** What somebody has chosen for all their groups. */
export type GeneralSettings = { scope: MailScope; digestHour: number; paces: Paces };

/** All that one person has chosen. */
export type MailChoices = GeneralSettings & { byGroup: ReadonlyMap<string, Paces> };

/** What the link in a mail ends: mails of one kind, or digests. */
export type MailEnds = NotificationKind | "digest";
