import "#server-only";
import { getTranslations } from "next-intl/server";
import type { FormState } from "#lib/base/form-state.ts";
import type { FormAction } from "./action.ts";
import { typedValues } from "./read-form.ts";

/**
 * An action whose form takes its `text` from a field or from a `file`, also without script. What was in the file comes back in the
 * field, as typed text does. A form with both is answered, so that neither takes the place of the other unseen.
 * @param mostBytes of the file; of one that is larger no more is read than tells that it is too long
 */
export function takingTextOfFile(action: FormAction, mostBytes: number): FormAction {
  return async (previous, form) => {
    const file = form.get("file");
    form.delete("file");
    if (!(file instanceof File) || file.size === 0) return action(previous, form);
    if (String(form.get("text") ?? "").trim() !== "") return await givenTwice(form);
    form.set("text", textIn(await file.slice(0, mostBytes + 1).arrayBuffer()));
    return action(previous, form);
  };
}

async function givenTwice(form: FormData): Promise<FormState> {
  const t = await getTranslations("members.list");
  return { status: "refused", message: t("both"), values: typedValues(form) };
}

/** Spreadsheets write UTF-8, some UTF-16 with its mark. */
function textIn(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
