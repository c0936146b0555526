import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { SenseCheckState } from "#lib/domain/sense-checks/types.ts";

/** Whether it can still be answered, in a word. */
export function SenseCheckStateBadge({ state }: { state: SenseCheckState }) {
  const t = useTranslations("sense.state");
  return <Badge tone={state === "open" ? "accent" : "neutral"}>{t(state)}</Badge>;
}
