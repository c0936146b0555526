import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { PictureForm } from "#components/ui/picture-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { EditablePerson } from "#lib/domain/people/types.ts";
import { portraitOf } from "./portrait.ts";

export type PortraitFormProps = {
  person: Pick<EditablePerson, "id" | "name" | "portrait">;
  /** Of the page with this form. */
  address: string;
  megabytes: number;
  /** How the last file went: given, or why not, in a sentence; null when none was sent. */
  said: { given: boolean; message: string } | null;
  remove: FormAction;
};

/** Somebody's portrait: what it is, another one, none. */
export function PortraitForm({ person, address, megabytes, said, remove }: PortraitFormProps) {
  const t = useTranslations("profile.portrait");
  return (
    <div className="grid gap-5">
      {said && <FormMessage tone={said.given ? "success" : "problem"}>{said.message}</FormMessage>}
      <Avatar {...person} portrait={portraitOf(person.portrait, 96)} size="xl" />
      <PictureForm
        action={`/portraits?person=${person.id}&back=${encodeURIComponent(address)}`}
        label={t("file")}
        description={t("fileHint", { megabytes })}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        send={t("send")}
      />
      {person.portrait && <RemovePortrait person={person} remove={remove} />}
    </div>
  );
}

function RemovePortrait({ person, remove }: Pick<PortraitFormProps, "person" | "remove">) {
  const t = useTranslations("profile.portrait");
  return (
    <Disclosure summary={t("remove")}>
      <ActionForm action={remove} label={t("remove")}>
        <input type="hidden" name="personId" value={person.id} />
        <p className="max-w-measure text-quiet">{t("removeHint")}</p>
        <SubmitButton variant="danger" className="justify-self-start">
          {t("removeNow")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
