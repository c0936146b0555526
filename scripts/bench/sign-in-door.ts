import { randomInt } from "node:crypto";

/** The form at `/sign-in`, opened once. */
export type SignInDoor = {
  /** Sends it as a browser without script does, from a network that nobody came from before. @returns the page */
  knock(email: string, password: string): Promise<string>;
};

/** @param url of a product that believes loopback as a proxy */
export async function openSignIn(url: string): Promise<SignInDoor> {
  const page = await (await fetch(`${url}/sign-in`)).text();
  const form = page.match(/<form\b[\s\S]*?<\/form>/g)?.find((markup) => markup.includes('name="password"'));
  if (!form) throw new Error("There is no form to sign in by");
  const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(
    ([input]) => [attribute(input, "name"), attribute(input, "value")] as const,
  );
  return {
    async knock(email, password) {
      const body = new FormData();
      for (const [name, value] of [...hidden, ["email", email], ["password", password]] as const)
        body.append(name, value);
      const headers = { origin: url, "x-forwarded-for": anyNetwork() };
      return (await fetch(`${url}/sign-in`, { method: "POST", headers, body })).text();
    },
  };
}

const anyNetwork = () => Array.from({ length: 4 }, () => randomInt(1, 223)).join(".");

function attribute(tag: string, name: string): string {
  const value = tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? "";
  return value.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}
