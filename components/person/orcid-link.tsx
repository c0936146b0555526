import { useTranslations } from "next-intl";

/** Where somebody is told apart from others of their name. @param orcid "0000-0002-1825-0097" */
export function OrcidLink({ orcid }: { orcid: string }) {
  const t = useTranslations("public.person");
  return (
    <p className="mt-1 text-sm text-quiet">
      {t("orcid")}:{" "}
      <a href={`https://orcid.org/${encodeURIComponent(orcid)}`} className="link" rel="noopener noreferrer">
        {orcid}
      </a>
    </p>
  );
}
