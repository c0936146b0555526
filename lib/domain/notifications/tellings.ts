import type { NotificationKind } from "#lib/domain/mail-settings/types.ts";

/** Something that is wanted of a person until they have done it, or nobody wants it any more. */
export type Ask =
  | "answerCommission"
  | "position"
  | "senseCheck"
  | "review"
  | "signOff"
  | "release"
  | "startReview"
  | "revise"
  | "approve"
  | "publish";

/** Whom a fact is told, of those who may read what it happened to. `others`: all but the one it happened to. */
export type Audience =
  | "group"
  | "others"
  | "working"
  | "moderators"
  | "authors"
  | "concerned"
  | "thread"
  | "commenters"
  | "asked";

/**
 * How a fact is told. `text` stands for the kind of the text that it happened to, a paper or the report.
 * `ask`: told to `asked` while it is wanted of them; to others unless they have done it.
 * `direct`: to whom the verb that recorded it has sent a mail of its own, unless they want none at once; `always`: even then.
 */
export type Telling = {
  kind: NotificationKind | "text";
  to: Audience;
  ask?: Ask;
  direct?: Audience;
  always?: true;
};

const asked = (to: Audience, rest: Partial<Telling> = {}): Telling => ({ kind: "asked", to, ...rest });
/** Asked by a mail of its own. */
const mailed = (to: Audience, ask?: Ask): Telling => asked(to, { direct: to, ask });
const told = (kind: Telling["kind"], to: Audience): Telling => ({ kind, to });

/**
 * Every fact of a group there is, and whom it is told; null: nobody. A test reads the source and finds each in here.
 * Observers are in `group` and `concerned` alone.
 */
