-- CreateTable
CREATE TABLE "SubscriptionTry" (
    "id" UUID NOT NULL,
    "emailHash" TEXT NOT NULL,
    "networkHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SubscriptionTry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SubscriptionTry_emailHash_at_idx" ON "SubscriptionTry"("emailHash", "at");

-- CreateIndex
CREATE INDEX "SubscriptionTry_networkHash_at_idx" ON "SubscriptionTry"("networkHash", "at");

-- CreateIndex
CREATE INDEX "SubscriptionTry_at_idx" ON "SubscriptionTry"("at");
