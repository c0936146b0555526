import { refuse } from "#lib/base/result.ts";
import type { Harvested } from "#lib/domain/publications/list-harvest.ts";
import { findEditionFiles } from "#lib/domain/releases/find-edition-file.ts";
import type { ReleaseFormat } from "#lib/domain/releases/types.ts";
import { dublinCore, dublinCoreOf } from "#lib/publish/oai/dublin-core.ts";
import { jats, jatsInRecord } from "#lib/publish/oai/jats.ts";
import type { OaiFormat, OaiRefusal } from "#lib/publish/oai/types.ts";
import type { Child } from "#lib/publish/xml/element.ts";
import { readPublisher } from "../(public)/publications/load-around-edition.ts";
import { catalogueEntryOf } from "./catalogue-entry.ts";

/** A format in which records are harvested. A new one is a line in `formats`. */
export type HarvestFormat = OaiFormat & {
  /** The download it is made of: what has none has no record of this format. Null: everything has one. */
  file: ReleaseFormat | null;
  /** How many records one answer holds. */
  perPage: number;
  /** Of each record what stands in it, in their order; null where there is nothing, or it was withdrawn. */
  write(records: readonly Harvested[]): Promise<Child[]>;
};

export const formats: readonly HarvestFormat[] = [
  { ...dublinCore, file: null, perPage: 50, write: writeDublinCore },
  // Whole texts: a page of ten is a few megabytes.
  { ...jats, file: "jats", perPage: 10, write: writeJatsRecords },
];

export function findFormat(prefix: string): HarvestFormat | null {
  return formats.find((format) => format.prefix === prefix) ?? null;
}

export const noSuchFormat = () =>
  refuse<OaiRefusal>({ kind: "cannotDisseminateFormat", message: "There is no such format of this." });

async function writeDublinCore(records: readonly Harvested[]): Promise<Child[]> {
  const publisher = await readPublisher();
  return records.map(({ card }) => card && dublinCoreOf(catalogueEntryOf(card, publisher)));
}

async function writeJatsRecords(records: readonly Harvested[]): Promise<Child[]> {
  const shown = records.filter(({ card }) => card).map(({ editionId }) => editionId);
  const files = await findEditionFiles(shown, "jats");
  return records.map(({ editionId }) => {
    const file = files.get(editionId);
    return file ? jatsInRecord(new TextDecoder().decode(file)) : null;
  });
}
