/** The shapes of the sample. People and things name each other by slug; texts are Markdown files in `texts/`. */

export type SamplePerson = {
  slug: string;
  /** As printed, romanised, given name first. */
  name: string;
  nativeName?: string;
  /** BCP 47 language of the native name. */
  nativeLanguage?: string;
  affiliation: string;
  position: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  bio: string;
  /** Of an invented person: the one that ORCID itself gives to somebody who never was. */
  orcid?: string;
  /** A file in `portraits/`. */
  portrait?: string;
  /** What they were before; `until` is a day. */
  formerly?: { affiliation: string; position: string; until: string }[];
  /** Sample sign-in, if this person has one. */
  email?: string;
};

export type SampleMember = {
  person: string;
  role: "moderator" | "expert" | "observer";
  /** The country or organisation whose view the member brings. */
  perspective: string;
};

/** An invitation to a group that nobody has accepted. */
export type SampleInvitation = {
  group: string;
  by: string;
  email: string;
  name: string;
  role: "moderator" | "expert" | "observer";
  perspective: string;
  word: string;
  sentDaysAgo: number;
  declined?: { daysAgo: number; word: string };
};

export type SampleGroup = {
  slug: string;
  name: string;
  shortName: string;
  formerNames: { slug: string; name: string; until: string }[];
  /** One paragraph for cards. */
  summary: string;
  /** Markdown. */
  charter: string;
  hashtag?: string;
  openedOn: string;
  members: SampleMember[];
  /** Another moderator confirms what is to be published. */
  secondConfirmation?: boolean;
  concluded?: { by: string; on: string; conclusion: string };
};

export type SampleCommission = {
  slug: string;
  group: string;
  title: string;
  brief: string;
  perspective: string;
  authors: string[];
  state: "offered" | "accepted" | "delivered" | "discharged";
  /** The day it was offered, where that is on record. */
  offeredOn?: string;
  dueOn: string;
  outline?: SampleMilestone;
  draft?: SampleMilestone;
  /** A request for more time that waits for a moderator. */
  moreTime?: { by: string; milestone: "outline" | "draft" | "final"; until: string; reason: string };
  /** `YYYY-MM`: the month the public is told. */
  expectedMonth?: string;
};

/** Days, `YYYY-MM-DD`. */
export type SampleMilestone = { dueOn: string; handedInOn?: string };

export type SampleFigure = {
  /** In `pictures/`, drawn by `scripts/draw-pictures.ts`. */
  file: string;
  alt: string;
  caption: string;
  credit: string;
};

export type SamplePaper = {
  slug: string;
  commission: string;
  title: string;
  abstract: string;
  state: "drafting" | "in_review" | "published";
  /** File in `texts/`. */
  text: string;
};

export type SampleContribution = {
  /** Number of the agenda item, from 1. */
  agendaItem: number;
  body: string;
  /** On the record only. */
  speaker?: string;
};

export type SampleDiscussion = {
  slug: string;
  group: string;
  title: string;
  rule: "on_the_record" | "not_for_attribution" | "off_the_record";
  state: "planned" | "held" | "summary_drafted" | "summary_circulated" | "summary_agreed";
  /** Local time at the venue, `YYYY-MM-DDTHH:mm`. */
  startsAt: string;
  minutes: number;
  /** IANA. */
  timeZone: string;
  place: string;
  agenda: string[];
  contributions: SampleContribution[];
  /** Where one takes part from afar. */
  link?: string;
  /** Markdown. */
  briefing?: string;
  /** The latest version of the record. */
  summary?: string;
  /** The version that went to the group, where it was revised since. */
  circulatedSummary?: string;
  remarks?: { body: string; answer?: string }[];
};

export type SampleEvidence = {
  stance: "supports" | "qualifies" | "contradicts";
  note: string;
} & (
  | {
      kind: "passage";
      paper: string;
      /** Exact text of one paragraph's part. */
      quote: string;
      /** What stood there when it was quoted, where the text has changed since. */
      once?: string;
    }
  | { kind: "contribution"; discussion: string /** Index in its contributions, from 0. */; index: number }
  | { kind: "source"; title: string; url?: string; locator?: string }
  /** Of the group's library, by title. */
  | { kind: "library"; title: string; locator: string }
  | { kind: "finding"; number: number }
);

