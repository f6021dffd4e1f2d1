using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Watches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "annotations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    cut_dim = table.Column<int>(type: "INTEGER", nullable: true),
                    cut_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annotations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    watch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    metric = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    filter = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    grain = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    rules = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    chart_from = table.Column<int>(type: "INTEGER", nullable: false),
                    baseline_to = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    side = table.Column<int>(type: "INTEGER", nullable: false),
                    fired = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    usual = table.Column<double>(type: "REAL", nullable: false),
                    now = table.Column<double>(type: "REAL", nullable: false),
                    furthest = table.Column<double>(type: "REAL", nullable: true),
                    places = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    owner_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    team_id = table.Column<int>(type: "INTEGER", nullable: true),
                    annotation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "watches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    metric = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    filter = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    grain = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    rules = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    baseline_to = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watches", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_annotations_centre_id_from_id",
                table: "annotations",
                columns: new[] { "centre_id", "from", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_signals_centre_id_number",
                table: "signals",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_signals_centre_id_state_number",
                table: "signals",
                columns: new[] { "centre_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_signals_watch_id_to",
                table: "signals",
                columns: new[] { "watch_id", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_watches_centre_id_metric_filter_grain",
                table: "watches",
                columns: new[] { "centre_id", "metric", "filter", "grain" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "annotations");

            migrationBuilder.DropTable(
                name: "signals");

            migrationBuilder.DropTable(
                name: "watches");
        }
    }
}
