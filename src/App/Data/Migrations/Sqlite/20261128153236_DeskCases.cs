using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeskCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    about = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    calendar = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    target = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    levels = table.Column<string>(type: "TEXT", nullable: false),
                    log = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    next_at = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    breached_at = table.Column<long>(type: "INTEGER", nullable: true),
                    told = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_promises", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    type_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    tags = table.Column<string>(type: "TEXT", nullable: false),
                    impact = table.Column<int>(type: "INTEGER", nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    state_kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    customer = table.Column<long>(type: "INTEGER", nullable: true),
                    customer_label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    topic_id = table.Column<int>(type: "INTEGER", nullable: true),
                    channel_id = table.Column<int>(type: "INTEGER", nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offered_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    offer_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    worker_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    team_id = table.Column<int>(type: "INTEGER", nullable: true),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_breached = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_entries_case_id_id",
                table: "case_entries",
                columns: new[] { "case_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_case_id_code",
                table: "case_promises",
                columns: new[] { "case_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_promises_next_at",
                table: "case_promises",
                column: "next_at");

            migrationBuilder.CreateIndex(
                name: "IX_case_types_centre_id_code",
                table: "case_types",
                columns: new[] { "centre_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_customer",
                table: "cases",
                columns: new[] { "centre_id", "customer" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_due_at_number",
                table: "cases",
                columns: new[] { "centre_id", "due_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_number",
                table: "cases",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_owner_id_due_at",
                table: "cases",
                columns: new[] { "centre_id", "owner_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_centre_id_worker_id_due_at",
                table: "cases",
                columns: new[] { "centre_id", "worker_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_type_id",
                table: "cases",
                column: "type_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_entries");

            migrationBuilder.DropTable(
                name: "case_promises");

            migrationBuilder.DropTable(
                name: "case_types");

            migrationBuilder.DropTable(
                name: "cases");
        }
    }
}
