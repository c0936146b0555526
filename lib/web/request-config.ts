import { getRequestConfig } from "next-intl/server";
import { messagesIn } from "./messages.ts";
import { readLanguage } from "./read-language.ts";

/** What next-intl asks for at every request. Instants are shown in UTC unless a component names a zone. */
export default getRequestConfig(async () => {
  const locale = await readLanguage();
  return { locale, messages: messagesIn(locale), timeZone: "UTC" };
});
