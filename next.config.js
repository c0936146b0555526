import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

// Whose last part is a secret, also where another address says it is the next.
const secretAddresses =
  /(\/|%2F)(invitations|previews|subscriptions|notifications|sign-in(\/|%2F)(link|reset)|account(\/|%2F)address)(\/|%2F)/i;

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Several instances may each have built their own; null: a number that Next makes up.
  generateBuildId: () => process.env.BUILD_ID ?? null,
  reactStrictMode: true,
  // What lives outside the bundle, so that pages and the collaboration server share one copy of each.
  serverExternalPackages: [
    "pg",
    "@prisma/adapter-pg",
    "@prisma/client",
    "@node-rs/argon2",
    "yjs",
    "y-protocols",
    "@tiptap/y-tiptap",
    // All that reaches ProseMirror's model, or the bundle's copy does not know the nodes y-tiptap makes.
    "@tiptap/core",
    "@tiptap/pm",
    "@tiptap/starter-kit",
    "@tiptap/extension-heading",
    "@tiptap/extension-link",
    "@tiptap/extension-table",
    "@tiptap/extension-unique-id",
    "pino",
    "nodemailer",
    "graphile-worker",
    "sharp",
    "@aws-sdk/client-s3",
  ],
  // In development the answer of an action would wait for ever for notes on a socket that is not our server's.
  experimental: { authInterrupts: true, reactDebugChannel: false, turbopackFileSystemCacheForBuild: false },
  // Titles and descriptions are never sent later than the page: without scripts nothing would put them in place.
  htmlLimitedBots: /.*/,
  // There are no pictures to make smaller; without this anybody may have Next fetch and convert what they name.
  images: { unoptimized: true },
  // In development Next would print what people typed, when they were at a discussion, and the secret in an address.
  logging: { serverFunctions: false, incomingRequests: { ignore: [/\/discussions\//, secretAddresses] } },
  // What somebody was shown under embargo: no search engine lists it, and no other site is told its address.
  headers: async () => [
    {
      source: "/previews/:path*",
      headers: [
        { key: "x-robots-tag", value: "noindex, nofollow, noarchive" },
        { key: "referrer-policy", value: "no-referrer" },
      ],
    },
  ],
  // `npm run check` does this, on the whole tree.
  typescript: { ignoreBuildErrors: true },
};

// The plugin is for those who build: it loads a compiler, which unpacks itself into a folder that a read-only image does not have.
export default async function configFor(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./lib/web/request-config.ts")(config);
}
