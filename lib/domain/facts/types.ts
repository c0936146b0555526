/** A fact as a seal holds it. */
export type SealedFact = {
  id: bigint;
  at: Date;
  kind: string;
  groupId: string | null;
  subjectId: string;
  /** Null for the installation itself, and for somebody who was forgotten. */
  personId: string | null;
  /** Null where `personId` is. */
  salt: Uint8Array | null;
  /** A salted hash of who did it, which stays when they are forgotten; null where it was never known. */
  who: string | null;
  detail: unknown;
};

/** A link of the chain: it holds every fact from one id until another, and through its hash the link before. */
export type FactSeal = {
  /** From 1, without gaps. */
  number: number;
  fromId: bigint;
  untilId: bigint;
  /** How many facts. */
  count: number;
  /** SHA-256, hex. */
  hash: string;
  at: Date;
};

/** Why a seal does not hold. */
export type SealFault =
  | "sealMissing"
  | "factsMissing"
  | "factsAdded"
  | "changed"
  | "nameChanged"
  | "nameTaken";

/** What is wrong with the first seal that does not hold. */
export type BrokenSeal = {
  number: number;
  because: SealFault;
  /** The range it answers for. */
  fromId: string;
  untilId: string;
  /** When it was made; null where it is the seal that is missing. */
  at: Date | null;
};

/** What a look at the whole chain found. */
export type ChainState = {
  seals: number;
  facts: number;
  /** The hash of the last seal, which holds all before it; null: nothing is sealed yet. */
  head: string | null;
  sealedAt: Date | null;
  /** Facts in which a name was forgotten, as the law and the attribution rule say. */
  forgotten: number;
  /** Null: every seal holds. */
  broken: BrokenSeal | null;
  /** The number of the seal with the hash that was written down elsewhere; null: there is none, or none was asked for. */
  known: number | null;
};
