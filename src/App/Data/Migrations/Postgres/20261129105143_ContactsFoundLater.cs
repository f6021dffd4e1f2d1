using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ContactsFoundLater : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "found_at",
                table: "case_contacts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_contacts_unfound",
                table: "case_contacts",
                columns: new[] { "case_id", "name" },
                filter: "found_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_case_contacts_unfound",
                table: "case_contacts");

            migrationBuilder.DropColumn(
                name: "found_at",
                table: "case_contacts");
        }
    }
}
