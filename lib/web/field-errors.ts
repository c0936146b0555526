import "#server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";

/** What is wrong with each field, in a sentence; a nested field goes by its dotted name. */
export async function fieldErrors(error: z.ZodError): Promise<Record<string, string>> {
  const t = await getTranslations("forms");
  const entries = error.issues.map((issue): [string, string] => [issue.path.join("."), sentence(t, issue)]);
  return Object.fromEntries(entries.reverse());
}

type Translate = Awaited<ReturnType<typeof getTranslations<"forms">>>;

function sentence(t: Translate, issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "too_small":
      return Number(issue.minimum) <= 1 ? t("required") : t("tooShort", { count: Number(issue.minimum) });
    case "too_big":
      return t("tooLong", { count: Number(issue.maximum) });
    case "invalid_type":
      return t("required");
    case "invalid_format":
      return issue.format === "email" ? t("email") : issue.format === "url" ? t("url") : t("unreadable");
    default:
      return t("unreadable");
  }
}
