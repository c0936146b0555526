import { ok, type Result, refuse } from "#lib/base/result.ts";
import { findHarvested, listHarvestGroups, readFirstChange } from "#lib/domain/publications/list-harvest.ts";
import { publicationTypes } from "#lib/domain/publications/schema.ts";
import { listEditionFiles } from "#lib/domain/releases/find-edition-file.ts";
import { settings } from "#lib/infra/settings.ts";
import { identify, listFormats, listSets, recordOf } from "#lib/publish/oai/answers.ts";
import { readIdentifier } from "#lib/publish/oai/identifiers.ts";
import type { OaiRefusal, OaiRequest } from "#lib/publish/oai/types.ts";
import { type Child, element } from "#lib/publish/xml/element.ts";
import { readInstitution } from "#lib/web/institution.ts";
import { kindNames } from "./catalogue-entry.ts";
import { findFormat, formats, noSuchFormat } from "./formats.ts";
import { answerList } from "./list-records.ts";

type Said = Result<Child, OaiRefusal>;

/** What the archive says to a request that was understood. Refuses: as the protocol does, where nothing fits. */
export async function answerOai(request: OaiRequest): Promise<Said> {
  switch (request.verb) {
    case "Identify":
      return ok(await identification());
    case "ListSets":
      return ok(await sets());
    case "ListMetadataFormats":
      return request.identifier === null ? ok(listFormats(formats)) : formatsOf(request.identifier);
    case "GetRecord":
      return record(request);
    case "ListIdentifiers":
    case "ListRecords":
      return answerList(request);
  }
}

async function identification(): Promise<Child> {
  const { appUrl, mailFrom } = settings();
  const [{ name }, first] = await Promise.all([readInstitution(), readFirstChange()]);
  return identify({ name, appUrl, adminEmail: addressIn(mailFrom), earliest: first ?? new Date(0) });
}

/** The protocol wants a domain with a dot; without a mail server there is none. */
function addressIn(sender: string): string {
  const address = /[^\s<>]+@[^\s<>]+/.exec(sender)?.[0] ?? sender;
  return /@.+\../.test(address) ? address : `${address}.invalid`;
}

async function sets(): Promise<Child> {
  const groups = await listHarvestGroups();
  return listSets([
    { set: { by: "type", name: null }, name: "By type" },
    ...publicationTypes.map((name) => ({ set: { by: "type" as const, name }, name: kindNames[name] })),
    { set: { by: "group", name: null }, name: "By working group" },
    ...groups.map(({ slug, name }) => ({ set: { by: "group" as const, name: slug }, name })),
  ]);
}

async function formatsOf(identifier: string): Promise<Said> {
  const harvested = await find(identifier);
  if (!harvested) return noSuchRecord();
  const files = await listEditionFiles(harvested.editionId);
  return ok(listFormats(formats.filter(({ file }) => file === null || files.includes(file))));
}

async function record({ identifier, prefix }: Extract<OaiRequest, { verb: "GetRecord" }>): Promise<Said> {
  const harvested = await find(identifier);
  if (!harvested) return noSuchRecord();
  const format = findFormat(prefix);
  if (!format) return noSuchFormat();
  const [metadata = null] = await format.write([harvested]);
  if (!metadata && !harvested.header.isDeleted) return noSuchFormat();
  return ok(element("GetRecord", {}, recordOf(harvested.header, settings().appUrl, metadata)));
}

async function find(identifier: string) {
  const id = readIdentifier(identifier, settings().appUrl);
  return id && (await findHarvested(id));
}

const noSuchRecord = () =>
  refuse<OaiRefusal>({ kind: "idDoesNotExist", message: "Nothing in this archive has this identifier." });
