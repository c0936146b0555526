import { z } from "zod";
import { isOpenCell } from "#lib/domain/findings/rules.ts";
import { findingStates, type Matrix } from "#lib/domain/findings/types.ts";

const text = z.string().trim().min(1).max(200).optional().catch(undefined);

const choiceSchema = z.object({
  perspective: text,
  role: z.enum(["moderator", "expert"]).optional().catch(undefined),
  theme: text,
  state: z.enum(findingStates).optional().catch(undefined),
  only: z.literal("missing").optional().catch(undefined),
});
export type MatrixChoice = z.infer<typeof choiceSchema>;

/** The choice an address makes; what cannot be read chooses nothing. */
export function readMatrixChoice(search: Record<string, string | string[] | undefined>): MatrixChoice {
  return choiceSchema.parse(search);
}

/** The members and findings an address chooses; with *missing only* those of whom, or of which, a word is missing. */
export function chooseMatrix({ members, rows }: Matrix, choice: MatrixChoice): Matrix {
  const rowsChosen = rows.filter(
    ({ theme, state }) =>
      (!choice.theme || theme === choice.theme) && (!choice.state || state === choice.state),
  );
  const places = members.flatMap(({ perspective, role }, place) =>
    (!choice.perspective || perspective === choice.perspective) && (!choice.role || role === choice.role)
      ? place
      : [],
  );
  const matrix = pick({ members, rows: rowsChosen }, places);
  if (!choice.only) return matrix;
  const lacking = matrix.rows.filter(({ cells }) => [...cells].some(isOpenCell));
  const lackingPlaces = matrix.members.flatMap((_, place) =>
    lacking.some(({ cells }) => isOpenCell(cells[place] ?? "-")) ? place : [],
  );
  return pick({ members: matrix.members, rows: lacking }, lackingPlaces);
}

function pick({ members, rows }: Matrix, places: readonly number[]): Matrix {
  return {
    members: places.flatMap((place) => members[place] ?? []),
    rows: rows.map((row) => ({ ...row, cells: places.map((place) => row.cells[place] ?? "-").join("") })),
  };
}
