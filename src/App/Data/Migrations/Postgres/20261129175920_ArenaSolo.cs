using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ArenaSolo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "solo_person_id",
                table: "arena_games",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_arena_games_solo_person_id",
                table: "arena_games",
                column: "solo_person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_arena_games_solo_person_id",
                table: "arena_games");

            migrationBuilder.DropColumn(
                name: "solo_person_id",
                table: "arena_games");
        }
    }
}
