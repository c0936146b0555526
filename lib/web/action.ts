import "#server-only";
import { refresh } from "next/cache";
import { redirect, unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { SignedInActor } from "#lib/base/actor.ts";
import type { FormState } from "#lib/base/form-state.ts";
import { type Refusal, type Result, refuse } from "#lib/base/result.ts";
import { log } from "#lib/infra/log.ts";
import { findActor } from "./current-actor.ts";
import { fieldErrors } from "./field-errors.ts";
import { readForm, typedValues } from "./read-form.ts";
import { refusalText } from "./refusal-text.ts";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What follows a success: another page, or the same one with a sentence (a key of messages/en/done.json, and what its
 *  placeholders hold). `told`: what is told this once. `isStill`:
 *  the page keeps itself up to date, and is not drawn again. */
export type Next =
  | { redirect: string }
  | {
      done?: string;
      values?: Record<string, string | number>;
      told?: Record<string, string>;
      isStill?: true;
    };

/** A form's endpoint for a signed-in actor. The verb authorizes; this reads, hands over and answers. */
export function action<S extends z.ZodType, T, R extends Refusal>(
  schema: S,
  verb: (actor: SignedInActor, input: z.infer<S>) => Promise<Result<T, R>>,
  next: (value: T, input: z.infer<S>) => Next | Promise<Next> = () => ({}),
): FormAction {
  return publicAction(schema, async (input) => asSignedIn((actor) => verb(actor, input)), next);
}

/** Somebody whose sign-in ended while they typed is told so, and is not sent away from what they typed. */
async function asSignedIn<T, R extends Refusal>(
  ask: (actor: SignedInActor) => Promise<Result<T, R>>,
): Promise<Result<T, R | { kind: "SignedOut" }>> {
  const actor = await findActor();
  return actor ? ask(actor) : refuse({ kind: "SignedOut" });
}

/** A form's endpoint for anybody: signing in, accepting an invitation. */
export function publicAction<S extends z.ZodType, T, R extends Refusal>(
  schema: S,
  verb: (input: z.infer<S>) => Promise<Result<T, R>>,
  next: (value: T, input: z.infer<S>) => Next | Promise<Next> = () => ({}),
): FormAction {
  return async (_previous, sent) => {
    // Anybody can call an action with anything: what is no form is one in which nothing stands.
    const form = sent instanceof FormData ? sent : new FormData();
    try {
      const parsed = schema.safeParse(readForm(form, schema));
      if (!parsed.success) return await invalid(form, parsed.error);
      const result = await verb(parsed.data);
      if (!result.ok) return await refused(form, result.refusal);
      return await finish(await next(result.value, parsed.data));
    } catch (error) {
      unstable_rethrow(error);
      return await failed(form, error);
    }
  };
}

async function invalid(form: FormData, error: z.ZodError): Promise<FormState> {
  const t = await getTranslations("forms");
  const given = [...form].flatMap(([name, value]) => (value === "" ? [] : [name]));
  return {
    status: "invalid",
    message: t("invalid"),
    fields: await fieldErrors(error, given),
    values: typedValues(form),
  };
}

async function refused(form: FormData, refusal: Refusal): Promise<FormState> {
  // Somebody was first: what they wrote or changed is drawn around what was typed here.
  if (["TextChanged", "CommissionChanged", "ListChanged"].includes(refusal.kind)) refresh();
  return { status: "refused", message: await refusalText(refusal), values: typedValues(form) };
}

async function finish(next: Next): Promise<FormState> {
  if ("redirect" in next) redirect(next.redirect);
  if (!next.isStill) refresh();
  const { told } = next;
  if (!next.done) return { status: "done", told };
  const t = await getTranslations("done");
  return { status: "done", message: t(next.done as Parameters<typeof t>[0], next.values as never), told };
}

/** A bug: the person gets a sentence and an id, the log gets the exception. What they typed stays. */
async function failed(form: FormData, error: unknown): Promise<FormState> {
  const id = crypto.randomUUID().slice(0, 8);
  log.error({ errorId: id, err: error }, "An action failed");
  const t = await getTranslations("forms");
  return { status: "refused", message: t("failed", { id }), values: typedValues(form) };
}
