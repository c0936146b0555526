-- An invitation says until when it works, until when one will be a member, and a word; it can be declined and sent again.
ALTER TABLE "Invitation" ADD COLUMN "memberEndsAt" TIMESTAMPTZ(3);
ALTER TABLE "Invitation" ADD COLUMN "word" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Invitation" ADD COLUMN "validDays" INTEGER NOT NULL DEFAULT 14;
ALTER TABLE "Invitation" ADD COLUMN "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "Invitation" ADD COLUMN "declinedAt" TIMESTAMPTZ(3);
ALTER TABLE "Invitation" ADD COLUMN "declinedWord" TEXT NOT NULL DEFAULT '';
UPDATE "Invitation" SET "sentAt" = "createdAt";

ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_validDays_check" CHECK ("validDays" BETWEEN 1 AND 60);
-- A version that knows no declining sees a link that is dead.
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_declined_check" CHECK (
  "declinedAt" IS NULL OR ("revokedAt" IS NOT NULL AND "acceptedAt" IS NULL)
);
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_declinedWord_check" CHECK ("declinedWord" = '' OR "declinedAt" IS NOT NULL);

-- A membership can end by itself.
ALTER TABLE "Member" ADD COLUMN "endsAt" TIMESTAMPTZ(3);
ALTER TABLE "Member" ADD COLUMN "endToldAt" TIMESTAMPTZ(3);
CREATE INDEX "Member_endsAt_idx" ON "Member"("endsAt");
