using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OpenCasesByPriority : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_open",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_team",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_topic",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open",
                table: "cases",
                columns: new[] { "centre_id", "due_at", "number", "priority", "type_id", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_team",
                table: "cases",
                columns: new[] { "centre_id", "team_id", "due_at", "number", "priority", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_topic",
                table: "cases",
                columns: new[] { "centre_id", "topic_id", "due_at", "number", "priority", "state_kind" },
                filter: "state_kind <> 'Done'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_open",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_team",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_topic",
                table: "cases");

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
        }
    }
}
