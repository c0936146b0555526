import "#server-only";
import { getTranslations } from "next-intl/server";
import type { Refusal } from "#lib/base/result.ts";

/** A refusal as a sentence: what happened and what to do now. Every kind has its own in messages/en/refusals.json. */
export async function refusalText(refusal: Refusal): Promise<string> {
  const t = await getTranslations("refusals");
  const { kind, ...values } = refusal as Refusal & Record<string, string | number>;
  return t(kind as Parameters<typeof t>[0], values as never);
}
