using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DrawClaims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "draw_claims",
                columns: table => new
                {
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draw_claims", x => x.centre_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_draw_claims_draw_id",
                table: "draw_claims",
                column: "draw_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "draw_claims");
        }
    }
}
