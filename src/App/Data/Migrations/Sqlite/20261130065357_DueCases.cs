using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DueCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_open",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_owner",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_team",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_tier",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_topic",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_worker",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_case_promises_open",
                table: "case_promises");

            migrationBuilder.CreateTable(
                name: "due_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    type_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state_kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    team_id = table.Column<int>(type: "INTEGER", nullable: true),
                    topic_id = table.Column<int>(type: "INTEGER", nullable: true),
                    tier = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    repeats = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_cases", x => x.id);
                });

            migrationBuilder.Sql("INSERT INTO due_cases(id, centre_id, number, due_at, type_id, state_kind, priority, owner_id, offered_to, worker_id, team_id, topic_id, tier, repeats) SELECT id, centre_id, number, due_at, type_id, state_kind, priority, owner_id, offered_to, worker_id, team_id, topic_id, tier, repeats FROM cases WHERE state_kind <> 'Done'");

            // Without building the table and all its indexes anew.
            migrationBuilder.Sql("ALTER TABLE cases DROP COLUMN due_at");

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_open",
                table: "case_promises",
                columns: new[] { "centre_id", "case_id" },
                filter: "state <> 'Kept' AND ended_at IS NULL AND breached_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_due_cases",
                table: "due_cases",
                columns: new[] { "centre_id", "due_at", "number", "priority", "type_id", "state_kind" });

            migrationBuilder.CreateIndex(
                name: "IX_due_cases_offered",
                table: "due_cases",
                columns: new[] { "centre_id", "offered_to" },
                filter: "offered_to IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_due_cases_owner",
                table: "due_cases",
                columns: new[] { "centre_id", "owner_id", "state_kind" });

            migrationBuilder.CreateIndex(
                name: "IX_due_cases_repeats",
                table: "due_cases",
                columns: new[] { "centre_id", "due_at", "number" },
                filter: "repeats > 0");

            migrationBuilder.CreateIndex(
                name: "IX_due_cases_team",
                table: "due_cases",
                columns: new[] { "centre_id", "team_id", "due_at", "number", "priority", "state_kind" });

            migrationBuilder.CreateIndex(
                name: "IX_due_cases_tier",
                table: "due_cases",
                columns: new[] { "centre_id", "tier", "due_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_due_cases_topic",
                table: "due_cases",
                columns: new[] { "centre_id", "topic_id", "due_at", "number", "priority", "state_kind" });

            migrationBuilder.CreateIndex(
                name: "IX_due_cases_worker",
                table: "due_cases",
                columns: new[] { "centre_id", "worker_id", "state_kind" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_case_promises_open",
                table: "case_promises");

            migrationBuilder.AddColumn<long>(
                name: "due_at",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 253370764800000L);

            migrationBuilder.Sql("UPDATE cases SET due_at = due_cases.due_at FROM due_cases WHERE due_cases.id = cases.id");

            migrationBuilder.DropTable(
                name: "due_cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open",
                table: "cases",
                columns: new[] { "centre_id", "due_at", "number", "priority", "type_id", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_owner",
                table: "cases",
                columns: new[] { "centre_id", "owner_id", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_team",
                table: "cases",
                columns: new[] { "centre_id", "team_id", "due_at", "number", "priority", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_tier",
                table: "cases",
                columns: new[] { "centre_id", "tier", "due_at", "number" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_topic",
                table: "cases",
                columns: new[] { "centre_id", "topic_id", "due_at", "number", "priority", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_worker",
                table: "cases",
                columns: new[] { "centre_id", "worker_id", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_open",
                table: "case_promises",
                columns: new[] { "centre_id", "case_id" },
                filter: "ended_at IS NULL AND breached_at IS NULL");
        }
    }
}
