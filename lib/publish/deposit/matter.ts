/** An edition as registries of DOIs are told of it. Plain data. */
export type DepositMatter = {
  /** "10.5555/abc", without an address before it. */
  doi: string;
  /** Where exactly this edition is read, for ever. */
  address: string;
  title: string;
  /** May be empty. */
  standfirst: string;
  /** BCP 47 */
  language: string;
  /** "Expert paper" */
  kind: string;
  isReport: boolean;
  /** People in the order printed; empty where a body is the author. */
  people: DepositPerson[];
  /** The body that is the author where no people are. */
  body: string;
  publisher: string;
  /** Calendar day, "2027-03-12". */
  publishedOn: string;
  /** From 1. */
  edition: number;
  series: { name: string; number: string } | null;
  /** Topics by name. */
  topics: string[];
};

/** `affiliation` may be empty; `orcid` is the bare identifier, "0000-0002-1825-0097". */
export type DepositPerson = { name: string; affiliation: string; orcid: string | null };
