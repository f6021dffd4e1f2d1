using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AfterASession : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "cohort",
                table: "arena_games",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "arena_opinions",
                columns: table => new
                {
                    player_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    game_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    worth = table.Column<int>(type: "INTEGER", nullable: false),
                    transfer = table.Column<int>(type: "INTEGER", nullable: false),
                    pace = table.Column<int>(type: "INTEGER", nullable: false),
                    learned = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    wish = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arena_opinions", x => x.player_id);
                    table.ForeignKey(
                        name: "FK_arena_opinions_arena_players_player_id",
                        column: x => x.player_id,
                        principalTable: "arena_players",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_arena_opinions_game_id",
                table: "arena_opinions",
                column: "game_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arena_opinions");

            migrationBuilder.DropColumn(
                name: "cohort",
                table: "arena_games");
        }
    }
}
