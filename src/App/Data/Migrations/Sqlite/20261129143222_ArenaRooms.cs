using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ArenaRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "arena_games",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    scenario = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    speed = table.Column<int>(type: "INTEGER", nullable: false),
                    seats_dealt = table.Column<bool>(type: "INTEGER", nullable: false),
                    seed = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    phase = table.Column<byte>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    now = table.Column<int>(type: "INTEGER", nullable: false),
                    log_count = table.Column<int>(type: "INTEGER", nullable: false),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    owned_until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arena_games", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "arena_commands",
                columns: table => new
                {
                    game_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<int>(type: "INTEGER", nullable: false),
                    a = table.Column<int>(type: "INTEGER", nullable: false),
                    b = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<long>(type: "INTEGER", nullable: false),
                    player_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    sent_as = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arena_commands", x => new { x.game_id, x.number });
                    table.ForeignKey(
                        name: "FK_arena_commands_arena_games_game_id",
                        column: x => x.game_id,
                        principalTable: "arena_games",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "arena_inbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    game_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    player_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<byte>(type: "INTEGER", nullable: true),
                    target = table.Column<int>(type: "INTEGER", nullable: false),
                    a = table.Column<int>(type: "INTEGER", nullable: false),
                    b = table.Column<int>(type: "INTEGER", nullable: false),
                    form = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_as = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arena_inbox", x => x.id);
                    table.ForeignKey(
                        name: "FK_arena_inbox_arena_games_game_id",
                        column: x => x.game_id,
                        principalTable: "arena_games",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "arena_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    game_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arena_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_arena_notes_arena_games_game_id",
                        column: x => x.game_id,
                        principalTable: "arena_games",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "arena_pdca",
                columns: table => new
                {
                    game_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    plan = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    @do = table.Column<string>(name: "do", type: "TEXT", maxLength: 4000, nullable: false),
                    check = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    questions = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arena_pdca", x => new { x.game_id, x.round });
                    table.ForeignKey(
                        name: "FK_arena_pdca_arena_games_game_id",
                        column: x => x.game_id,
                        principalTable: "arena_games",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "arena_players",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    game_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    wants = table.Column<byte>(type: "INTEGER", nullable: true),
                    seat = table.Column<int>(type: "INTEGER", nullable: true),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    joined_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arena_players", x => x.id);
                    table.ForeignKey(
                        name: "FK_arena_players_arena_games_game_id",
                        column: x => x.game_id,
                        principalTable: "arena_games",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_arena_games_centre_id_id",
                table: "arena_games",
                columns: new[] { "centre_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_arena_games_code",
                table: "arena_games",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_arena_games_phase_owned_until",
                table: "arena_games",
                columns: new[] { "phase", "owned_until" });

            migrationBuilder.CreateIndex(
                name: "IX_arena_inbox_game_id_answer",
                table: "arena_inbox",
                columns: new[] { "game_id", "answer" });

            migrationBuilder.CreateIndex(
                name: "IX_arena_notes_game_id_id",
                table: "arena_notes",
                columns: new[] { "game_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_arena_players_game_id_seat",
                table: "arena_players",
                columns: new[] { "game_id", "seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_arena_players_token_hash",
                table: "arena_players",
                column: "token_hash",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arena_commands");

            migrationBuilder.DropTable(
                name: "arena_inbox");

            migrationBuilder.DropTable(
                name: "arena_notes");

            migrationBuilder.DropTable(
                name: "arena_pdca");

            migrationBuilder.DropTable(
                name: "arena_players");

            migrationBuilder.DropTable(
                name: "arena_games");
        }
    }
}
