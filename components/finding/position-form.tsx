"use client";
import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { draftName } from "#components/comment/kept-draft.ts";
import { ActionForm, type FormAction } from "#components/ui/action-form.tsx";
import { FormMessage } from "#components/ui/form-message.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { easesPosition } from "#lib/domain/findings/rules.ts";
import { type PositionValue, positionValues } from "#lib/domain/findings/types.ts";
import { ForgetSent, KeptTextArea } from "./kept-text-area.tsx";
import { RecordedPosition } from "./recorded-position.tsx";

export type PositionFormProps = {
  action: FormAction;
  findingId: string;
  /** Whose words are kept on this device. */
  accountId: string;
  /** The version on the page: a newer one is not answered by accident. */
  version: number;
  /** The latest position on this version. */
  mine: { value: PositionValue; text: string } | null;
  /** Whether the last call has closed: then an objection or a reservation can be eased, and no more. */
  closed: boolean;
};

/** Takes, or changes, a position on a finding. What is asked for in words follows what is chosen. */
export function PositionForm({ action, findingId, accountId, version, mine, closed }: PositionFormProps) {
  const t = useTranslations("finding.myPosition");
  const calls = useTranslations("calls.position");
  const [chosen, choose] = useState<PositionValue | null>(mine?.value ?? null);
  const keptAs = draftName({ accountId, about: findingId }, "position");
  return (
    <ActionForm action={action} label={t("title")}>
      <ForgetSent keptAs={keptAs} />
      {closed && <FormMessage tone="info">{calls("onlyEase")}</FormMessage>}
      <RecordedPosition mine={mine} />
      <input type="hidden" name="findingId" value={findingId} />
      <input type="hidden" name="version" value={version} />
      <ValueChoice mine={mine?.value ?? null} closed={closed} onChoose={choose} />
      <Reasons value={chosen} text={mine?.text} keptAs={keptAs} />
      <SubmitButton className="justify-self-start">{t("submit")}</SubmitButton>
    </ActionForm>
  );
}

type ValueChoiceProps = {
  mine: PositionValue | null;
  closed: boolean;
  onChoose: (value: PositionValue) => void;
};

function ValueChoice({ mine, closed, onChoose }: ValueChoiceProps) {
  const t = useTranslations("finding.myPosition");
  const domain = useTranslations("domain");
  const options = positionValues.map((value) => ({
    value,
    label: domain(`position.${value}`),
    description: domain(`positionMeaning.${value}`),
    disabled: closed && value !== mine && !easesPosition(mine, value),
  }));
  const onChange = ({ target }: ChangeEvent<HTMLDivElement> & { target: HTMLElement }) => {
    if (target instanceof HTMLInputElement) onChoose(target.value as PositionValue);
  };
  return (
    // The radio buttons are native, and tell of a choice as any does.
    <div onChange={onChange}>
      <RadioGroup
        name="value"
        label={t("label")}
        options={options}
        defaultValue={mine ?? undefined}
        required
      />
    </div>
  );
}

type ReasonsProps = { value: PositionValue | null; text: string | undefined; keptAs: string };

function Reasons({ value, text, keptAs }: ReasonsProps) {
  const t = useTranslations("finding.myPosition");
  const calls = useTranslations("calls.position");
  const asks = value === "objection" || value === "reservation" ? value : null;
  return (
    <KeptTextArea
      keptAs={keptAs}
      name="text"
      label={asks ? calls(asks) : t("text")}
      description={asks === "objection" ? calls("objectionHint") : t("textHint")}
      defaultValue={text}
      maxLength={10_000}
    />
  );
}
