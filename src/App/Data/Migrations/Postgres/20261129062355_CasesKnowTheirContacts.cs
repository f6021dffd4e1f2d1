using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CasesKnowTheirContacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "product_id",
                table: "cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "queue_id",
                table: "cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "region_id",
                table: "cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "letter_id",
                table: "case_files",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_recovered",
                table: "case_facts",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "product_id",
                table: "case_facts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "queue_id",
                table: "case_facts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "recovered_on",
                table: "case_facts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "region_id",
                table: "case_facts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "corrects_id",
                table: "case_entries",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_contacts",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_contacts", x => new { x.case_id, x.name });
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_files_letter_id",
                table: "case_files",
                column: "letter_id",
                filter: "letter_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_facts_centre_id_recovered_on",
                table: "case_facts",
                columns: new[] { "centre_id", "recovered_on" },
                filter: "recovered_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_case_contacts_centre_id_name",
                table: "case_contacts",
                columns: new[] { "centre_id", "name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_contacts");

            migrationBuilder.DropIndex(
                name: "IX_case_files_letter_id",
                table: "case_files");

            migrationBuilder.DropIndex(
                name: "IX_case_facts_centre_id_recovered_on",
                table: "case_facts");

            migrationBuilder.DropColumn(
                name: "product_id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "queue_id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "region_id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "letter_id",
                table: "case_files");

            migrationBuilder.DropColumn(
                name: "is_recovered",
                table: "case_facts");

            migrationBuilder.DropColumn(
                name: "product_id",
                table: "case_facts");

            migrationBuilder.DropColumn(
                name: "queue_id",
                table: "case_facts");

            migrationBuilder.DropColumn(
                name: "recovered_on",
                table: "case_facts");

            migrationBuilder.DropColumn(
                name: "region_id",
                table: "case_facts");

            migrationBuilder.DropColumn(
                name: "corrects_id",
                table: "case_entries");
        }
    }
}
