/** What the sample's names became: slug (or `group/number` for findings) → id. */
export type SampleIds = {
  people: Map<string, string>;
  groups: Map<string, string>;
  commissions: Map<string, string>;
  papers: Map<string, string>;
  /** Paper slug → document id. */
  documents: Map<string, string>;
  /** `discussion/index` → contribution id. */
  contributions: Map<string, string>;
  findings: Map<string, string>;
  publications: Map<string, string>;
};

export function emptySampleIds(): SampleIds {
  const names = [
    "people",
    "groups",
    "commissions",
    "papers",
    "documents",
    "contributions",
    "findings",
    "publications",
  ] as const;
  return Object.fromEntries(names.map((name) => [name, new Map<string, string>()])) as SampleIds;
}

/** The id behind a name of the sample. Throws: when the sample names something it does not have. */
export function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The sample names “${name}”, which it does not have`);
  return id;
}
