import { useTranslations } from "next-intl";
import { DocumentBody } from "#components/document/document-body.tsx";
import { LossList } from "#components/import/loss-list.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import type { EarlierView } from "#lib/domain/earlier-publications/types.ts";
import type { Model } from "#lib/publish/types.ts";

export type EarlierFileProps = {
  earlier: Pick<EarlierView, "text" | "file">;
  /** Of the text, as it will be read; null where there is none. */
  model: Model | null;
  /** Of the page where files are chosen; below it each has its page. */
  files: string;
};

/** The file of an earlier publication: which it is, what it lost on the way, and the text as it will be read. */
export function EarlierFile({ earlier: { text, file }, model, files }: EarlierFileProps) {
  const t = useTranslations("publication.earlier");
  return (
    <>
      <PageSection id="earlier-file" title={t("file")}>
        <div className="grid gap-4">
          {file && <LastFile file={file} files={files} />}
          {text ? <Read text={text} /> : !file && <p className="text-quiet">{t("fileMeans")}</p>}
          <p className="flex flex-wrap gap-x-6 gap-y-1">
            <a href={files} className="link target inline-flex items-center">
              {text ? t("chooseOther") : t("choose")}
            </a>
            {text && (
              <a href="#earlier-publish" className="link target inline-flex items-center">
                {t("toPublish")}
              </a>
            )}
          </p>
        </div>
      </PageSection>
      {model && (
        <PageSection id="earlier-text" title={t("preview")}>
          <DocumentBody model={model} />
        </PageSection>
      )}
    </>
  );
}

function LastFile({ file, files }: { file: NonNullable<EarlierView["file"]>; files: string }) {
  const t = useTranslations("publication.earlier");
  const name = file.fileName;
  return (
    <p className="flex flex-wrap gap-x-4 break-words">
      {t("lastFile", { state: file.state, name })}
      <a href={`${files}/${file.importId}`} className="link target inline-flex items-center">
        {t("lastFileLink", { name })}
      </a>
    </p>
  );
}

/** Suggestions do not come in here: what is published has none. */
function Read({ text }: { text: NonNullable<EarlierView["text"]> }) {
  const t = useTranslations("publication.earlier");
  const suggested = text.losses.find(({ kind }) => kind === "suggestions");
  return (
    <>
      <p className="break-words">{t("readFrom", { name: text.fileName })}</p>
      <LossList losses={text.losses.filter((loss) => loss !== suggested)} />
      {suggested && <p className="max-w-measure">{t("suggestions", { count: suggested.count })}</p>}
    </>
  );
}
