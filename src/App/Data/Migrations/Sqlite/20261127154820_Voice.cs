using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Voice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answer_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    page = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_on = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answer_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    once_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    weight = table.Column<double>(type: "REAL", nullable: false),
                    region_id = table.Column<int>(type: "INTEGER", nullable: true),
                    product_id = table.Column<int>(type: "INTEGER", nullable: true),
                    channel_id = table.Column<int>(type: "INTEGER", nullable: true),
                    queue_id = table.Column<int>(type: "INTEGER", nullable: true),
                    team_id = table.Column<int>(type: "INTEGER", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    customer = table.Column<long>(type: "INTEGER", nullable: true),
                    region_id = table.Column<int>(type: "INTEGER", nullable: true),
                    product_id = table.Column<int>(type: "INTEGER", nullable: true),
                    channel_id = table.Column<int>(type: "INTEGER", nullable: true),
                    queue_id = table.Column<int>(type: "INTEGER", nullable: true),
                    team_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "survey_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    survey_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_survey_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "surveys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    draft = table.Column<string>(type: "TEXT", nullable: false),
                    published = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surveys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "verbatims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    tags = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_verbatims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wave_estimates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    wave_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cut = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    member = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    answers = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wave_estimates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "waves",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    survey_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    survey_number = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    opens_on = table.Column<int>(type: "INTEGER", nullable: true),
                    closes_on = table.Column<int>(type: "INTEGER", nullable: true),
                    conducted_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    population = table.Column<int>(type: "INTEGER", nullable: true),
                    link = table.Column<string>(type: "TEXT", maxLength: 43, nullable: true),
                    answers = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waves", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_answer_drafts_key_hash",
                table: "answer_drafts",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_answer_drafts_wave_id",
                table: "answer_drafts",
                column: "wave_id");

            migrationBuilder.CreateIndex(
                name: "IX_answer_sheets_centre_id_day",
                table: "answer_sheets",
                columns: new[] { "centre_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_answer_sheets_wave_id_once_hash",
                table: "answer_sheets",
                columns: new[] { "wave_id", "once_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_centre_id_customer",
                table: "invitations",
                columns: new[] { "centre_id", "customer" });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_token_hash",
                table: "invitations",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_wave_id_state",
                table: "invitations",
                columns: new[] { "wave_id", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_survey_versions_survey_id_number",
                table: "survey_versions",
                columns: new[] { "survey_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surveys_centre_id_code",
                table: "surveys",
                columns: new[] { "centre_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_verbatims_sheet_id",
                table: "verbatims",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "IX_verbatims_wave_id_id",
                table: "verbatims",
                columns: new[] { "wave_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_wave_estimates_wave_id_cut_member",
                table: "wave_estimates",
                columns: new[] { "wave_id", "cut", "member" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_waves_centre_id_code",
                table: "waves",
                columns: new[] { "centre_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_waves_link",
                table: "waves",
                column: "link",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_waves_survey_id",
                table: "waves",
                column: "survey_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_drafts");

            migrationBuilder.DropTable(
                name: "answer_sheets");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "survey_versions");

            migrationBuilder.DropTable(
                name: "surveys");

            migrationBuilder.DropTable(
                name: "verbatims");

            migrationBuilder.DropTable(
                name: "wave_estimates");

            migrationBuilder.DropTable(
                name: "waves");
        }
    }
}
