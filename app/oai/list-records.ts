import { ok, type Result, refuse } from "#lib/base/result.ts";
import { type Harvested, type HarvestPage, listHarvest } from "#lib/domain/publications/list-harvest.ts";
import { settings } from "#lib/infra/settings.ts";
import { headerOf, recordOf, resumption } from "#lib/publish/oai/answers.ts";
import { writeToken } from "#lib/publish/oai/resumption.ts";
import type { OaiRefusal, OaiRequest } from "#lib/publish/oai/types.ts";
import { type Child, element } from "#lib/publish/xml/element.ts";
import { findFormat, type HarvestFormat, noSuchFormat } from "./formats.ts";

type ListRequest = Extract<OaiRequest, { verb: "ListIdentifiers" | "ListRecords" }>;

const identifiersPerPage = 200;

/** One page of a list of records or of their identifiers, and where it goes on. */
export async function answerList(request: ListRequest): Promise<Result<Child, OaiRefusal>> {
  const { verb, selection, after } = request;
  const format = findFormat(selection.prefix);
  if (!format) return after ? listIsOver() : noSuchFormat();
  const most = verb === "ListRecords" ? format.perPage : identifiersPerPage;
  const page = await listHarvest(selection, { after, most, file: format.file });
  if (page.records.length === 0) return after ? listIsOver() : nothing();
  const shown = verb === "ListRecords" ? await wholeRecords(page.records, format) : page.records.map(header);
  return ok(element(verb, {}, shown, goingOn(request, page)));
}

/** Null where the list is whole. */
function goingOn({ selection, after }: ListRequest, { records, total, next }: HarvestPage): Child {
  const given = after?.given ?? 0;
  if (!next && !after) return null;
  const place = next && { changedAt: next.changedAt, id: next.id, given: given + records.length };
  return resumption({ token: place && writeToken({ selection, after: place }), total, given });
}

const header = (record: Harvested) => headerOf(record.header, settings().appUrl);

async function wholeRecords(page: Harvested[], format: HarvestFormat): Promise<Child[]> {
  const { appUrl } = settings();
  const metadata = await format.write(page);
  return page.map((record, index) => recordOf(record.header, appUrl, metadata[index] ?? null));
}

const nothing = () =>
  refuse<OaiRefusal>({ kind: "noRecordsMatch", message: "Nothing in this archive fits these arguments." });

const listIsOver = () =>
  refuse<OaiRefusal>({
    kind: "badResumptionToken",
    message: "There is no such list, or nothing more in it.",
  });
