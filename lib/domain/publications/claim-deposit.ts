import { db } from "#lib/infra/db.ts";

/** A deposit whose turn it is, and the edition it is of. `sendings`: with this one, where it is to be sent. */
export type DueDeposit = {
  editionId: string;
  doi: string;
  state: "made" | "sent";
  sendings: number;
  slug: string;
  number: number;
};

/**
 * Takes the deposit that waits longest: nobody else gets it before its next turn, which is twice as far away each time, a day at most.
 * So one whose process dies comes again. What was withdrawn is not sent, only asked after.
 * @returns null when none is due
 */
export async function claimDeposit(): Promise<DueDeposit | null> {
  const [due] = await db.$queryRaw<DueDeposit[]>`
    with due as (
      select deposit."editionId", edition.number, publication.slug
      from "Deposit" deposit
      join "Edition" edition on edition.id = deposit."editionId"
      join "Publication" publication on publication.id = edition."publicationId"
      where deposit.state in ('made', 'sent') and deposit."tryAgainAt" <= clock_timestamp()
        and (deposit.state = 'sent' or edition.state in ('public', 'superseded'))
      order by deposit."tryAgainAt", deposit."editionId"
      limit 1 for update of deposit skip locked
    )
    update "Deposit" deposit set
      tries = deposit.tries + 1,
      sendings = deposit.sendings + case deposit.state when 'made' then 1 else 0 end,
      "tryAgainAt" = clock_timestamp() + make_interval(mins => least(1440, 2 ^ least(deposit.tries + 1, 11))::int)
    from due where deposit."editionId" = due."editionId"
    returning deposit."editionId"::text, deposit.doi, deposit.state::text, deposit.sendings, due.slug, due.number`;
  return due ?? null;
}
