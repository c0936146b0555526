/** What an archive refuses, by the protocol's own codes (OAI-PMH 2.0, 3.6). */
export type OaiRefusal = { kind: OaiErrorCode; message: string };

export type OaiErrorCode =
  | "badArgument"
  | "badResumptionToken"
  | "badVerb"
  | "cannotDisseminateFormat"
  | "idDoesNotExist"
  | "noRecordsMatch"
  | "noMetadataFormats";

/** Which records a harvester wants. */
export type OaiSelection = {
  /** Metadata prefix, as asked for: there may be no such format. */
  prefix: string;
  /** Changed at this instant or later; null: from the beginning. */
  from: Date | null;
  /** Changed before this instant; null: whatever there is. */
  before: Date | null;
  set: OaiSet | null;
};

/** A part of the archive: everything of any group or type, or of one. */
export type OaiSet = { by: "group" | "type"; name: string | null };

/** Where a list goes on: behind the record that was given last. */
export type OaiPlace = { changedAt: Date; id: string; given: number };

export type OaiRequest =
  | { verb: "Identify" }
  | { verb: "ListSets" }
  | { verb: "ListMetadataFormats"; identifier: string | null }
  | { verb: "GetRecord"; identifier: string; prefix: string }
  | { verb: "ListIdentifiers" | "ListRecords"; selection: OaiSelection; after: OaiPlace | null };

/** What stands above every record. */
export type OaiHeader = {
  /** UUID of the publication. */
  id: string;
  changedAt: Date;
  sets: OaiSet[];
  /** Its current edition was withdrawn: harvesters are to forget it. */
  isDeleted: boolean;
};

/** A format in which records are given. */
export type OaiFormat = { prefix: string; schema: string; namespace: string };
