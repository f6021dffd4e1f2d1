using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Benchmarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "told_at",
                table: "signals",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "metric_benchmarks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    metric = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    as_of = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_metric_benchmarks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_metric_benchmarks_centre_id_metric",
                table: "metric_benchmarks",
                columns: new[] { "centre_id", "metric" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "metric_benchmarks");

            migrationBuilder.DropColumn(
                name: "told_at",
                table: "signals");
        }
    }
}
