-- Devices that an account was signed in to on: its owner hears of a new one, and is not held up at a known one by what others try.
CREATE TABLE "KnownDevice" (
    "accountId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KnownDevice_pkey" PRIMARY KEY ("accountId","tokenHash")
);
CREATE INDEX "KnownDevice_tokenHash_idx" ON "KnownDevice"("tokenHash");
CREATE INDEX "KnownDevice_seenAt_idx" ON "KnownDevice"("seenAt");
ALTER TABLE "KnownDevice" ADD CONSTRAINT "KnownDevice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
