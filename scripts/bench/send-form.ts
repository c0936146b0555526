import { sessionCookieName } from "#lib/base/session-cookie.ts";

type Sending = {
  address: string;
  /** Of a sign-in. */
  token: string;
  /** A field that only this form of the page has. */
  having: string;
  fields: Record<string, string>;
};

/** Opens a page and sends one of its forms as a browser without script does. @returns how long the answer took, in ms
 *  Throws: Error when there is no such form, or the answer is an error */
export async function sendForm({ address, token, having, fields }: Sending): Promise<number> {
  const headers = { cookie: `${sessionCookieName(false)}=${token}`, origin: new URL(address).origin };
  const page = await (await fetch(address, { headers })).text();
  const forms = page.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((markup) => markup.includes(`name="${having}"`));
  if (!form) throw new Error(`${address} has no form with ${having}`);
  const body = new FormData();
  for (const [input] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g))
    body.append(attribute(input, "name"), attribute(input, "value"));
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const startedAt = performance.now();
  const answer = await fetch(address, { method: "POST", headers, body });
  const said = await answer.text();
  if (!answer.ok || said.includes('role="alert"')) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - startedAt;
}

function attribute(tag: string, name: string): string {
  const value = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
