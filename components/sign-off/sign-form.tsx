"use client";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { KeptFields } from "#components/ui/kept-fields.tsx";
import { PasswordField } from "#components/ui/password-field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { type EndorsementValue, endorsementValues } from "#lib/domain/reports/types.ts";
import { AnswerWords } from "./answer-words.tsx";

export type SignFormProps = {
  action: FormAction;
  roundId: string;
  /** Who signs, as printed. */
  name: string;
  /** What they answered so far. */
  mine: { value: EndorsementValue; text: string } | null;
};

/** Answers exactly the text on the page, with a fresh proof of who it is. */
export function SignForm({ action, roundId, name, mine }: SignFormProps) {
  const t = useTranslations("signOff.answer");
  return (
    <ActionForm action={action} label={t("heading")}>
      <KeptFields as={`sign/${roundId}`} />
      <input type="hidden" name="roundId" value={roundId} />
      <AnswerFields name={name} mine={mine} />
      <PasswordField label={t("password")} description={t("passwordHint")} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

function AnswerFields({ name, mine }: Pick<SignFormProps, "name" | "mine">) {
  const t = useTranslations("signOff.answer");
  const domain = useTranslations("domain");
  const [chosen, choose] = useState<EndorsementValue | null>(mine?.value ?? null);
  const options = endorsementValues.map((value) => ({
    value,
    label: domain(`endorsement.${value}`),
    description: domain(`endorsementMeaning.${value}`),
  }));
  const onChange = ({ target }: ChangeEvent<HTMLDivElement> & { target: HTMLElement }) => {
    if (target instanceof HTMLInputElement) choose(target.value as EndorsementValue);
  };
  return (
    <>
      {/* The radio buttons are native, and tell of a choice as any does. */}
      <div onChange={onChange}>
        <RadioGroup
          name="value"
          label={t("label")}
          options={options}
          defaultValue={mine?.value ?? undefined}
          required
        />
      </div>
      <Disclosure summary={t("unnamedTitle")}>
        <p className="text-sm">{t("unnamedHides")}</p>
        <p className="mt-2 text-sm">{t("unnamedShows")}</p>
      </Disclosure>
      <AnswerWords value={chosen} name={name} text={mine?.text ?? ""} />
      <Checkbox name="printed" label={t("printed")} description={t("printedHint")} />
    </>
  );
}
