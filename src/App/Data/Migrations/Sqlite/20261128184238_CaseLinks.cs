using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "raised",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "repeats",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "case_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_links", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_team_id_due_at",
                table: "cases",
                columns: new[] { "centre_id", "team_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_case_links_case_id_other_id_kind",
                table: "case_links",
                columns: new[] { "case_id", "other_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_links_centre_id",
                table: "case_links",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_case_links_other_id",
                table: "case_links",
                column: "other_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_links");

            migrationBuilder.DropIndex(
                name: "IX_cases_centre_id_team_id_due_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "raised",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "repeats",
                table: "cases");
        }
    }
}
