-- Signing in, and choosing a new password, by a link that goes to one's own mailbox.
CREATE TABLE "MailLink" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "next" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "MailLink_purpose_check" CHECK ("purpose" IN ('sign_in', 'reset'))
);
CREATE UNIQUE INDEX "MailLink_tokenHash_key" ON "MailLink"("tokenHash");
CREATE INDEX "MailLink_accountId_idx" ON "MailLink"("accountId");
CREATE INDEX "MailLink_expiresAt_idx" ON "MailLink"("expiresAt");
ALTER TABLE "MailLink" ADD CONSTRAINT "MailLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "MailLinkTry" (
    "id" UUID NOT NULL,
    "emailHash" TEXT NOT NULL,
    "networkHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailLinkTry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "MailLinkTry_emailHash_at_idx" ON "MailLinkTry"("emailHash", "at");
CREATE INDEX "MailLinkTry_networkHash_at_idx" ON "MailLinkTry"("networkHash", "at");
CREATE INDEX "MailLinkTry_at_idx" ON "MailLinkTry"("at");
