import { settings } from "#lib/infra/settings.ts";

export const dynamic = "force-dynamic";

const closed = [
  "/workspace",
  "/account",
  "/admin",
  "/sign-in",
  "/sign-out",
  "/invitations",
  "/previews",
  "/reviews",
  "/subscriptions",
  "/api/auth",
  "/search",
];

/** What crawlers should leave alone. It protects nothing: closed pages ask who is there. */
export function GET(): Response {
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${settings().appUrl}/sitemap.xml`,
    "",
  ];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
