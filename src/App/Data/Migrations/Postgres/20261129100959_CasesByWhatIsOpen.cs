using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CasesByWhatIsOpen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_due_at_number",
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
                name: "IX_cases_repeats",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_type_id_state_kind_due_at_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_case_promises_next_at",
                table: "case_promises");

            migrationBuilder.DropIndex(
                name: "IX_case_promises_open",
                table: "case_promises");

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_owner_id_number",
                table: "cases",
                columns: new[] { "centre_id", "owner_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_team_id_number",
                table: "cases",
                columns: new[] { "centre_id", "team_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_topic_id_number",
                table: "cases",
                columns: new[] { "centre_id", "topic_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_worker_id_number",
                table: "cases",
                columns: new[] { "centre_id", "worker_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_owner",
                table: "cases",
                columns: new[] { "centre_id", "owner_id", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_open_worker",
                table: "cases",
                columns: new[] { "centre_id", "worker_id", "state_kind" },
                filter: "state_kind <> 'Done'");

            migrationBuilder.CreateIndex(
                name: "IX_cases_repeats",
                table: "cases",
                columns: new[] { "centre_id", "number" },
                filter: "repeats > 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_type_id_state_kind_number",
                table: "cases",
                columns: new[] { "type_id", "state_kind", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_next_at",
                table: "case_promises",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_open",
                table: "case_promises",
                columns: new[] { "centre_id", "case_id" },
                filter: "ended_at IS NULL AND breached_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_owner_id_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_team_id_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_topic_id_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_worker_id_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_owner",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_open_worker",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_repeats",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_type_id_state_kind_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_case_promises_next_at",
                table: "case_promises");

            migrationBuilder.DropIndex(
                name: "IX_case_promises_open",
                table: "case_promises");

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_due_at_number",
                table: "cases",
                columns: new[] { "centre_id", "due_at", "number" });

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
                name: "IX_cases_repeats",
                table: "cases",
                columns: new[] { "centre_id", "due_at", "number" },
                filter: "repeats > 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_type_id_state_kind_due_at_number",
                table: "cases",
                columns: new[] { "type_id", "state_kind", "due_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_next_at",
                table: "case_promises",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_open",
                table: "case_promises",
                columns: new[] { "centre_id", "case_id" },
                filter: "due_at IS NOT NULL AND ended_at IS NULL AND breached_at IS NULL");
        }
    }
}
