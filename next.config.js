import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/web/request-config.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
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
    "pino",
    "nodemailer",
    "graphile-worker",
  ],
  experimental: { authInterrupts: true },
  // `npm run check` does this, on the whole tree.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);