export type SamplePosition = {
  person: string;
  value: "support" | "accept" | "reservation" | "objection" | "abstain" | "recused";
  /** Required for reservation and objection; may say why for the others. */
  text?: string;
  /** Number of the version it was taken on, if not the current one. */
  version?: number;
};

export type SampleFinding = {
  group: string;
  /** From 1, in the order proposed. */
  number: number;
  theme: string;
  proposedBy: string;
  statement: string;
  reasons: string;
  state:
    | "draft"
    | "circulated"
    | "in_discussion"
    | "last_call"
    | "agreed"
    | "agreed_with_reservations"
    | "not_agreed"
    | "deferred"
    | "superseded";
  /** The texts it had before, the first one first; `next` tells how the one after it differs. */
  earlier?: { statement: string; next: { change: "words" | "substance"; note: string } }[];
  /** For superseded ones: the number of the finding it was merged into. */
  mergedInto?: number;
  evidence: SampleEvidence[];
  positions: SamplePosition[];
  comments: { person: string; body: string; replies?: { person: string; body: string }[] }[];
  /** For called findings: the moderator's rationale. */
  rationale?: string;
  /** For called findings: the day of the call, `YYYY-MM-DD`. */
  calledOn?: string;
  /** In last call: the closing instant, ISO 8601 in UTC. */
  lastCallClosesAt?: string;
};

export type SampleReport = {
  /** Markdown. */
  foreword: string;
  forewordBy: string;
  group: string;
  slug: string;
  title: string;
  standfirst: string;
  state: "drafting";
  text: string;
  findings: number[];
  papers: string[];
};

export type SamplePublication = {
  slug: string;
  group: string;
  type: "expert_paper" | "analysis" | "bulletin" | "question_and_answer";
  series?: { name: string; number: string };
  title: string;
  standfirst: string;
  authors: string[];
  topics: string[];
  publishedOn: string;
  /** BCP 47; English where none is given. */
  language?: string;
  /** How it stands to others, by slug. */
  relations?: { kind: "follows" | "answers" | "translation_of" | "supersedes" | "part_of"; to: string }[];
  /** For an expert paper: the paper whose text it is. */
  paper?: string;
  text?: string;
  /** Findings printed with it, by number. */
  findings?: number[];
  /** What was said of its last edition later. */
  notice?: {
    kind: "correction" | "erratum" | "addendum" | "clarification";
    text: string;
    days: number;
  };
};

/** What was published before the portal. */
export type SampleEarlier = {
  slug: string;
  group: string;
  type: "analysis" | "bulletin";
  series: { name: string; number: string };
  title: string;
  standfirst: string;
  /** People with what they were then. */
  authors: { person: string; affiliation: string }[];
  topics: string[];
  publishedOn: string;
  originalUrl: string;
  broughtInOn: string;
  /** The moderator who brought it in. */
  by: string;
  /** A page of the web in `texts/`. */
  text: string;
};

export type SampleTopic = { slug: string; name: string };

export type SampleEvent = {
  slug: string;
  group: string;
  title: string;
  description: string;
  state: "announced" | "held" | "materials_published";
  recordingUrl?: string;
  startsAt: string;
  minutes: number;
  timeZone: string;
  place: string;
  hashtag?: string;
  appearances: {
    person: string;
    role: "opening_remarks" | "keynote" | "moderator" | "speaker" | "panellist" | "respondent";
    billing: string;
  }[];
  publications: string[];
};

export type SampleSenseCheck = {
  group: string;
  number: number;
  /** Number of the finding it is about. */
  finding: number;
  askedBy: string;
  /** ISO 8601 day; null: on the day the sample is loaded. */
  askedOn: string | null;
  openForDays: number;
  question: string;
  options: { label: string; count: number }[];
};

export type SampleReview = {
  group: string;
  /** Slug of the paper that is read, in the version that was submitted. */
  paper: string;
  openedBy: string;
  /** Counted from the day the sample is loaded. */
  openedDaysAgo: number;
  openForDays: number;
  brief: string;
  asksGroup: boolean;
  /** Asked by name. */
  reviewers: string[];
  /** Said that they are done. */
  done: string[];
  comments: {
    author: string;
    /** Words as they stand in the text; empty: about the whole. */
    quote: string;
    body: string;
    observer?: boolean;
  }[];
};

export type SampleTerm = {
  group: string;
  term: string;
  variants: string[];
  abbreviation: string;
  note: string;
};
