using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ContactsFoundLater : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "found_at",
                table: "case_contacts",
                type: "INTEGER",
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
