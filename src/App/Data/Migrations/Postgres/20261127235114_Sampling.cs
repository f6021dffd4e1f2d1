using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quotas",
                table: "waves",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "asked_on",
                table: "invitations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "draw_id",
                table: "invitations",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "sample_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    population = table.Column<int>(type: "integer", nullable: false),
                    drawn = table.Column<int>(type: "integer", nullable: false),
                    strata = table.Column<string>(type: "text", nullable: true),
                    plan = table.Column<string>(type: "text", nullable: false)
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
