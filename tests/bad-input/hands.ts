import type { z } from "zod";
import { readForm } from "#lib/web/read-form.ts";
import { fieldNames } from "../entrances/form-fields.ts";
import type { Case } from "./case.ts";
import type { Deal } from "./trial.ts";

/** What one form is filled with, by the names of its fields. */
export type Hand = Record<string, Case>;

/** So many cases of a kind are looked at for one that a field takes. */
const tries = 6;

/**
 * Fills the fields of a form with bad input of every kind: each field gets each kind once, beside other kinds in the others.
 * What the schema refuses goes no further than the schema whatever stands beside it, so that it is tried here; of that, one form
 * holds one of each field. All others can be read and get as far as the verb.
 * @param least what can be read, by the names of the fields
 * @param deals what is dealt of each kind
 */
export function handsFor(
  schema: z.ZodType,
  least: Record<string, string>,
  deals: readonly Deal<Case>[],
): Hand[] {
  const names = fieldNames(schema);
  const isRead = (field: string, { value }: Case) => reads(schema, { ...least, [field]: value });
  const refused: Hand = {};
  const hands = deals.map((): Hand => ({}));
  for (const [at, field] of names.entries())
    for (const [kind, deal] of deals.entries()) {
      const dealt = deal(tries);
      const read = dealt.find((one) => isRead(field, one));
      const hand = hands[(at + kind) % hands.length];
      if (read && hand) hand[field] = read;
      else if (dealt[0]) refused[field] = dealt[0];
    }
  return [...hands, refused].filter((hand) => Object.keys(hand).length > 0);
}

function reads(schema: z.ZodType, fields: Record<string, string>): boolean {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value.toWellFormed());
  return schema.safeParse(readForm(form, schema)).success;
}
