import type { CastName } from "./stage/types.ts";

/** Who may receive what a column holds. `nobody`: it is a secret, or an address of somebody who is not of the cast. */
export type Audience = "everybody" | "nobody" | readonly CastName[];

const moderators = ["moderator"] as const;
const group = ["moderator", "expert", "author"] as const;
const members = [...group, "observer"] as const;
const round = [...group, "outside reviewer"] as const;
const owner = ["moderator"] as const;

/** Text columns by their tables. A column that is not here fails the run with a sentence that names it. */
export const columns: Record<string, Record<string, Audience>> = {
  Account: { email: ["moderator", "administrator"], passwordHash: "nobody" },
  Session: { tokenHash: "nobody", formerHash: "nobody", device: owner, way: "everybody" },
  PendingSignIn: { tokenHash: "nobody", device: "nobody", way: "everybody" },
  BreakGlass: { reason: [...members, "administrator"] },
  Passkey: { credentialId: "nobody", name: owner },
  Authenticator: { secret: "nobody" },
  RecoveryCode: { codeHash: "nobody" },
  SpentChallenge: { hash: "nobody" },
  CalendarFeed: { tokenHash: "nobody" },
  LinkedIdentity: { label: owner },
  InvitationList: { text: moderators },
  FailedMail: { to: ["administrator"] },
  MailLink: { tokenHash: "nobody" },
  MailLinkTry: { emailHash: "nobody", networkHash: "nobody" },
  AddressChange: { email: "nobody", oldTokenHash: "nobody", newTokenHash: "nobody", sessionHash: "nobody" },
  KnownDevice: { tokenHash: "nobody" },
  SignInFailure: { emailHash: "nobody", networkHash: "nobody" },
  GroupArchive: { key: "nobody" },
  DataExport: { key: "nobody" },
  CommentThread: { quote: group, prefix: group, suffix: group },
  Comment: { body: group },
  Commission: { brief: group, perspective: members, answerNote: group, endReason: group },
  CommissionExtension: { reason: ["moderator", "author"], note: ["moderator", "author"] },
  Discussion: { place: members, briefing: members, reason: members, summary: members },
  AgendaItem: { title: members },
  Contribution: { body: group, commitment: "nobody" },
  PendingPoint: { body: "nobody", commitment: "nobody" },
  SummaryVersion: { body: members },
  SummaryRemark: { body: group, answer: group },
  // A reviewer from outside is told which version they read.
  DocumentVersion: { name: [...members, "outside reviewer"], plainText: [...members, "outside reviewer"] },
  EarlierPublication: { title: moderators, standfirst: moderators, corporateAuthor: moderators },
  Fact: { who: moderators },
  Finding: { theme: members, reason: members },
  FindingVersion: { statement: members, reasons: members, note: members },
  Evidence: { note: members, quote: members, sourceTitle: members, locator: members },
  FormerPassage: { quote: members },
  Position: { text: group },
  FindingComment: { body: members },
  ConsensusCall: { rationale: members },
  WorkingGroup: { charter: "everybody", conclusion: "everybody" },
  Invitation: {
    email: moderators,
    perspective: moderators,
    name: moderators,
    word: moderators,
    tokenHash: "nobody",
    declinedWord: moderators,
  },
  TextImport: { fileName: ["author", "moderator"], failure: ["author", "moderator"] },
  MailEnding: { tokenHash: "nobody" },
  Preview: { email: moderators, name: moderators, tokenHash: "nobody" },
  ReadinessWaiver: { reason: moderators },
  Release: { changeNote: moderators, reason: moderators },
  // What a round found is for observers too once it is published, with the text that it read.
  ReviewRound: { brief: [...round, "observer"] },
  ReviewComment: {
    prefix: [...round, "observer"],
    suffix: [...round, "observer"],
    quote: [...round, "observer"],
    body: [...round, "observer"],
    reply: [...round, "observer"],
    contest: [...round, "observer"],
    firstReply: [...round, "observer"],
  },
  SenseCheck: { question: group },
  SenseCheckOption: { label: group },
  SignOffRound: { reason: group },
  Endorsement: { text: group },
  Source: { label: group },
  SourceImport: { fileName: ["author"] },
  Subscription: { email: "nobody", tokenHash: "nobody" },
  SubscriptionTry: { emailHash: "nobody", networkHash: "nobody" },
  Term: { term: group, abbreviation: group, note: group },
  Paper: { abstract: members },
  Report: { corporateAuthor: members, foreword: members, forewordBy: members, summary: members },
};

/** Words that stand in the texts of the stage, in whatever form a text is kept. */
export const textWords: Record<string, Audience> = {
  zqpapertextworking: group,
  zqpapertextfinished: members,
  zqreporttext: group,
  zqreviewedtext: [...round, "observer"],
};

/** Tables that the public reads, or of which it reads what the stage cannot keep apart. Nothing of them is a secret. */
export const publicTables: readonly string[] = [
  ...["Institution", "Person", "FormerAffiliation", "Publication", "PublicationFormerSlug", "Edition"],
  ...[
    "EditionNotice",
    "EditionCredit",
    "PublicWord",
    "Topic",
    "Event",
    "Appearance",
    "GroupFormerName",
    "Picture",
  ],
  ...["Deposit", "UnmadeFile", "ReleaseFile"],
];

/** Columns beside them that hold what the public reads, is told will come, or may guess from an address. */
export const publicColumns: Record<string, readonly string[]> = {
  Commission: ["title"],
  // Which discussions were held, a group tells.
  Discussion: ["title"],
  Member: ["perspective", "affiliation"],
  Paper: ["title"],
  Report: ["title", "standfirst", "seriesName", "seriesNumber"],
  WorkingGroup: ["name", "shortName", "summary", "hashtag", "searched"],
};

/** Columns whose form is read, or hashed: another word in them would be another thing. Their words are planted in the texts. */
export const parsedColumns: Record<string, readonly string[]> = {
  DocumentVersion: ["content"],
  EarlierPublication: ["topics", "seriesName", "seriesNumber", "newTopics", "originalUrl", "doi"],
  Evidence: ["sourceUrl"],
  Release: ["content"],
  Endorsement: ["statement"],
  LinkedIdentity: ["issuer"],
  SignOffRound: ["content", "statement"],
  Term: ["variants"],
  TextImport: ["content", "format"],
};

/** Columns of no words, in whatever table: kinds, parts of addresses, hashes of what may be read, ids of blocks. */
export const wordless =
  /^(slug|hash|kind|language|timeZone|link|blockIds?|fromIds|transports|lineId|check|subject|occasion|scope|purpose|ends|address|next|way)$/;
