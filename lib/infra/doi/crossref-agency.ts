import type { DoiSender } from "../doi-settings.ts";
import { type AgencyAnswer, answerOf, askAgency, patienceMs } from "./ask-agency.ts";

/** A file of deposits and the name it is known by at the agency: each sending has its own. */
export type DepositFile = { name: string; text: string };

/**
 * Puts a file into Crossref's queue. What became of it says `askCrossref`. Never throws.
 * Source: https://www.crossref.org/documentation/register-maintain-records/direct-deposit-xml/https-post/
 */
export async function sendToCrossref(
  { endpoint, user, password }: DoiSender,
  { name, text }: DepositFile,
  waitMs = patienceMs,
): Promise<AgencyAnswer> {
  const body = new FormData();
  body.set("operation", "doMDUpload");
  body.set("login_id", user);
  body.set("login_passwd", password);
  body.set("fname", new Blob([text], { type: "application/xml" }), name);
  const answered = await askAgency(endpoint, { method: "POST", body }, waitMs);
  const words = wordsOf(answered.text);
  if (answered.status === 200 && !/<title>\s*failure/i.test(answered.text)) return { kind: "queued", words };
  return answerOf({ ...answered, text: words });
}

/**
 * Asks what became of a file. Never throws. A password in an address is what Crossref's documentation asks for.
 * Source: https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/
 */
export async function askCrossref(
  { endpoint, user, password }: DoiSender,
  name: string,
  waitMs = patienceMs,
): Promise<AgencyAnswer> {
  const address = new URL("submissionDownload", endpoint);
  address.search = String(new URLSearchParams({ usr: user, pwd: password, file_name: name, type: "result" }));
  const answered = await askAgency(address.href, {}, waitMs);
  if (answered.status !== 200)
    return { ...answerOf({ ...answered, text: wordsOf(answered.text) }), kind: "unsettled" };
  const [, status = ""] = /<record_diagnostic\b[^>]*\bstatus="(\w+)"/i.exec(answered.text) ?? [];
  const [, message = ""] = /<msg>([\s\S]*?)<\/msg>/i.exec(answered.text) ?? [];
  const kind = /^(success|warning)$/i.test(status)
    ? "registered"
    : /^failure$/i.test(status)
      ? "refused"
      : "unsettled";
  return { kind, words: wordsOf(message) };
}

/** What a reader would see of its XML or HTML. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<(title|head|style|script)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
