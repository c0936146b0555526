import type { CommissionDays } from "./types.ts";

type TypedDays = {
  answerBy?: string | undefined;
  outlineDueOn?: string | undefined;
  draftDueOn?: string | undefined;
  dueOn?: string | undefined;
  expectedMonth?: string | undefined;
};

/** The days of a form ("2027-03-12") and its month ("2027-05") as they are kept. */
export function readDays(typed: TypedDays): CommissionDays & { expectedMonth: Date | null } {
  return {
    answerBy: dayOf(typed.answerBy),
    outlineDueOn: dayOf(typed.outlineDueOn),
    draftDueOn: dayOf(typed.draftDueOn),
    dueOn: dayOf(typed.dueOn),
    expectedMonth: dayOf(typed.expectedMonth && `${typed.expectedMonth}-01`),
  };
}

function dayOf(typed: string | undefined): Date | null {
  return typed ? new Date(typed) : null;
}
