import type { FormState } from "#lib/base/form-state.ts";

/** Sends a form to its action; a broken connection is a refusal with this message and everything that was typed. */
export async function askAction(
  ask: () => Promise<FormState>,
  { form, message }: { form: FormData; message: string },
): Promise<FormState> {
  try {
    return await ask();
  } catch {
    return { status: "refused", message, values: textsOf(form) };
  }
}

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}
