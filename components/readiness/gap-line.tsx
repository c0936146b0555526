import { useTranslations } from "next-intl";
import type { Gap } from "#lib/domain/readiness/types.ts";

/** What is missing, and where it is put right. */
export function GapLine({ gap, address }: { gap: Gap; address: string }) {
  const t = useTranslations("readiness.gaps");
  const words = t(gap.says as Parameters<typeof t>[0], gap.values as never);
  if (gap.path === null) return words;
  return (
    <a href={`${address}/${gap.path}`} className="link target">
      {words}
    </a>
  );
}
