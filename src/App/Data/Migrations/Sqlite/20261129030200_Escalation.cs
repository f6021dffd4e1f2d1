using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Escalation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "idle_at",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tier",
                table: "cases",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    finding = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "escalation_plans",
                columns: table => new
                {
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_escalation_plans", x => x.centre_id);
                });

            migrationBuilder.CreateTable(
                name: "rule_firings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rule_firings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_idle_at",
                table: "cases",
                column: "idle_at",
                filter: "idle_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_tier",
                table: "cases",
                columns: new[] { "centre_id", "tier", "due_at", "number" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_case_reviews_case_id",
                table: "case_reviews",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_rule_firings_case_id_rule_cause",
                table: "rule_firings",
                columns: new[] { "case_id", "rule", "cause" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_reviews");

            migrationBuilder.DropTable(
                name: "escalation_plans");

            migrationBuilder.DropTable(
                name: "rule_firings");

            migrationBuilder.DropIndex(
                name: "IX_cases_idle_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_tier",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "idle_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "tier",
                table: "cases");
        }
    }
}
