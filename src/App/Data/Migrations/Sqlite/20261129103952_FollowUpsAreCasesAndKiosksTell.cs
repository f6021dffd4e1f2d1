using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowUpsAreCasesAndKiosksTell : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "removed_at",
                table: "kiosks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "case_id",
                table: "follow_ups",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "case_number",
                table: "follow_ups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "kiosk_refusals",
                columns: table => new
                {
                    kiosk_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    answers = table.Column<int>(type: "INTEGER", nullable: false),
                    asked = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    told_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kiosk_refusals", x => new { x.kiosk_id, x.device, x.code });
                });

            migrationBuilder.CreateTable(
                name: "wave_closings",
                columns: table => new
                {
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wave_closings", x => x.wave_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_follow_ups_case_id",
                table: "follow_ups",
                column: "case_id",
                unique: true,
                filter: "case_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kiosk_refusals");

            migrationBuilder.DropTable(
                name: "wave_closings");

            migrationBuilder.DropIndex(
                name: "IX_follow_ups_case_id",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "kiosks");

            migrationBuilder.DropColumn(
                name: "case_id",
                table: "follow_ups");

            migrationBuilder.DropColumn(
                name: "case_number",
                table: "follow_ups");
        }
    }
}
