import type texts from "#messages/en/mail.json";

/** Every mail that one verb writes by itself. */
export type MailKind = keyof typeof texts;

/** Why a mail is sent that its reader cannot end. */
export type OwnEnding = "account" | "invited" | "moderators";

/**
 * How each mail ends. `chosen`: with where its reader chooses what they are mailed, and ends mails like it; `own`: its words say
 * so themselves; `part`: it is no mail, but a piece of one.
 */
export const mailEndings = {
  signInLink: "account",
  resetLink: "account",
  passwordChanged: "account",
  addressAskedOld: "account",
  addressAskedNew: "account",
  addressTaken: "account",
  addressChanged: "account",
  newDevice: "account",
  identityLinked: "account",
  factorsChanged: "account",
  accountDisabled: "account",
  accountEnabled: "account",
  signInsEnded: "account",
  administratorMade: "account",
  administratorUnmade: "account",
  accountDeleted: "account",
  accountDeletedBy: "account",

  invitation: "invited",
  reviewInvitation: "invited",
  preview: "invited",
  glassBroken: "moderators",

  membershipEnding: "chosen",
  memberEnding: "chosen",
  membershipEnded: "chosen",
  memberEnded: "chosen",
  commentMentioned: "chosen",
  commentAssigned: "chosen",
  reviewOpened: "chosen",
  reviewReminder: "chosen",
  reviewExtended: "chosen",
  reviewAnswered: "chosen",
  lastCallOpened: "chosen",
  lastCallReminder: "chosen",
  lastCallChanged: "chosen",
  lastCalls: "chosen",
  discussionInvited: "chosen",
  discussionChanged: "chosen",
  discussionPostponed: "chosen",
  discussionCancelled: "chosen",
  releaseConfirmation: "chosen",
  releaseUnconfirmed: "chosen",
  releaseHeld: "chosen",
  editionPublished: "chosen",
  commissionOffered: "chosen",
  commissionAmended: "chosen",
  commissionAnswered: "chosen",
  commissionCancelled: "chosen",
  extensionRequested: "chosen",
  extensionAnswered: "chosen",
  milestoneReminder: "chosen",
  owing: "chosen",
  signOffOpened: "chosen",
  signOffReminder: "chosen",
  signOffMoved: "chosen",
  signOffVoided: "chosen",
  signOffApproved: "chosen",

  subscriptionAsked: "own",
  subscriptionKnown: "own",
  workAsked: "own",
  workKnown: "own",
  topicAsked: "own",
  topicKnown: "own",
  editionOut: "own",
  topicOut: "own",
  workOut: "own",

  commissionDay: "part",
  dayInWords: "part",
  lastCallEntry: "part",
  owingEntry: "part",
} as const satisfies Record<MailKind, OwnEnding | "chosen" | "own" | "part">;
