using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    scenario = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    speed = table.Column<int>(type: "integer", nullable: false),
                    seats_dealt = table.Column<bool>(type: "boolean", nullable: false),
                    seed = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    phase = table.Column<byte>(type: "smallint", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    now = table.Column<int>(type: "integer", nullable: false),
                    log_count = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: true),
                    owned_until = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arena_games", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "arena_commands",
                columns: table => new
                {
                    game_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<byte>(type: "smallint", nullable: false),
                    seat = table.Column<int>(type: "integer", nullable: false),
                    target = table.Column<int>(type: "integer", nullable: false),
                    a = table.Column<int>(type: "integer", nullable: false),
                    b = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<long>(type: "bigint", nullable: false),
                    player_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_as = table.Column<Guid>(type: "uuid", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    game_id = table.Column<Guid>(type: "uuid", nullable: false),
                    player_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<byte>(type: "smallint", nullable: true),
                    target = table.Column<int>(type: "integer", nullable: false),
                    a = table.Column<int>(type: "integer", nullable: false),
                    b = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<long>(type: "bigint", nullable: false),
                    sent_as = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    game_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                    game_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    plan = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    @do = table.Column<string>(name: "do", type: "character varying(4000)", maxLength: 4000, nullable: false),
                    check = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    act = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    questions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    game_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    wants = table.Column<byte>(type: "smallint", nullable: true),
                    seat = table.Column<int>(type: "integer", nullable: true),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
