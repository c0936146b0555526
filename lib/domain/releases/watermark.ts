import { createTranslator } from "use-intl/core";
import release from "#messages/en/release.json" with { type: "json" };

/** The line that stands on every page of a copy under embargo: whom it was made for. */
export function watermarkFor({ name, email }: { name: string; email: string }): string {
  const t = createTranslator({ locale: "en", messages: release, namespace: "copy" });
  return t("watermark", { name, email });
}
