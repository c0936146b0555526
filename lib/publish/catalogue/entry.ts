/** A publication as catalogues know it: its current edition. Plain data. */
export type CatalogueEntry = {
  /** Where the publication is read; shows the newest edition. */
  address: string;
  /** Where exactly this edition is read, for ever. */
  editionAddress: string;
  title: string;
  /** May be empty. */
  standfirst: string;
  /** BCP 47 */
  language: string;
  /** "Expert paper" */
  kind: string;
  /** As printed, in their order: people, or the one body that wrote it. */
  authors: string[];
  publisher: string;
  /** Calendar day, "2027-03-12". */
  publishedOn: string;
  series: { name: string; number: string } | null;
  /** Topics by name. */
  topics: string[];
  /** Addresses where it was published before it was brought in; none for what was published here. */
  sources: string[];
};
