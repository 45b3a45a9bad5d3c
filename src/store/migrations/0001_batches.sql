CREATE TABLE "batch_files" (
	"batch_id" uuid NOT NULL,
	"code" text NOT NULL,
	"ordinal" integer NOT NULL,
	"path" text NOT NULL,
	"format" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"pages" integer,
	"engine" text,
	"media_type" text NOT NULL,
	CONSTRAINT "batch_files_batch_id_code_ordinal_pk" PRIMARY KEY("batch_id","code","ordinal"),
	CONSTRAINT "batch_files_format" CHECK ("batch_files"."format" in ('docx', 'pdf'))
);
--> statement-breakpoint
CREATE TABLE "batch_items" (
	"batch_id" uuid NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"row" json NOT NULL,
	"unit_name" text NOT NULL,
	"province_name" text NOT NULL,
	"search_text" text NOT NULL,
	"search_text_marked" text NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"worker" text,
	"lease_until" timestamp (3) with time zone,
	"key" text,
	"made_with" json,
	"error_code" text,
	"error_message" text,
	"error_findings" json,
	"finished_at" timestamp (3) with time zone,
	"handed_over_draft_id" uuid,
	CONSTRAINT "batch_items_batch_id_code_pk" PRIMARY KEY("batch_id","code"),
	CONSTRAINT "batch_items_status" CHECK ("batch_items"."status" in ('waiting', 'running', 'done', 'failed')),
	CONSTRAINT "batch_items_lease" CHECK (("batch_items"."status" = 'running') = ("batch_items"."worker" is not null) and ("batch_items"."worker" is null) = ("batch_items"."lease_until" is null))
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"base_draft_id" uuid,
	"base_title" text NOT NULL,
	"base" json NOT NULL,
	"template" text NOT NULL,
	"formats" text[] NOT NULL,
	"pattern" text,
	"columns" json NOT NULL,
	"notices" json NOT NULL,
	"overrides" json NOT NULL,
	"status" text NOT NULL,
	"units" integer NOT NULL,
	"dry_run_state" text,
	"dry_run" json,
	"dry_run_error" text,
	"dry_run_id" uuid,
	"dry_run_lease_until" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"keep_days" integer NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "batches_status" CHECK ("batches"."status" in ('new', 'running', 'paused', 'cancelled', 'done')),
	CONSTRAINT "batches_formats" CHECK ("batches"."formats" <@ array['docx', 'pdf'] and cardinality("batches"."formats") > 0),
	CONSTRAINT "batches_dry_run_state" CHECK ("batches"."dry_run_state" in ('running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "spent_blobs" (
	"sha256" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "handed_over_by_id" uuid;--> statement-breakpoint
ALTER TABLE "batch_files" ADD CONSTRAINT "batch_files_batch_id_code_batch_items_batch_id_code_fk" FOREIGN KEY ("batch_id","code") REFERENCES "public"."batch_items"("batch_id","code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_handed_over_draft_id_drafts_id_fk" FOREIGN KEY ("handed_over_draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_base_draft_id_drafts_id_fk" FOREIGN KEY ("base_draft_id") REFERENCES "public"."drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "batch_files_path" ON "batch_files" USING btree ("batch_id","path");--> statement-breakpoint
CREATE INDEX "batch_files_sha256" ON "batch_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "batch_items_status" ON "batch_items" USING btree ("batch_id","status","position");--> statement-breakpoint
CREATE INDEX "batch_items_finished" ON "batch_items" USING btree ("batch_id","finished_at");--> statement-breakpoint
CREATE INDEX "batches_organisation" ON "batches" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "batches_status" ON "batches" USING btree ("status");--> statement-breakpoint
CREATE INDEX "batches_expiry" ON "batches" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_handed_over_by_id_organisations_id_fk" FOREIGN KEY ("handed_over_by_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;