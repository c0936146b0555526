import "#server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";

/**
 * What is wrong with each field, in a sentence; a nested field goes by its dotted name.
 * @param given names of the fields that were filled in or chosen at all
 */
export async function fieldErrors(
  error: z.ZodError,
  given: readonly string[],
): Promise<Record<string, string>> {
  const t = await getTranslations("forms");
  const entries = error.issues.map((issue): [string, string] => {
    const name = issue.path.join(".");
    const isMissing = name !== "" && !given.some((each) => name === each || name.startsWith(`${each}.`));
    return [name, isMissing ? t("required") : sentence(t, issue)];
  });
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
