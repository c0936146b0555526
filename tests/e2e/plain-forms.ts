import { type APIRequestContext, expect } from "@playwright/test";

/**
 * Opens a page and sends one of its forms as a browser without script does.
 * @param button what the form's button says
 * @param page the page as somebody else wrote it; without, it is opened first
 * @returns the page that answers, as HTML
 */
export async function sendForm(
  request: APIRequestContext,
  { path, button, fields, page }: PlainForm,
): Promise<string> {
  const opened = await request.get(path);
  const form = formsOf(page ?? (await opened.text())).find((markup) => textOf(markup).includes(button));
  expect(form, `a form with “${button}” at ${path}`).toBeDefined();
  const multipart = { ...hiddenFields(form ?? ""), ...fields };
  const headers = { origin: new URL(opened.url()).origin };
  const answer = await request.post(path, { multipart, headers });
  expect(answer.status(), `“${button}” at ${path}`).toBe(200);
  return answer.text();
}

type PlainForm = { path: string; button: string; fields: Record<string, string>; page?: string };

const formsOf = (page: string): string[] => page.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, "");

function hiddenFields(form: string): Record<string, string> {
  const inputs = form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

function attribute(tag: string, name: string): string {
  const value = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
