import { getRequestConfig } from "next-intl/server";
import { messages } from "./messages.ts";

/** What next-intl asks for at every request. Instants are shown in UTC unless a component names a zone. */
export default getRequestConfig(async () => ({ locale: "en", messages, timeZone: "UTC" }));
