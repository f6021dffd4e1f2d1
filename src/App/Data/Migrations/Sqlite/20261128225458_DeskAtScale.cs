using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeskAtScale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_owner_id_due_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_team_id_due_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_worker_id_due_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_type_id",
                table: "cases");

            migrationBuilder.AddColumn<bool>(
                name: "is_excused",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "edition",
                table: "case_promises",
                type: "TEXT",
                maxLength: 48,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "excuse_reason",
                table: "case_promises",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "excused_at",
                table: "case_promises",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "excused_by",
                table: "case_promises",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "hours_since",
                table: "calendars",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "hours_version",
                table: "calendars",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "calendar_past_hours",
                columns: table => new
                {
                    calendar_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hours_version = table.Column<int>(type: "INTEGER", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_past_hours", x => new { x.calendar_id, x.hours_version });
                });

            migrationBuilder.CreateTable(
                name: "case_words",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_words", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "clock_recounts",
                columns: table => new
                {
                    calendar_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    hours_version = table.Column<int>(type: "INTEGER", nullable: false),
                    last_case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    looked = table.Column<int>(type: "INTEGER", nullable: false),
                    moved = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clock_recounts", x => x.calendar_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_offered_to",
                table: "cases",
                columns: new[] { "centre_id", "offered_to" },
                filter: "offered_to IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_opened_at",
                table: "cases",
                columns: new[] { "centre_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_owner_id_due_at_number",
                table: "cases",
                columns: new[] { "centre_id", "owner_id", "due_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_team_id_due_at_number",
                table: "cases",
                columns: new[] { "centre_id", "team_id", "due_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_topic_id_due_at_number",
                table: "cases",
                columns: new[] { "centre_id", "topic_id", "due_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_worker_id_due_at_number",
                table: "cases",
                columns: new[] { "centre_id", "worker_id", "due_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_open",
                table: "cases",
                columns: new[] { "centre_id", "due_at", "number" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_team",
                table: "cases",
                columns: new[] { "centre_id", "team_id", "due_at", "number" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_topic",
                table: "cases",
                columns: new[] { "centre_id", "topic_id", "due_at", "number" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_repeats",
                table: "cases",
                columns: new[] { "centre_id", "due_at", "number" },
                filter: "repeats > 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_type_id_state_kind_due_at_number",
                table: "cases",
                columns: new[] { "type_id", "state_kind", "due_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_open",
                table: "case_promises",
                columns: new[] { "centre_id", "case_id" },
                filter: "due_at IS NOT NULL AND ended_at IS NULL AND breached_at IS NULL");

            // Words lie in case_words; FTS5 keeps what leads to them.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE case_words_index USING fts5(words, content='case_words', content_rowid='id', detail='none', tokenize='ascii');");
            migrationBuilder.Sql("CREATE TRIGGER case_words_added AFTER INSERT ON case_words BEGIN INSERT INTO case_words_index(rowid, words) VALUES (new.id, new.words); END;");
            migrationBuilder.Sql("CREATE TRIGGER case_words_removed AFTER DELETE ON case_words BEGIN INSERT INTO case_words_index(case_words_index, rowid, words) VALUES ('delete', old.id, old.words); END;");
            migrationBuilder.Sql("""
                CREATE TRIGGER case_words_changed AFTER UPDATE OF words ON case_words BEGIN
                    INSERT INTO case_words_index(case_words_index, rowid, words) VALUES ('delete', old.id, old.words);
                    INSERT INTO case_words_index(rowid, words) VALUES (new.id, new.words);
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE case_words_index;");

            migrationBuilder.DropTable(
                name: "calendar_past_hours");

            migrationBuilder.DropTable(
                name: "case_words");

            migrationBuilder.DropTable(
                name: "clock_recounts");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_offered_to",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_opened_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_owner_id_due_at_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_team_id_due_at_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_topic_id_due_at_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_worker_id_due_at_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_team",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_topic",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_repeats",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_type_id_state_kind_due_at_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_case_promises_open",
                table: "case_promises");

            migrationBuilder.DropColumn(
                name: "is_excused",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "case_promises");

            migrationBuilder.DropColumn(
                name: "excuse_reason",
                table: "case_promises");

            migrationBuilder.DropColumn(
                name: "excused_at",
                table: "case_promises");

            migrationBuilder.DropColumn(
                name: "excused_by",
                table: "case_promises");

            migrationBuilder.DropColumn(
                name: "hours_since",
                table: "calendars");

            migrationBuilder.DropColumn(
                name: "hours_version",
                table: "calendars");

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_owner_id_due_at",
                table: "cases",
                columns: new[] { "centre_id", "owner_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_team_id_due_at",
                table: "cases",
                columns: new[] { "centre_id", "team_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_worker_id_due_at",
                table: "cases",
                columns: new[] { "centre_id", "worker_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_type_id",
                table: "cases",
                column: "type_id");
        }
    }
}
