import { useTranslations } from "next-intl";
import { Disclosure } from "#components/ui/disclosure.tsx";

export type TextFilesProps = {
  /** Of the text in the workshop. */
  address: string;
  may: { edit: boolean; comment: boolean };
};

/** The text as a file, and files as text. */
export function TextFiles({ address, may }: TextFilesProps) {
  const t = useTranslations("imports");
  const links = [
    { href: `${address}/export/docx`, label: t("word") },
    ...(may.comment ? [{ href: `${address}/export/docx?working=1`, label: t("wordWorking") }] : []),
    { href: `${address}/export/md`, label: t("markdown") },
  ];
  return (
    <div className="no-print">
      <Disclosure summary={t("files")}>
        <ul className="grid gap-1" aria-label={t("download")}>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href} download className="link target inline-flex items-center">
                {label}
              </a>
            </li>
          ))}
          {may.edit && (
            <li>
              <a href={`${address}/import`} className="link target inline-flex items-center">
                {t("bring")}
              </a>
            </li>
          )}
        </ul>
      </Disclosure>
    </div>
  );
}
