import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnswerPanel } from "#components/sense-check/answer-panel.tsx";
import { SenseCheckHeading } from "#components/sense-check/sense-check-heading.tsx";
import { SenseCheckOutcome } from "#components/sense-check/sense-check-outcome.tsx";
import { SenseCheckPromise } from "#components/sense-check/sense-check-promise.tsx";
import { answerSenseCheckAction } from "./actions.ts";
import { requireSenseCheck } from "./require-sense-check.ts";

type Props = PageProps<"/workspace/[group]/findings/sense-checks/[check]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: slug, check: number } = await params;
  const { group, check } = await requireSenseCheck(slug, number);
  const t = await getTranslations("sense");
  return { title: `${t("number", { number: check.number })} · ${group.name}` };
}

export default async function SenseCheckPage({ params }: Props) {
  const { group: slug, check: number } = await params;
  const { group, check } = await requireSenseCheck(slug, number);
  return (
    <>
      <SenseCheckHeading slug={group.slug} check={check} />
      <div className="grid grid-cols-1 gap-10">
        {check.results && check.state === "closed" && <SenseCheckOutcome results={check.results} />}
        {check.may.answer && <SenseCheckPromise />}
        <AnswerPanel check={check} action={answerSenseCheckAction} />
        {check.results?.kind === "pending" && <SenseCheckOutcome results={check.results} />}
        {!check.may.answer && <SenseCheckPromise />}
      </div>
    </>
  );
}
