using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CasesTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_presences",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    typing_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_presences", x => new { x.case_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "case_recoveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_number = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    follow_up = table.Column<int>(type: "INTEGER", nullable: true),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    apologised_at = table.Column<long>(type: "INTEGER", nullable: true),
                    apologised_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    fixed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    fixed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    fix = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    compensation_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    compensation_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    compensation_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    compensation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    call_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    score = table.Column<int>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_recoveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_views", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_watchers",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_watchers", x => new { x.case_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "recovery_rules",
                columns: table => new
                {
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recovery_rules", x => x.centre_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_presences_person_id_seen_at",
                table: "case_presences",
                columns: new[] { "person_id", "seen_at" });

            migrationBuilder.CreateIndex(
                name: "IX_case_recoveries_asked",
                table: "case_recoveries",
                columns: new[] { "centre_id", "case_number" },
                filter: "compensation = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "IX_case_recoveries_calls",
                table: "case_recoveries",
                columns: new[] { "centre_id", "call_due_at", "case_number" },
                filter: "closed_at IS NULL AND call_due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_recoveries_case_id",
                table: "case_recoveries",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_recoveries_centre_id_case_number",
                table: "case_recoveries",
                columns: new[] { "centre_id", "case_number" });

            migrationBuilder.CreateIndex(
                name: "IX_case_recoveries_centre_id_follow_up",
                table: "case_recoveries",
                columns: new[] { "centre_id", "follow_up" },
                unique: true,
                filter: "follow_up IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_recoveries_centre_id_opened_at",
                table: "case_recoveries",
                columns: new[] { "centre_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "IX_case_recoveries_open",
                table: "case_recoveries",
                columns: new[] { "centre_id", "case_number" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_views_centre_id_person_id_name",
                table: "case_views",
                columns: new[] { "centre_id", "person_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_watchers_person_id_case_id",
                table: "case_watchers",
                columns: new[] { "person_id", "case_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_presences");

            migrationBuilder.DropTable(
                name: "case_recoveries");

            migrationBuilder.DropTable(
                name: "case_views");

            migrationBuilder.DropTable(
                name: "case_watchers");

            migrationBuilder.DropTable(
                name: "recovery_rules");
        }
    }
}
