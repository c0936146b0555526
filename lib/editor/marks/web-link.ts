import { Link } from "@tiptap/extension-link";
import { checkedHref } from "../web-address.ts";

/** A link with nothing but its address. An address that is not allowed is refused when it is set or pasted;
 *  one that got in anyway is drawn without an address. */
export const WebLink = Link.extend({
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
}).configure({
  autolink: false,
  openOnClick: false,
  markdownLinks: true,
  defaultProtocol: "https",
  HTMLAttributes: { rel: "noopener noreferrer" },
  isAllowedUri: (url) => checkedHref(url) !== null,
});
