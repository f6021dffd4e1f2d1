using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
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
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    about = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    calendar = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    target = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    levels = table.Column<string>(type: "text", nullable: false),
                    log = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    breached_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_promises", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    tags = table.Column<string>(type: "text", nullable: false),
                    impact = table.Column<int>(type: "integer", nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    customer = table.Column<long>(type: "bigint", nullable: true),
                    customer_label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    topic_id = table.Column<int>(type: "integer", nullable: true),
                    channel_id = table.Column<int>(type: "integer", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    offered_to = table.Column<Guid>(type: "uuid", nullable: true),
                    offer_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    worker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    team_id = table.Column<int>(type: "integer", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_breached = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
