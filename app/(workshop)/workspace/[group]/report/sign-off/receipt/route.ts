import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findReceipt } from "#lib/domain/sign-offs/queries.ts";
import { requireSigning } from "../require-signing.ts";

export const dynamic = "force-dynamic";

/** What somebody signed, to keep. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/workspace/[group]/report/sign-off/receipt">,
): Promise<Response> {
  const { actor, group, report } = await requireSigning((await params).group);
  const receipt = (await findReceipt(actor, report.id)) ?? notFound();
  return new Response(await wordsOf(receipt), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${group.slug}-receipt-${receipt.round}.txt"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;

async function wordsOf({ title, round, name, answer }: Receipt): Promise<string> {
  const [t, domain] = await Promise.all([getTranslations("signOff.receipt"), getTranslations("domain")]);
  const lines = [
    t("heading"),
    "",
    t("report", { title }),
    t("round", { number: round }),
    t("name", { name }),
    t("answer", { answer: domain(`endorsement.${answer.value}`) }),
    ...(answer.text ? [t("words", { text: answer.text })] : []),
    t("statement", { statement: answer.statement }),
    t("hash", { hash: answer.hash }),
    t("confirmed", { at: answer.confirmedAt.toISOString() }),
    t("signed", { at: answer.createdAt.toISOString() }),
  ];
  return `${lines.join("\n")}\n`;
}
