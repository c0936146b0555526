import { useTranslations } from "next-intl";
import { Tabs } from "#components/ui/tabs.tsx";
import { sourceTypes } from "#lib/domain/sources/schema.ts";
import type { LibraryView } from "#lib/domain/sources/types.ts";
import { sourceFormAddress } from "./library-address.ts";

/** The kinds of source a form can be had for. */
export function TypeLinks({ library, current }: { library: LibraryView; current: string }) {
  const t = useTranslations("sources.type");
  const tabs = sourceTypes.map((type) => ({
    href: sourceFormAddress(library, { type }),
    label: t(type),
    current: type === current,
  }));
  return <Tabs label={t("label")} tabs={tabs} />;
}
