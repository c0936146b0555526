import { setLanguageSchema } from "#lib/domain/accounts/schema.ts";
import { setLanguage } from "#lib/domain/accounts/set-language.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { readForm } from "#lib/web/read-form.ts";

export const dynamic = "force-dynamic";

/** Takes the choice of a language. A plain form, because what answers it must be drawn anew, frame and all. */
export async function POST(request: Request): Promise<Response> {
  const actor = await requireActor();
  const form = await request.formData().catch(() => new FormData());
  const input = setLanguageSchema.safeParse(readForm(form, setLanguageSchema));
  if (input.success) await setLanguage(actor, input.data);
  return toAccount();
}

/** Whoever comes by a link wants to choose. */
export function GET(): Response {
  return toAccount();
}

function toAccount(): Response {
  return new Response(null, { status: 303, headers: { location: "/account#language" } });
}
