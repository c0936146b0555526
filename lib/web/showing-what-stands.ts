import "#server-only";
import { refresh } from "next/cache";
import type { FormAction } from "./action.ts";

/** The same action, after which the page shows what stands now also when it was refused: somebody else changed it, and
 *  the sentence refers to what they wrote. What was typed stays in the form. */
export function showingWhatStands(action: FormAction): FormAction {
  return async (previous, form) => {
    const state = await action(previous, form);
    if (state.status === "refused") refresh();
    return state;
  };
}
