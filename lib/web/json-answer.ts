import "#server-only";
import { getTranslations } from "next-intl/server";
import type { Refusal, Result } from "#lib/base/result.ts";
import { log } from "#lib/infra/log.ts";
import { refusalText } from "./refusal-text.ts";

/** What a script of ours gets instead of what it asked for. */
export type JsonRefusal = { kind: string; message: string };

const statuses: Record<string, number> = { SignedOut: 401, NotAllowed: 403, NotVisible: 404 };

/** Answers a script of ours: the value, or the refusal's kind with its sentence. A bug gives a sentence and an id. */
export async function jsonAnswer<T, R extends Refusal>(ask: () => Promise<Result<T, R>>): Promise<Response> {
  try {
    const result = await ask();
    if (result.ok) return answer(200, result.value);
    const { kind } = result.refusal;
    return answer(statuses[kind] ?? 422, { kind, message: await refusalText(result.refusal) });
  } catch (error) {
    const id = crypto.randomUUID().slice(0, 8);
    log.error({ errorId: id, err: error }, "a request of a script failed");
    const t = await getTranslations("forms");
    return answer(500, { kind: "Failed", message: t("failed", { id }) });
  }
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
