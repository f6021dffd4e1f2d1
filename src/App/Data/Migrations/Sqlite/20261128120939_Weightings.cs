using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Weightings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "weightings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    measures = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    in_use_in = table.Column<int>(type: "INTEGER", nullable: true),
                    in_use_from = table.Column<int>(type: "INTEGER", nullable: true),
                    retired_on = table.Column<int>(type: "INTEGER", nullable: true),
                    put_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    put_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_weightings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "weighting_rehearsals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    weighting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    weighting_number = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    agents_reliability = table.Column<double>(type: "REAL", nullable: true),
                    teams_reliability = table.Column<double>(type: "REAL", nullable: true),
                    risks = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_weighting_rehearsals", x => x.id);
                    table.ForeignKey(
                        name: "FK_weighting_rehearsals_weightings_weighting_id",
                        column: x => x.weighting_id,
                        principalTable: "weightings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_weighting_rehearsals_weighting_id_at",
                table: "weighting_rehearsals",
                columns: new[] { "weighting_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_weightings_centre_id_number",
                table: "weightings",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_weightings_in_use_in",
                table: "weightings",
                column: "in_use_in",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "weighting_rehearsals");

            migrationBuilder.DropTable(
                name: "weightings");
        }
    }
}
