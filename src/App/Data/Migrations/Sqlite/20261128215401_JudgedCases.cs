using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JudgedCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "contact_id",
                table: "evaluations",
                newName: "subject_id");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "evaluations",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Contact");

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_done_at",
                table: "cases",
                columns: new[] { "centre_id", "done_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_done_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "evaluations");

            migrationBuilder.RenameColumn(
                name: "subject_id",
                table: "evaluations",
                newName: "contact_id");
        }
    }
}
