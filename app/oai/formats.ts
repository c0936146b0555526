import { refuse } from "#lib/base/result.ts";
import type { Harvested } from "#lib/domain/publications/list-harvest.ts";
import { dublinCore, dublinCoreOf } from "#lib/publish/oai/dublin-core.ts";
import type { OaiFormat, OaiRefusal } from "#lib/publish/oai/types.ts";
import type { Child } from "#lib/publish/xml/element.ts";
import { readPublisher } from "../(public)/publications/load-around-edition.ts";
import { catalogueEntryOf } from "./catalogue-entry.ts";

/** A format in which records are harvested. A new one is a line in `formats`. */
export type HarvestFormat = OaiFormat & {
  /** How many records one answer holds. */
  perPage: number;
  /** Of each record what stands in it; null where it was withdrawn. In the order of the records. */
  write(records: readonly Harvested[]): Promise<Child[]>;
};

/** Every format in which all that is published can be written. */
export const formats: readonly HarvestFormat[] = [{ ...dublinCore, perPage: 50, write: writeDublinCore }];

export function findFormat(prefix: string): HarvestFormat | null {
  return formats.find((format) => format.prefix === prefix) ?? null;
}

export const noSuchFormat = () =>
  refuse<OaiRefusal>({ kind: "cannotDisseminateFormat", message: "This archive has no such format." });

async function writeDublinCore(records: readonly Harvested[]): Promise<Child[]> {
  const publisher = await readPublisher();
  return records.map(({ card }) => card && dublinCoreOf(catalogueEntryOf(card, publisher)));
}
