using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CaseFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "facts_due",
                table: "cases",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "case_facts",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    agent_id = table.Column<int>(type: "integer", nullable: true),
                    team_id = table.Column<int>(type: "integer", nullable: true),
                    topic_id = table.Column<int>(type: "integer", nullable: true),
                    channel_id = table.Column<int>(type: "integer", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_repeat = table.Column<bool>(type: "boolean", nullable: true),
                    hand_overs = table.Column<int>(type: "integer", nullable: false),
                    reopened = table.Column<int>(type: "integer", nullable: false),
                    by_first_owner = table.Column<bool>(type: "boolean", nullable: false),
                    at_first_line = table.Column<bool>(type: "boolean", nullable: false),
                    at_once = table.Column<bool>(type: "boolean", nullable: false),
                    reply_working = table.Column<int>(type: "integer", nullable: true),
                    reply_elapsed = table.Column<int>(type: "integer", nullable: true),
                    resolve_working = table.Column<int>(type: "integer", nullable: true),
                    resolve_elapsed = table.Column<int>(type: "integer", nullable: true),
                    unattended = table.Column<int>(type: "integer", nullable: false),
                    first_response_on = table.Column<DateOnly>(type: "date", nullable: true),
                    first_response_kept = table.Column<bool>(type: "boolean", nullable: true),
                    next_reply_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_reply_kept = table.Column<bool>(type: "boolean", nullable: true),
                    resolution_on = table.Column<DateOnly>(type: "date", nullable: true),
                    resolution_kept = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_facts", x => x.case_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_due",
                table: "cases",
                column: "centre_id",
                filter: "facts_due > 0");

            migrationBuilder.CreateIndex(
                name: "IX_case_facts_centre_id_done_on",
                table: "case_facts",
                columns: new[] { "centre_id", "done_on" });

            migrationBuilder.CreateIndex(
                name: "IX_case_facts_centre_id_first_response_on",
                table: "case_facts",
                columns: new[] { "centre_id", "first_response_on" });

            migrationBuilder.CreateIndex(
                name: "IX_case_facts_centre_id_next_reply_on",
                table: "case_facts",
                columns: new[] { "centre_id", "next_reply_on" });

            migrationBuilder.CreateIndex(
                name: "IX_case_facts_centre_id_opened_on",
                table: "case_facts",
                columns: new[] { "centre_id", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "IX_case_facts_centre_id_resolution_on",
                table: "case_facts",
                columns: new[] { "centre_id", "resolution_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_facts");

            migrationBuilder.DropIndex(
                name: "IX_cases_facts_due",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "facts_due",
                table: "cases");
        }
    }
}
