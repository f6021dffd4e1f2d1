using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Calibrations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "calibration_id",
                table: "evaluations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calibration_raters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    calibration_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    passed = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calibration_raters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calibrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    scorecard_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scorecard_number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    contacts = table.Column<int>(type: "INTEGER", nullable: false),
                    limit = table.Column<double>(type: "REAL", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calibrations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recordings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    contact_id = table.Column<long>(type: "INTEGER", nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    added_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    keep_until = table.Column<long>(type: "INTEGER", nullable: false),
                    held_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    deleted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    deleted_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    deleted_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recordings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_calibration_id_evaluator_id",
                table: "evaluations",
                columns: new[] { "calibration_id", "evaluator_id" });

            migrationBuilder.CreateIndex(
                name: "IX_calibration_raters_calibration_id_evaluator_id",
                table: "calibration_raters",
                columns: new[] { "calibration_id", "evaluator_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_calibration_raters_centre_id_evaluator_id_closed_at",
                table: "calibration_raters",
                columns: new[] { "centre_id", "evaluator_id", "closed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_calibrations_centre_id_number",
                table: "calibrations",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recordings_centre_id_contact_id",
                table: "recordings",
                columns: new[] { "centre_id", "contact_id" });

            migrationBuilder.CreateIndex(
                name: "IX_recordings_centre_id_id",
                table: "recordings",
                columns: new[] { "centre_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_recordings_keep_until",
                table: "recordings",
                column: "keep_until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calibration_raters");

            migrationBuilder.DropTable(
                name: "calibrations");

            migrationBuilder.DropTable(
                name: "recordings");

            migrationBuilder.DropIndex(
                name: "IX_evaluations_calibration_id_evaluator_id",
                table: "evaluations");

            migrationBuilder.DropColumn(
                name: "calibration_id",
                table: "evaluations");
        }
    }
}
