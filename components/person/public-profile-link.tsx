import { useTranslations } from "next-intl";
import type { EditablePerson } from "#lib/domain/people/types.ts";

/** Leads to what the public reads of somebody; nothing where the public does not find them. */
export function PublicProfileLink({ person: { slug, isPublic } }: { person: EditablePerson }) {
  const t = useTranslations("profile");
  if (!isPublic) return null;
  return (
    <p>
      <a href={`/people/${slug}`} className="link target inline-flex items-center">
        {t("publicPage")}
      </a>
    </p>
  );
}
