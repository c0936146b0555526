-- The DOI of an edition, decided once, and what became of telling its agency.
CREATE TYPE "DepositState" AS ENUM ('made', 'sent', 'registered', 'refused');

CREATE TABLE "Deposit" (
    "editionId" UUID NOT NULL,
    "doi" TEXT NOT NULL,
    "state" "DepositState" NOT NULL DEFAULT 'made',
    "words" TEXT NOT NULL DEFAULT '',
    "sendings" INTEGER NOT NULL DEFAULT 0,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "tryAgainAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deposit_pkey" PRIMARY KEY ("editionId")
);

CREATE UNIQUE INDEX "Deposit_doi_key" ON "Deposit"("doi");
CREATE INDEX "Deposit_state_tryAgainAt_idx" ON "Deposit"("state", "tryAgainAt");

ALTER TABLE "Deposit" ADD CONSTRAINT "Deposit_editionId_fkey"
  FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Deposit" ADD CONSTRAINT "Deposit_doi_check" CHECK ("doi" ~ '^10\.[0-9]{4,9}(\.[0-9]+)*/[a-z0-9.]+$');
ALTER TABLE "Deposit" ADD CONSTRAINT "Deposit_registered_check"
  CHECK (("state" = 'registered') = ("registeredAt" IS NOT NULL));

-- The public reads a DOI from then on: kept pages are drawn once more.
CREATE TRIGGER "Deposit_public_changed" AFTER UPDATE OF "state" ON "Deposit"
  FOR EACH ROW WHEN (NEW."state" IS DISTINCT FROM OLD."state" AND NEW."state" = 'registered')
  EXECUTE FUNCTION tell_public_changed();
