import { useTranslations } from "next-intl";
import { LogoPicture } from "#components/frame/logo-picture.tsx";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PictureForm } from "#components/ui/picture-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Logo } from "#lib/domain/institution/types.ts";

export type LogoFormProps = {
  logo: Logo | null;
  /** Of the institution: what the logo stands for. */
  name: string;
  megabytes: number;
  /** How the last file went: given, or why not, in a sentence; null when none was sent. */
  said: { given: boolean; message: string } | null;
  remove: FormAction;
};

/** The institution's logo: what it is, another one, none. */
export function LogoForm({ logo, name, megabytes, said, remove }: LogoFormProps) {
  const t = useTranslations("institution.logo");
  return (
    <div className="grid gap-5">
      {said && <FormMessage tone={said.given ? "success" : "problem"}>{said.message}</FormMessage>}
      {logo ? <BothGrounds logo={logo} name={name} /> : <p className="text-quiet">{t("none")}</p>}
      <PictureForm
        action="/institution/logo"
        label={t("file")}
        description={t("fileHint", { megabytes })}
        accept="image/svg+xml,image/png,image/webp,image/jpeg"
        send={t("send")}
      />
      {logo && <RemoveLogo remove={remove} />}
    </div>
  );
}

function BothGrounds({ logo, name }: Pick<LogoFormProps, "name"> & { logo: Logo }) {
  const t = useTranslations("institution.logo");
  return (
    <div>
      <p className="mb-2">{t("now")}</p>
      <div className="flex flex-wrap gap-4">
        {["light", "dark"].map((ground, index) => (
          <div key={ground} data-theme={ground} className="sample-ground">
            <LogoPicture logo={logo} alt={index === 0 ? name : ""} />
          </div>
        ))}
      </div>
    </div>
  );
}

function RemoveLogo({ remove }: { remove: FormAction }) {
  const t = useTranslations("institution.logo");
  return (
    <Disclosure summary={t("remove")}>
      <ActionForm action={remove} label={t("remove")}>
        <p className="max-w-measure text-quiet">{t("removeHint")}</p>
        <SubmitButton variant="danger" className="justify-self-start">
          {t("removeNow")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
