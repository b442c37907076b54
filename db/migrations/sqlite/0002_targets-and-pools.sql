CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`kind` text NOT NULL,
	`th` text NOT NULL,
	`en` text NOT NULL,
	`place_th` text NOT NULL,
	`place_en` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`seats` integer,
	`source_page` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activities_target` ON `activities` (`target_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`person_id` text NOT NULL,
	`applied_by` text,
	`applied_at` integer NOT NULL,
	`selected_by` text,
	`selected_at` integer,
	`refused_by` text,
	`refused_at` integer,
	`refused_reason` text,
	`withdrawn_at` integer,
	`attended_at` integer,
	`attended_by` text,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_running` ON `applications` (`activity_id`,`person_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `applications_person` ON `applications` (`person_id`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`edition_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`items` integer NOT NULL,
	PRIMARY KEY(`edition_id`, `assignment_id`),
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attestations` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`person_id` text NOT NULL,
	`list_id` text NOT NULL,
	`row` integer NOT NULL,
	`completed_at` integer NOT NULL,
	`accepted_by` text,
	`accepted_at` integer NOT NULL,
	`revoked_at` integer,
	`revoked_by` text,
	`revoked_reason` text,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `partner_lists`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attestations_row` ON `attestations` (`list_id`,`row`);--> statement-breakpoint
CREATE INDEX `attestations_person` ON `attestations` (`person_id`);--> statement-breakpoint
CREATE TABLE `closed_figures` (
	`month` text NOT NULL,
	`target_id` text NOT NULL,
	`counted` integer NOT NULL,
	`added` integer NOT NULL,
	`chain_number` integer NOT NULL,
	`chain_hash` text NOT NULL,
	PRIMARY KEY(`month`, `target_id`),
	FOREIGN KEY (`month`) REFERENCES `closed_months`(`month`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `closed_months` (
	`month` text PRIMARY KEY NOT NULL,
	`closed_by` text,
	`closed_at` integer NOT NULL,
	`signed_head` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `distinctions` (
	`one` text NOT NULL,
	`other` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`one`, `other`)
);
--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`from_head_id` text NOT NULL,
	`into_head_id` text NOT NULL,
	`persons` text NOT NULL,
	`reason` text NOT NULL,
	`merged_by` text,
	`merged_at` integer NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	`undone_reason` text,
	FOREIGN KEY (`from_head_id`) REFERENCES `heads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`into_head_id`) REFERENCES `heads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_running` ON `merges` (`from_head_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE TABLE `partner_decisions` (
	`list_id` text NOT NULL,
	`row` integer NOT NULL,
	`verdict` text NOT NULL,
	`person_id` text,
	`reason` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`list_id`, `row`),
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `partner_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`name` text NOT NULL,
	`file_hash` text NOT NULL,
	`received_by` text,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `partner_rows` (
	`list_id` text NOT NULL,
	`row` integer NOT NULL,
	`given` text NOT NULL,
	`completed_on` text NOT NULL,
	`match` text NOT NULL,
	`candidates` text NOT NULL,
	PRIMARY KEY(`list_id`, `row`),
	FOREIGN KEY (`list_id`) REFERENCES `partner_lists`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pilot_members` (
	`id` text PRIMARY KEY NOT NULL,
	`pilot_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_by` text,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pilot_members_running` ON `pilot_members` (`pilot_id`,`person_id`) WHERE left_at is null;--> statement-breakpoint
CREATE TABLE `pilot_stages` (
	`id` text PRIMARY KEY NOT NULL,
	`pilot_id` text NOT NULL,
	`stage` text NOT NULL,
	`reached_on` text NOT NULL,
	`note` text NOT NULL,
	`set_by` text,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pilot_stages_pilot` ON `pilot_stages` (`pilot_id`,`set_at`);--> statement-breakpoint
CREATE TABLE `pilots` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`th` text NOT NULL,
	`en` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pilots_target` ON `pilots` (`target_id`);--> statement-breakpoint
CREATE TABLE `quotas` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`set_by` text,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quotas_target` ON `quotas` (`target_id`,`organisation_id`,`set_at`);--> statement-breakpoint
CREATE TABLE `rule_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text NOT NULL,
	`rule` text NOT NULL,
	`reason` text NOT NULL,
	`takes_effect_on` text NOT NULL,
	`approved` integer NOT NULL,
	`proposed_by` text,
	`proposed_at` integer NOT NULL,
	`version` integer,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rule_proposals_target` ON `rule_proposals` (`target_id`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `settlings` (
	`target_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`after` text NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `speed_decisions` (
	`completion_id` text PRIMARY KEY NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`decided_by` text,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`completion_id`) REFERENCES `speed_holds`(`completion_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `speed_holds` (
	`completion_id` text PRIMARY KEY NOT NULL,
	`taken` integer NOT NULL,
	`expected` integer NOT NULL,
	`percent` integer NOT NULL,
	`held_at` integer NOT NULL,
	FOREIGN KEY (`completion_id`) REFERENCES `course_completions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`enrolment_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`note` text NOT NULL,
	`submitted_at` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `assignment_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tallies` (
	`target` text NOT NULL,
	`group` text NOT NULL,
	`organisation_path` text NOT NULL,
	`month` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`target`, `organisation_path`, `group`, `month`),
	CONSTRAINT "tallies_people" CHECK("tallies"."people" >= 0)
);
--> statement-breakpoint
CREATE TABLE `tally_cells` (
	`target_id` text NOT NULL,
	`organisation_path` text NOT NULL,
	`position_type` text NOT NULL,
	`position_level` text NOT NULL,
	`province` text NOT NULL,
	`month` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`target_id`, `organisation_path`, `position_type`, `position_level`, `province`, `month`),
	FOREIGN KEY (`target_id`) REFERENCES `targets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tally_cells_people" CHECK("tally_cells"."people" >= 0)
);
--> statement-breakpoint
CREATE TABLE `weekly_tallies` (
	`target` text NOT NULL,
	`week` integer NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`target`, `week`),
	CONSTRAINT "weekly_tallies_people" CHECK("weekly_tallies"."people" >= 0)
);
--> statement-breakpoint
ALTER TABLE `checks` ADD `exam` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `checks` ADD `draw` integer;--> statement-breakpoint
ALTER TABLE `standing` ADD `position_type` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `standing` ADD `position_level` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `standing` ADD `province` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `standing` ADD `month` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `standing_head` ON `standing` (`head_id`);