import type { Run } from "#lib/base/mark-terms.ts";
import type { OpenFigure } from "#lib/domain/documents/types.ts";
import type { ConsensusOutcome } from "#lib/domain/findings/types.ts";
import type { EndorsementValue } from "#lib/domain/reports/types.ts";
import type { DocumentJson } from "#lib/editor/document-json.ts";
import type { EditionContent, PrintedFinding, PrintedPaper, PrintedPicture } from "./edition-content.ts";
import type { NoticeKind, PublicationType, RelationKind } from "./schema.ts";

export type EditionState = "scheduled" | "public" | "superseded" | "withdrawn";

/** A typed, dated remark on an edition. */
export type NoticeView = { id: string; kind: NoticeKind; text: string; madeAt: Date };

/** A publication as a list shows it: its current edition. */
export type PublicationCard = {
  slug: string;
  type: PublicationType;
  series: { name: string; number: string } | null;
  title: string;
  standfirst: string;
  /** BCP 47 */
  language: string;
  publishedAt: Date;
  authors: { slug: string; name: string }[];
  group: { slug: string; name: string } | null;
  topics: { slug: string; name: string }[];
  /** The last notice on its current edition. */
  notice: Pick<NoticeView, "kind" | "madeAt"> | null;
};

/** A publication that answers a search, with a piece of its text: plain runs and the words that were found. */
export type SearchHit = { card: PublicationCard; title: Run[]; excerpt: Run[] };

/** One choice of a filter, and how many answers it leaves. `name` is the value itself where it has no name of its own. */
export type FacetChoice = { value: string; name: string; count: number };

/** The choices of every filter that leave anything. */
export type Facets = Record<"type" | "topic" | "group" | "year" | "language", FacetChoice[]>;

/** A page of what answers a search, and how many answer in all. */
export type FoundPublications = { hits: SearchHit[]; total: number; facets: Facets };

/** An edition among all of its publication. */
export type EditionInList = {
  number: number;
  state: Exclude<EditionState, "scheduled">;
  publishedAt: Date;
  hash: string;
  notices: Pick<NoticeView, "kind" | "madeAt">[];
};

/** One edition as the public reads it. */
export type EditionView = {
  id: string;
  slug: string;
  number: number;
  state: Exclude<EditionState, "scheduled">;
  publishedAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  hash: string;
  wordCount: number;
  /** Once it is registered, without an address before it; null until then. */
  doi: string | null;
  content: EditionContent;
  topics: { slug: string; name: string }[];
  /** On this edition, newest first. */
  notices: NoticeView[];
  /** Every edition of the publication, newest first. */
  editions: EditionInList[];
  events: { slug: string; title: string; startsAt: Date; timeZone: string }[];
};

/** How a publication stands to another. `inverse`: the other is said to be `kind` of this one. */
export type PublicationRelation = {
  kind: RelationKind;
  inverse: boolean;
  other: { id: string; slug: string; title: string; language: string; type: PublicationType };
};

/** What stands beside a publication: what a moderator said, and what shares topics or the group with it. */
export type RelatedPublications = {
  relations: PublicationRelation[];
  similar: PublicationCard[];
  /** The languages it can be read in, its own among them; empty where there is no other. */
  translations: Translation[];
};

/** A publication in one of its languages (BCP 47). */
export type Translation = { language: string; slug: string; title: string };

/** A publication in the hands of its group. */
export type OwnPublication = {
  id: string;
  slug: string;
  title: string;
  type: PublicationType;
  topics: { slug: string; name: string }[];
  relations: PublicationRelation[];
};

/** One edition of a report or a paper as the members who made it see it. */
export type TextEdition = {
  id: string;
  /** Of the publication: where the public reads it. */
  slug: string;
  number: number;
  state: EditionState;
  publishedAt: Date;
  withdrawalReason: string | null;
  /** Newest first. */
  notices: NoticeView[];
  /** SHA-256 of the published bytes, hex. */
  hash: string;
};

/** What stands before and after a report's text. */
export type AroundReport = Pick<
  EditionContent,
  | "series"
  | "corporateAuthor"
  | "foreword"
  | "summary"
  | "charter"
  | "chapters"
  | "dissentsAnnex"
  | "evidenceTable"
  | "abbreviations"
>;

/** What publishing the report now would print, and what stands against it. */
export type ReportPreview = AroundReport & {
  document: DocumentJson;
  wordCount: number;
  findings: PrintedFinding[];
  papers: PrintedPaper[];
  pictures: PrintedPicture[];
  /** How many figures the text has, and which of them cannot be printed yet. */
  figures: { total: number; open: OpenFigure[] };
  /** Ids of embedded findings without a recorded outcome, or that the actor may not read. */
  uncalled: string[];
  /** Ids of embedded papers of which the public reads nothing. */
  unpublished: string[];
};

/** What is known of telling an agency of an edition: there is a file, it is in the agency's queue, and what came of it. */
export type DepositState = "made" | "sent" | "registered" | "refused";

/** The DOI of an edition in the hands of its group. */
export type OwnDeposit = {
  editionId: string;
  number: number;
  /** Without an address before it. */
  doi: string;
  state: DepositState;
  /** What the agency said last; empty where it said nothing. */
  words: string;
  sentAt: Date | null;
  registeredAt: Date | null;
  isWithdrawn: boolean;
  may: { sendAgain: boolean; noteRegistered: boolean };
};

/** What came, went or became another. */
export type Becoming = "added" | "removed" | "changed";

/** One thing around the text that differs between two editions; the text itself is compared word by word. */
export type EditionDifference =
  | { kind: "title" | "standfirst" | "corporateAuthor"; before: string; after: string }
  | { kind: "part"; part: "foreword" | "summary" | "charter" | "abbreviations"; becoming: Becoming }
  | { kind: "author"; becoming: "added" | "removed"; name: string }
  | { kind: "member"; becoming: "added"; name: string }
  | { kind: "membersGone" | "signaturesGone"; count: number }
  | { kind: "finding"; becoming: "added" | "removed"; number: number; statement: string }
  | { kind: "statement"; number: number; before: string; after: string }
  | { kind: "outcome"; number: number; before: ConsensusOutcome; after: ConsensusOutcome }
  | { kind: "reasons" | "positions" | "evidence"; number: number }
  | { kind: "signature"; becoming: "added" | "changed"; name: string; before: SignedAs; after: SignedAs };

/** How somebody answered the text; null: in no list of that edition. */
type SignedAs = EndorsementValue | null;
