-- One can ask to be told of a work that is coming, and of a topic. What the version before writes (a group) stays valid.
ALTER TABLE "Subscription"
  ALTER COLUMN "groupId" DROP NOT NULL,
  ADD COLUMN "commissionId" UUID,
  ADD COLUMN "reportId" UUID,
  ADD COLUMN "topicId" UUID,
  ADD CONSTRAINT "Subscription_commissionId_fkey" FOREIGN KEY ("commissionId") REFERENCES "Commission"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Subscription_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Subscription_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "Subscription_is_of_one_thing" CHECK (num_nonnulls("groupId", "commissionId", "reportId", "topicId") = 1);
CREATE UNIQUE INDEX "Subscription_commissionId_email_key" ON "Subscription"("commissionId", "email");
CREATE UNIQUE INDEX "Subscription_reportId_email_key" ON "Subscription"("reportId", "email");
CREATE UNIQUE INDEX "Subscription_topicId_email_key" ON "Subscription"("topicId", "email");

-- Of which editions those who follow a topic were told.
CREATE TABLE "ToldTopic" (
    "topicId" UUID NOT NULL,
    "editionId" UUID NOT NULL,

    CONSTRAINT "ToldTopic_pkey" PRIMARY KEY ("topicId","editionId"),
    CONSTRAINT "ToldTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ToldTopic_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ToldTopic_editionId_idx" ON "ToldTopic"("editionId");

-- What is out is no news.
INSERT INTO "ToldTopic" ("topicId", "editionId")
  SELECT topic."topicId", edition.id FROM "PublicationTopic" topic
  JOIN "Edition" edition ON edition."publicationId" = topic."publicationId" AND edition.state <> 'scheduled';
