using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Sampling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_invitations_centre_id_customer",
                table: "invitations");

            migrationBuilder.AddColumn<int>(
                name: "asked",
                table: "waves",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quotas",
                table: "waves",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "asked_on",
                table: "invitations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "draw_id",
                table: "invitations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sample_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    population = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn = table.Column<int>(type: "INTEGER", nullable: false),
                    strata = table.Column<string>(type: "TEXT", nullable: true),
                    plan = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sample_draws", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_centre_id_asked_on",
                table: "invitations",
                columns: new[] { "centre_id", "asked_on" });

            migrationBuilder.CreateIndex(
                name: "IX_sample_draws_centre_id",
                table: "sample_draws",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_sample_draws_wave_id_number",
                table: "sample_draws",
                columns: new[] { "wave_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sample_draws");

            migrationBuilder.DropIndex(
                name: "IX_invitations_centre_id_asked_on",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "asked",
                table: "waves");

            migrationBuilder.DropColumn(
                name: "quotas",
                table: "waves");

            migrationBuilder.DropColumn(
                name: "asked_on",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "draw_id",
                table: "invitations");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_centre_id_customer",
                table: "invitations",
                columns: new[] { "centre_id", "customer" });
        }
    }
}
