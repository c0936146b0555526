/** How facts are grouped when one chooses among them. */
export const factFamilies = [
  "members",
  "papers",
  "comments",
  "discussions",
  "findings",
  "positions",
  "senseChecks",
  "reviews",
  "report",
] as const;
export type FactFamily = (typeof factFamilies)[number];

/** How the names of a family's facts begin; each fact belongs to one family (tested against every fact in the source). */
export const familyPrefixes: Record<FactFamily, readonly string[]> = {
  members: [
    "Group",
    "Member",
    "Event",
    "Silence",
    "Obligations",
    "Archive",
    "Matrix",
    "Activity",
    "Text",
    "Responses",
    "Sources",
    "BreakGlass",
  ],
  papers: ["Commission", "Paper", "Version"],
  comments: ["Comment"],
  discussions: ["Discussion", "Contribution", "Summary", "Remark"],
  findings: ["Finding", "Evidence"],
  positions: ["Position", "LastCall", "Unanswered"],
  senseChecks: ["SenseCheck"],
  report: ["Report", "Edition", "Publication", "Release", "SecondConfirmation", "Term"],
  reviews: ["Review"],
};

/** @returns null for a fact that no family knows: one of a later release */
export function familyOf(kind: string): FactFamily | null {
  const known = (family: FactFamily) => familyPrefixes[family].some((prefix) => isOf(kind, prefix));
  return factFamilies.find(known) ?? null;
}

/** A prefix is whole words: `Comment` begins `CommentRemoved`, and not `Commented`. */
function isOf(kind: string, prefix: string): boolean {
  return kind.startsWith(prefix) && !/^[a-z]/.test(kind.slice(prefix.length));
}

/** Their subject is a membership, the group or an edition: nothing in it is closed to whoever may read the group's account. */
export const openKinds: readonly string[] = [
  "GroupOpened",
  "GroupDescribed",
  "GroupAnnounced",
  "GroupConcluded",
  "GroupReopened",
  "SilenceProcedureSet",
  "SecondConfirmationSet",
  "MemberJoined",
  "MemberRemoved",
  "MemberRoleChanged",
  "MemberLeft",
  "MemberEnded",
  "EditionPublished",
  "EditionWithdrawn",
  "EditionNoticed",
  "PublicationRelated",
  "PublicationUnrelated",
  "PublicationTopicsSet",
  "PublicationBroughtIn",
  "EventMaterialsPublished",
  "EventAnnounced",
  "EventPostponed",
  "EventResumed",
  "EventCancelled",
  "TermChosen",
  "TermRemoved",
  "BreakGlassOpened",
  "BreakGlassRead",
  "BreakGlassEnded",
];

/** For those who manage members alone. */
export const managerKinds: readonly string[] = [
  "MemberInvited",
  "MemberInvitedAgain",
  "MemberInvitationWithdrawn",
  "MemberInvitationDeclined",
  "MemberEndSet",
  "ObligationsReminded",
  "ArchiveRequested",
  "ArchiveDownloaded",
  "MatrixDownloaded",
  "TextDownloaded",
  "ResponsesDownloaded",
  "SourcesDownloaded",
  "ActivityExported",
  "EventPlanned",
  "EventAmended",
  "EventProgrammeChanged",
  "EventDiscarded",
  "EditionSentAgain",
  "EditionRegistered",
  "PublicationPrepared",
  "PublicationDescribed",
  "PublicationDiscarded",
];

/** What names who did it of a discussion that is not on the record, too: what can only happen before it is held, and that an administrator,
 *  who is no member, read it. Whatever else happens to it names nobody. */
export const alwaysNamedKinds: readonly string[] = [
  "DiscussionPlanned",
  "DiscussionAmended",
  "DiscussionInvited",
  "DiscussionPostponed",
  "DiscussionResumed",
  "DiscussionCancelled",
  "BreakGlassRead",
];
