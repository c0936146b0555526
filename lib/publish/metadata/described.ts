/** What machines are told of a page. Addresses are whole: they are read elsewhere. */
export type Named = { name: string; url: string };

/** Somebody as they were named on the day. `nativeName` null: the printed name is the only one. */
export type DescribedPerson = Named & {
  nativeName: string | null;
  position: string;
  affiliation: string;
  /** "0000-0002-1825-0097", as they gave it; null where none is known. */
  orcid: string | null;
};

/** A file of an edition, or of its citation. `type` is its media type without parameters. */
export type DescribedFile = { url: string; type: string };

export type EditionKind = "report" | "expert_paper" | "analysis" | "bulletin" | "question_and_answer";

/** Another publication in its language (BCP 47). */
export type DescribedWork = Named & { language: string };

/** One edition of a publication. */
export type DescribedEdition = {
  kind: EditionKind;
  /** The kind in words. */
  kindName: string;
  title: string;
  standfirst: string;
  /** BCP 47. */
  language: string;
  /** In the order printed; empty where a body is the author. */
  authors: DescribedPerson[];
  /** The body that stands where an author would; empty where it is the group. */
  corporateAuthor: string;
  /** Null for a publication outside any group. */
  group: Named | null;
  publisher: Named;
  series: { name: string; number: string } | null;
  /** Where it was first published, for what is here as a copy; null for all others. */
  original: { url: string | null; doi: string | null } | null;
  /** Of this edition, once it is registered. */
  doi: string | null;
  /** From 1. */
  number: number;
  isWithdrawn: boolean;
  publishedAt: Date;
  /** When the publication's first edition came out. */
  firstPublishedAt: Date;
  wordCount: number;
  /** SHA-256, hex. */
  hash: string;
  /** Of exactly this edition, for ever. */
  url: string;
  /** Of the publication: whatever edition is current. */
  publicationUrl: string;
  isCurrent: boolean;
  topics: Named[];
  /** What it is a translation of, and its own translations, as the public reads them now. */
  translationOf: DescribedWork | null;
  translations: DescribedWork[];
  /** Said of this edition since, newest first. */
  notices: { kindName: string; text: string; madeAt: Date }[];
  /** Its text to take along. */
  files: DescribedFile[];
  /** What is said of it, for reference managers and libraries. */
  records: DescribedFile[];
  /** A drawing of its title, 1200 by 630 pixels. */
  image: string;
};

/** The body that stands where a single author would. */
export function authoringBody({ corporateAuthor, group, publisher }: DescribedEdition): {
  name: string;
  url?: string;
} {
  if (corporateAuthor) return { name: corporateAuthor };
  return group ?? publisher;
}

/** Where this edition is read: the current one at its publication's own address. */
export function readAt({ isCurrent, publicationUrl, url }: DescribedEdition): string {
  return isCurrent ? publicationUrl : url;
}

/** When it was changed last in any way: published, or remarked upon. */
export function changedAt({ publishedAt, notices }: DescribedEdition): Date {
  return new Date(Math.max(publishedAt.getTime(), ...notices.map(({ madeAt }) => madeAt.getTime())));
}

export type DescribedEvent = Named & {
  description: string;
  startsAt: Date;
  endsAt: Date;
  /** Empty where none is given. */
  place: string;
  state: "announced" | "held" | "materials_published" | "postponed" | "cancelled";
  organizer: Named;
  performers: (Named & { nativeName: string | null })[];
  publications: Named[];
};

export type DescribedMember = DescribedPerson & {
  bio: string;
  groups: Named[];
};

export type DescribedGroup = Named & {
  /** Short and former names. */
  otherNames: string[];
  summary: string;
  openedOn: Date;
  concludedAt: Date | null;
  institution: Named;
  members: DescribedPerson[];
};
