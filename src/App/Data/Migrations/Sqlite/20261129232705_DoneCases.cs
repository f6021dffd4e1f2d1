using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DoneCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_done_at",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_done_at",
                table: "cases",
                columns: new[] { "centre_id", "done_at" },
                filter: "done_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_done",
                table: "cases",
                columns: new[] { "centre_id", "number" },
                filter: "state_kind = 'Done'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_done_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_done",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_done_at",
                table: "cases",
                columns: new[] { "centre_id", "done_at" });
        }
    }
}