export const tellings: Readonly<Record<string, Telling | null>> = {
  GroupOpened: null,
  GroupDescribed: told("membership", "group"),
  GroupAnnounced: told("membership", "group"),
  GroupConcluded: told("membership", "group"),
  GroupReopened: told("membership", "group"),
  SilenceProcedureSet: told("membership", "working"),
  SecondConfirmationSet: told("membership", "moderators"),
  MemberInvited: null,
  MemberJoined: told("membership", "others"),
  MemberLeft: told("membership", "moderators"),
  MemberEnded: null,
  MemberEndSet: asked("authors"),
  MemberRoleChanged: asked("authors"),
  MemberInvitedAgain: null,
  MemberInvitationWithdrawn: null,
  MemberInvitationDeclined: told("membership", "moderators"),
  MemberRemoved: told("membership", "moderators"),
  ObligationsReminded: null,
  ArchiveRequested: null,
  ArchiveDownloaded: null,
  MatrixDownloaded: null,
  TextDownloaded: null,
  ResponsesDownloaded: null,
  SourcesDownloaded: null,
  ActivityExported: null,
  BreakGlassOpened: { kind: "membership", to: "group", direct: "moderators", always: true },
  BreakGlassRead: null,
  BreakGlassEnded: told("membership", "group"),
  EventPlanned: null,
  EventAmended: null,
  EventProgrammeChanged: null,
  EventDiscarded: null,
  EventAnnounced: told("membership", "group"),
  EventPostponed: told("membership", "group"),
  EventResumed: told("membership", "group"),
  EventCancelled: told("membership", "group"),
  EventMaterialsPublished: told("membership", "group"),

  CommissionDrafted: null,
  CommissionOffered: mailed("asked", "answerCommission"),
  CommissionAmended: mailed("authors"),
  CommissionAccepted: mailed("moderators"),
  CommissionDeclined: mailed("moderators"),
  CommissionLapsed: mailed("moderators"),
  CommissionCancelled: mailed("authors"),
  CommissionDelivered: told("papers", "moderators"),
  CommissionDischarged: told("papers", "authors"),
  CommissionHidden: null,
  CommissionShown: null,
  CommissionOutlineHandedIn: told("papers", "moderators"),
  CommissionDraftHandedIn: told("papers", "moderators"),
  CommissionExtensionRequested: mailed("moderators"),
  CommissionExtensionGranted: mailed("authors"),
  CommissionExtensionRefused: mailed("authors"),
  PaperStarted: told("papers", "moderators"),
  PaperSubmitted: asked("moderators", { ask: "startReview" }),
  PaperReviewStarted: told("papers", "concerned"),
  PaperRevisionRequested: asked("asked", { ask: "revise" }),
  PaperAccepted: asked("asked", { ask: "approve" }),
  PaperDeclined: asked("authors"),
  PaperApproved: asked("moderators", { ask: "publish" }),
  PaperCheckWaived: told("papers", "moderators"),
  PaperWaiverTakenBack: told("papers", "moderators"),
  VersionNamed: null,
  VersionRestored: told("text", "authors"),

  CommentThreadStarted: told("comments", "authors"),
  CommentThreadAnswered: told("comments", "thread"),
  CommentThreadResolved: told("comments", "thread"),
  CommentThreadReopened: told("comments", "thread"),
  CommentThreadAssigned: null,
  CommentRemoved: null,
  FindingCommented: told("comments", "concerned"),
  FindingCommentRemoved: null,
  FindingThreadSettled: told("comments", "concerned"),
  FindingThreadReopened: told("comments", "concerned"),

  DiscussionPlanned: null,
  DiscussionAmended: mailed("group"),
  DiscussionInvited: mailed("group"),
  DiscussionPostponed: mailed("group"),
  DiscussionResumed: mailed("group"),
  DiscussionCancelled: mailed("group"),
  DiscussionHeld: told("discussions", "working"),
  DiscussionTightened: told("discussions", "working"),
  ContributionReleased: told("discussions", "working"),
  ContributionTakenAway: null,
  SummaryDrafted: null,
  SummaryRevised: null,
  SummaryCirculated: told("discussions", "working"),
  RemarkAnswered: told("discussions", "working"),
  SummaryAgreed: told("discussions", "group"),

  FindingProposed: told("findings", "working"),
  FindingRevised: { kind: "findings", to: "working", ask: "position" },
  FindingCirculated: { kind: "findings", to: "group", ask: "position" },
  FindingMerged: told("findings", "concerned"),
  FindingSplit: told("findings", "concerned"),
  FindingSuperseded: told("findings", "concerned"),
  FindingWithdrawn: told("findings", "concerned"),
  FindingReopened: told("findings", "working"),
  FindingCalled: told("findings", "group"),
  EvidenceAdded: told("findings", "concerned"),
  EvidenceChanged: null,
  EvidenceRemoved: told("findings", "concerned"),
  EvidenceReanchored: null,
  PositionRecorded: told("findings", "moderators"),
  LastCallOpened: mailed("asked", "position"),
  LastCallChanged: mailed("asked", "position"),
  UnansweredReminded: null,
  SenseCheckAsked: asked("asked", { ask: "senseCheck" }),
  SenseCheckClosed: told("findings", "working"),

  ReviewPlanned: null,
  ReviewOpened: mailed("asked", "review"),
  ReviewAsked: mailed("asked", "review"),
  ReviewExtended: mailed("asked", "review"),
  ReviewClosed: told("text", "authors"),
  ReviewInvitationSent: null,
  ReviewInvitationAccepted: told("text", "moderators"),
  ReviewEndedForOne: null,
  ReviewResponsesDrafted: null,
  ReviewAnswerContested: told("text", "authors"),
  ReviewResponsesPublished: mailed("commenters"),

  ReportStarted: told("report", "working"),
  ReportFrontMatterSet: null,
  ReportOutlineChanged: null,
  ReportChapterAuthorsSet: null,
  ReportTextPulledIn: null,
  ReportRevisionStarted: told("report", "working"),
  ReportHidden: null,
  ReportShown: null,
  ReportFrozen: told("report", "working"),
  ReportThawed: told("report", "working"),
  ReportSignOffOpened: mailed("asked", "signOff"),
  ReportSignOffMoved: mailed("asked", "signOff"),
  ReportSigned: told("report", "moderators"),
  ReportSignOffVoided: mailed("working"),
  ReportApproved: mailed("working"),
  ReportCheckWaived: told("report", "moderators"),
  ReportWaiverTakenBack: told("report", "moderators"),
  TermChosen: null,
  TermRemoved: null,

  ReleaseRequested: mailed("asked", "release"),
  ReleaseScheduled: told("text", "moderators"),
  ReleaseConfirmed: told("text", "moderators"),
  ReleaseDeclined: asked("moderators"),
  ReleaseHeld: mailed("moderators"),
  ReleaseRescheduled: told("text", "moderators"),
  ReleaseCancelled: told("text", "moderators"),
  ReleasePreviewed: null,
  ReleasePreviewRevoked: null,
  EditionPublished: { kind: "published", to: "group", direct: "group" },
  EditionWithdrawn: told("published", "group"),
  EditionNoticed: told("published", "group"),
  EditionSentAgain: null,
  EditionRegistered: null,
  PublicationPrepared: null,
  PublicationDescribed: null,
  PublicationDiscarded: null,
  PublicationBroughtIn: null,
  PublicationRelated: null,
  PublicationUnrelated: null,
  PublicationTopicsSet: null,
};
