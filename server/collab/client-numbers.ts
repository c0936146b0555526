import type { Pool } from "pg";
import { serverClient } from "#lib/domain/documents/crdt-text.ts";

const newNumbersAtOnce = 1000;

/** Which account writes under which CRDT client number in one document. Written under somebody else's number, a text
 *  makes the victim's own vanish; the first account to use a number keeps it. */
export class ClientNumbers {
  readonly #pool: Pool;
  readonly #documentId: string;
  readonly #owners: Map<number, string>;

  private constructor(pool: Pool, documentId: string, owners: Map<number, string>) {
    this.#pool = pool;
    this.#documentId = documentId;
    this.#owners = owners;
  }

  static async load(pool: Pool, documentId: string): Promise<ClientNumbers> {
    const { rows } = await pool.query<NumberRow>(
      `SELECT "clientNumber", "accountId" FROM "DocumentClient" WHERE "documentId" = $1::uuid`,
      [documentId],
    );
    return new ClientNumbers(pool, documentId, new Map(rows.map(toEntry)));
  }

  /** Whether the number is free or this account's, as far as is known without asking the database. */
  mayUse(accountId: string, number: number): boolean {
    return number !== serverClient && (this.#owners.get(number) ?? accountId) === accountId;
  }

  /** Binds the numbers to the account, for good.
   *  @returns false when one of them is somebody else's, or there are absurdly many
   *  Throws: when the database does not answer. */
  async claim(accountId: string, numbers: readonly number[]): Promise<boolean> {
    if (!numbers.every((number) => this.mayUse(accountId, number))) return false;
    const unknown = numbers.filter((number) => !this.#owners.has(number));
    if (unknown.length > newNumbersAtOnce) return false;
    if (unknown.length > 0) await this.#bind(accountId, unknown);
    return numbers.every((number) => this.#owners.get(number) === accountId);
  }

  async #bind(accountId: string, numbers: readonly number[]): Promise<void> {
    await this.#pool.query(bindNumbers, [this.#documentId, accountId, numbers]);
    // Asked again, in a statement of its own: somebody may have been faster by a hair.
    const { rows } = await this.#pool.query<NumberRow>(ownersOf, [this.#documentId, numbers]);
    for (const [number, owner] of rows.map(toEntry)) this.#owners.set(number, owner);
  }
}

type NumberRow = { clientNumber: string; accountId: string };

function toEntry({ clientNumber, accountId }: NumberRow): [number, string] {
  return [Number(clientNumber), accountId];
}

const bindNumbers = `
  INSERT INTO "DocumentClient" ("documentId", "clientNumber", "accountId")
  SELECT $1::uuid, number, $2::uuid FROM unnest($3::bigint[]) AS number
  ON CONFLICT DO NOTHING`;

const ownersOf = `
  SELECT "clientNumber", "accountId" FROM "DocumentClient"
  WHERE "documentId" = $1::uuid AND "clientNumber" = ANY ($2::bigint[])`;
