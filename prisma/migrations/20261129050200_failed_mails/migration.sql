-- Mails that were given up, for administrators.
CREATE TABLE "FailedMail" (
    "id" BIGSERIAL NOT NULL,
    "to" TEXT NOT NULL,
    "code" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FailedMail_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "FailedMail_at_idx" ON "FailedMail"("at");
