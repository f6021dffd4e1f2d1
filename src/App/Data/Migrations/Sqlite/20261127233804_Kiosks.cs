using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Kiosks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_answer_sheets_wave_id_complete",
                table: "answer_sheets");

            migrationBuilder.CreateTable(
                name: "kiosks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    region_id = table.Column<int>(type: "INTEGER", nullable: true),
                    product_id = table.Column<int>(type: "INTEGER", nullable: true),
                    channel_id = table.Column<int>(type: "INTEGER", nullable: true),
                    queue_id = table.Column<int>(type: "INTEGER", nullable: true),
                    team_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kiosks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_answer_sheets_wave_id_complete_day",
                table: "answer_sheets",
                columns: new[] { "wave_id", "complete", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_kiosks_link",
                table: "kiosks",
                column: "link",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_kiosks_wave_id",
                table: "kiosks",
                column: "wave_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kiosks");

            migrationBuilder.DropIndex(
                name: "IX_answer_sheets_wave_id_complete_day",
                table: "answer_sheets");

            migrationBuilder.CreateIndex(
                name: "IX_answer_sheets_wave_id_complete",
                table: "answer_sheets",
                columns: new[] { "wave_id", "complete" });
        }
    }
}
