CREATE TABLE "activities" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"kind" text NOT NULL,
	"th" text NOT NULL,
	"en" text NOT NULL,
	"place_th" text NOT NULL,
	"place_en" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"seats" bigint,
	"source_page" bigint,
	"created_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text PRIMARY KEY NOT NULL,
	"activity_id" text NOT NULL,
	"person_id" text NOT NULL,
	"applied_by" text,
	"applied_at" bigint NOT NULL,
	"selected_by" text,
	"selected_at" bigint,
	"refused_by" text,
	"refused_at" bigint,
	"refused_reason" text,
	"withdrawn_at" bigint,
	"attended_at" bigint,
	"attended_by" text
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"edition_id" text NOT NULL,
	"assignment_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"items" bigint NOT NULL,
	CONSTRAINT "assignments_edition_id_assignment_id_pk" PRIMARY KEY("edition_id","assignment_id")
);
--> statement-breakpoint
CREATE TABLE "attestations" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"person_id" text NOT NULL,
	"list_id" text NOT NULL,
	"row" bigint NOT NULL,
	"completed_at" bigint NOT NULL,
	"accepted_by" text,
	"accepted_at" bigint NOT NULL,
	"revoked_at" bigint,
	"revoked_by" text,
	"revoked_reason" text
);
--> statement-breakpoint
CREATE TABLE "closed_figures" (
	"month" text NOT NULL,
	"target_id" text NOT NULL,
	"counted" bigint NOT NULL,
	"added" bigint NOT NULL,
	"chain_number" bigint NOT NULL,
	"chain_hash" text NOT NULL,
	CONSTRAINT "closed_figures_month_target_id_pk" PRIMARY KEY("month","target_id")
);
--> statement-breakpoint
CREATE TABLE "closed_months" (
	"month" text PRIMARY KEY NOT NULL,
	"closed_by" text,
	"closed_at" bigint NOT NULL,
	"signed_head" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "distinctions" (
	"one" text NOT NULL,
	"other" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" bigint NOT NULL,
	CONSTRAINT "distinctions_one_other_pk" PRIMARY KEY("one","other")
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"from_head_id" text NOT NULL,
	"into_head_id" text NOT NULL,
	"persons" json NOT NULL,
	"reason" text NOT NULL,
	"merged_by" text,
	"merged_at" bigint NOT NULL,
	"undone_at" bigint,
	"undone_by" text,
	"undone_reason" text
);
--> statement-breakpoint
CREATE TABLE "partner_decisions" (
	"list_id" text NOT NULL,
	"row" bigint NOT NULL,
	"verdict" text NOT NULL,
	"person_id" text,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" bigint NOT NULL,
	CONSTRAINT "partner_decisions_list_id_row_pk" PRIMARY KEY("list_id","row")
);
--> statement-breakpoint
CREATE TABLE "partner_lists" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"name" text NOT NULL,
	"file_hash" text NOT NULL,
	"received_by" text,
	"received_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partner_rows" (
	"list_id" text NOT NULL,
	"row" bigint NOT NULL,
	"given" json NOT NULL,
	"completed_on" text NOT NULL,
	"match" text NOT NULL,
	"candidates" json NOT NULL,
	CONSTRAINT "partner_rows_list_id_row_pk" PRIMARY KEY("list_id","row")
);
--> statement-breakpoint
CREATE TABLE "pilot_members" (
	"id" text PRIMARY KEY NOT NULL,
	"pilot_id" text NOT NULL,
	"person_id" text NOT NULL,
	"joined_by" text,
	"joined_at" bigint NOT NULL,
	"left_at" bigint
);
--> statement-breakpoint
CREATE TABLE "pilot_stages" (
	"id" text PRIMARY KEY NOT NULL,
	"pilot_id" text NOT NULL,
	"stage" text NOT NULL,
	"reached_on" text NOT NULL,
	"note" text NOT NULL,
	"set_by" text,
	"set_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pilots" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"th" text NOT NULL,
	"en" text NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quotas" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"reason" text NOT NULL,
	"set_by" text,
	"set_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rule_proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"target_id" text NOT NULL,
	"rule" json NOT NULL,
	"reason" text NOT NULL,
	"takes_effect_on" text NOT NULL,
	"approved" boolean NOT NULL,
	"proposed_by" text,
	"proposed_at" bigint NOT NULL,
	"version" bigint,
	"withdrawn_at" bigint,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "settlings" (
	"target_id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"after" text NOT NULL,
	"started_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speed_decisions" (
	"completion_id" text PRIMARY KEY NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"decided_by" text,
	"decided_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "speed_holds" (
	"completion_id" text PRIMARY KEY NOT NULL,
	"taken" bigint NOT NULL,
	"expected" bigint NOT NULL,
	"percent" bigint NOT NULL,
	"held_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"enrolment_id" text NOT NULL,
	"assignment_id" text NOT NULL,
	"lesson_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"note" text NOT NULL,
	"submitted_at" bigint NOT NULL,
	CONSTRAINT "submissions_enrolment_id_assignment_id_pk" PRIMARY KEY("enrolment_id","assignment_id")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"target" text NOT NULL,
	"group" text NOT NULL,
	"organisation_path" text NOT NULL,
	"month" text NOT NULL,
	"people" bigint NOT NULL,
	CONSTRAINT "tallies_target_organisation_path_group_month_pk" PRIMARY KEY("target","organisation_path","group","month"),
	CONSTRAINT "tallies_people" CHECK ("tallies"."people" >= 0)
);
--> statement-breakpoint
CREATE TABLE "tally_cells" (
	"target_id" text NOT NULL,
	"organisation_path" text NOT NULL,
	"position_type" text NOT NULL,
	"position_level" text NOT NULL,
	"province" text NOT NULL,
	"month" text NOT NULL,
	"people" bigint NOT NULL,
	CONSTRAINT "tally_cells_target_id_organisation_path_position_type_position_level_province_month_pk" PRIMARY KEY("target_id","organisation_path","position_type","position_level","province","month"),
	CONSTRAINT "tally_cells_people" CHECK ("tally_cells"."people" >= 0)
);
--> statement-breakpoint
CREATE TABLE "weekly_tallies" (
	"target" text NOT NULL,
	"week" bigint NOT NULL,
	"people" bigint NOT NULL,
	CONSTRAINT "weekly_tallies_target_week_pk" PRIMARY KEY("target","week"),
	CONSTRAINT "weekly_tallies_people" CHECK ("weekly_tallies"."people" >= 0)
);
--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "exam" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "draw" bigint;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "position_type" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "position_level" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "province" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "month" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attestations" ADD CONSTRAINT "attestations_list_id_partner_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."partner_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_figures" ADD CONSTRAINT "closed_figures_month_closed_months_month_fk" FOREIGN KEY ("month") REFERENCES "public"."closed_months"("month") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_figures" ADD CONSTRAINT "closed_figures_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_from_head_id_heads_id_fk" FOREIGN KEY ("from_head_id") REFERENCES "public"."heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_into_head_id_heads_id_fk" FOREIGN KEY ("into_head_id") REFERENCES "public"."heads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_decisions" ADD CONSTRAINT "partner_decisions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_lists" ADD CONSTRAINT "partner_lists_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_rows" ADD CONSTRAINT "partner_rows_list_id_partner_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."partner_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_members" ADD CONSTRAINT "pilot_members_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_members" ADD CONSTRAINT "pilot_members_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilot_stages" ADD CONSTRAINT "pilot_stages_pilot_id_pilots_id_fk" FOREIGN KEY ("pilot_id") REFERENCES "public"."pilots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotas" ADD CONSTRAINT "quotas_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotas" ADD CONSTRAINT "quotas_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_proposals" ADD CONSTRAINT "rule_proposals_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlings" ADD CONSTRAINT "settlings_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_decisions" ADD CONSTRAINT "speed_decisions_completion_id_speed_holds_completion_id_fk" FOREIGN KEY ("completion_id") REFERENCES "public"."speed_holds"("completion_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speed_holds" ADD CONSTRAINT "speed_holds_completion_id_course_completions_id_fk" FOREIGN KEY ("completion_id") REFERENCES "public"."course_completions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally_cells" ADD CONSTRAINT "tally_cells_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_target" ON "activities" USING btree ("target_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_running" ON "applications" USING btree ("activity_id","person_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "applications_person" ON "applications" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attestations_row" ON "attestations" USING btree ("list_id","row");--> statement-breakpoint
CREATE INDEX "attestations_person" ON "attestations" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "merges_running" ON "merges" USING btree ("from_head_id") WHERE undone_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pilot_members_running" ON "pilot_members" USING btree ("pilot_id","person_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "pilot_stages_pilot" ON "pilot_stages" USING btree ("pilot_id","set_at");--> statement-breakpoint
CREATE INDEX "pilots_target" ON "pilots" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "quotas_target" ON "quotas" USING btree ("target_id","organisation_id","set_at");--> statement-breakpoint
CREATE INDEX "rule_proposals_target" ON "rule_proposals" USING btree ("target_id","proposed_at");--> statement-breakpoint
CREATE INDEX "standing_head" ON "standing" USING btree ("head_id");