import type { MemberRole } from "#lib/base/actor.ts";

/** What one may ask for when one asks who owes what. */
export const obligationFamilies = [
  "commissions",
  "papers",
  "positions",
  "reviews",
  "signOffs",
  "releases",
] as const;
export type ObligationFamily = (typeof obligationFamilies)[number];

/** What somebody owes, as what they would do; each belongs to one family. */
export const obligationKinds = {
  answerCommission: "commissions",
  deliverOutline: "commissions",
  deliverDraft: "commissions",
  startPaper: "commissions",
  decideExtension: "commissions",
  writePaper: "papers",
  revisePaper: "papers",
  approvePaper: "papers",
  startReview: "papers",
  publishPaper: "papers",
  takePosition: "positions",
  confirmPosition: "positions",
  callFinding: "positions",
  reviewText: "reviews",
  answerComments: "reviews",
  answerContests: "reviews",
  signOff: "signOffs",
  endSignOff: "signOffs",
  confirmRelease: "releases",
} as const satisfies Record<string, ObligationFamily>;
export type ObligationKind = keyof typeof obligationKinds;

/** One thing one person owes a group, as the tables say at this moment; it is stored nowhere. */
export type Obligation = {
  kind: ObligationKind;
  personId: string;
  groupId: string;
  /** Of the commission, paper, finding, round or release. */
  subjectId: string;
  title: string;
  /** A finding's; null of everything else. */
  number: number | null;
  /** Where it is done, from the root of the portal. */
  path: string;
  /** Where whoever oversees the group looks at it; somebody from outside has a page of their own. */
  seenAt: string;
  /** How many comments wait, where that is what is owed; otherwise null. */
  count: number | null;
  /** The instant at which it closes; null where a day or nothing is set. */
  dueAt: Date | null;
  /** The day by which it is wanted, and until whose end in UTC there is time; null where an instant or nothing is set. */
  dueOn: Date | null;
  /** Since when it is owed; null where nothing tells. */
  since: Date | null;
  /** The commission a paper came out of: reminders about it are about the paper too. */
  commissionId: string | null;
  /** The open last call of a position that is owed, which keeps its own account of reminders. */
  lastCall: { id: string; silence: boolean } | null;
  /** The day of the latest reminder to this person of this; null: there was none. */
  remindedOn: Date | null;
};

/** Somebody of whom something may be owed. */
export type Ower = {
  id: string;
  name: string;
  /** Null for somebody from outside, who was asked to review. */
  role: MemberRole | null;
};

/** Everything that is owed in one group, and by whom. */
export type GroupObligations = { obligations: Obligation[]; people: Ower[] };

/** What became of a click that reminds: mails by name, and why the others got none. */
export type Reminded = {
  sent: string[];
  /** Had a mail about what they owe today. */
  today: string[];
  /** Have no account that a mail could reach. */
  unreachable: string[];
  /** Of those who were ticked: owe nothing any more. */
  done: number;
};

export const dateKinds = [
  "answerBy",
  "outline",
  "draft",
  "final",
  "lastCall",
  "senseCheck",
  "review",
  "signOff",
  "discussion",
  "event",
  "embargo",
] as const;
export type DateKind = (typeof dateKinds)[number];

/** One thing in a group's calendar: an instant, or a day. */
export type DateEntry = {
  kind: DateKind;
  id: string;
  group: { slug: string; name: string };
  title: string;
  /** From the root of the portal. */
  path: string;
  at: Date | null;
  /** When it ends; null for what is over in an instant. */
  until: Date | null;
  on: Date | null;
  /** Of a day a commission sets: its author is whoever reads. */
  mine: boolean;
  /** How often the plan changed; calendars ask for it. */
  revision: number;
  cancelled: boolean;
};
