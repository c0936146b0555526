"use client";
import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import { SubmitButton } from "#components/ui/submit-button.tsx";

export type RecoveryCodesFormProps = {
  action: FormAction;
  /** Where the person was going. */
  next: string;
  /** Whether anything can be changed now. */
  offered: boolean;
};

/** Makes recovery codes and shows them this once. */
export function RecoveryCodesForm({ action, next, offered }: RecoveryCodesFormProps) {
  return (
    <ActionForm action={action} className="grid grid-cols-1 gap-5">
      {({ told }) => {
        if (told?.codes) return <Codes codes={told.codes.split("\n")} next={next} />;
        return offered && <Make next={next} />;
      }}
    </ActionForm>
  );
}

function Make({ next }: { next: string }) {
  const t = useTranslations("security.codes");
  return (
    <>
      <p className="max-w-measure">{t("makeHint")}</p>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("make")}</SubmitButton>
        <LinkButton href={next}>{t("later")}</LinkButton>
      </div>
    </>
  );
}

function Codes({ codes, next }: { codes: readonly string[]; next: string }) {
  const t = useTranslations("security.codes");
  const save = () => {
    const text = `${t("list")} · ${window.location.host}\n\n${codes.join("\n")}\n`;
    saveFile(new File([text], t("file"), { type: "text/plain" }));
  };
  return (
    <>
      <p className="max-w-measure">{t("keep")}</p>
      <ol
        aria-label={t("list")}
        translate="no"
        className="grid gap-x-10 gap-y-1 sm:grid-cols-2 sm:justify-start"
      >
        {codes.map((code) => (
          <li key={code} className="font-mono text-lg">
            {code}
          </li>
        ))}
      </ol>
      <div className="no-print flex flex-wrap gap-3">
        <Button className="needs-script" onPress={save}>
          {t("download")}
        </Button>
        <PrintButton>{t("print")}</PrintButton>
        <LinkButton href={next} variant="primary">
          {t("goOn")}
        </LinkButton>
      </div>
    </>
  );
}
