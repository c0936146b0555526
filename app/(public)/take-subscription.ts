import { notFound } from "next/navigation";
import { addressIn } from "#lib/base/language-address.ts";
import { subscribeSchema, type Wanted } from "#lib/domain/subscriptions/schema.ts";
import { subscribe } from "#lib/domain/subscriptions/subscribe.ts";
import { readLanguage } from "#lib/web/read-language.ts";
import { requestOrigin } from "#lib/web/request-origin.ts";

/** Takes the form of a public page, which is the same for everybody and has no script. The door has checked that it comes from a
 *  page of ours. What cannot be taken goes on to a form that says why. */
export async function takeSubscription(request: Request, of: Wanted): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const work = textIn(form, "work");
  const wanted = work ? { ...of, work } : of;
  const email = textIn(form, "email");
  const input = subscribeSchema.safeParse({ ...wanted, email });
  const language = await readLanguage();
  const goOn = (page: "new" | "sent", search: Record<string, string>) =>
    seeOther(addressIn(language, `/subscriptions/${page}`), search);
  if (!input.success) return goOn("new", { ...wanted, email });
  const answer = await subscribe(input.data, { ...(await requestOrigin()), language });
  if (answer.ok) return goOn("sent", {});
  if (answer.refusal.kind === "NotVisible") notFound();
  return goOn("new", { ...wanted, busy: "1" });
}

/** Whoever comes back to a form's address by a link wants its page. */
export function backTo(page: string): Response {
  return new Response(null, { status: 303, headers: { location: page } });
}

function textIn(form: FormData | null, name: string): string {
  const text = form?.get(name);
  return typeof text === "string" ? text.slice(0, 254) : "";
}

function seeOther(page: string, search: Record<string, string>): Response {
  const query = new URLSearchParams(search).toString();
  const location = `${page}${query ? `?${query}` : ""}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
