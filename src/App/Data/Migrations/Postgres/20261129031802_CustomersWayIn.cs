using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CustomersWayIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_doors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    link = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    has_form = table.Column<bool>(type: "boolean", nullable: false),
                    takes_mail = table.Column<bool>(type: "boolean", nullable: false),
                    turn = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_doors", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_public = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    to_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "character varying(22000)", maxLength: 22000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    reference_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false),
                    last_message_id = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_threads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kept_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    key_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    request_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    location = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    body = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "private_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_private_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "taken_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    message_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_taken_mails", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_doors_link",
                table: "case_doors",
                column: "link",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_doors_mail",
                table: "case_doors",
                column: "centre_id",
                unique: true,
                filter: "takes_mail");

            migrationBuilder.CreateIndex(
                name: "IX_case_doors_type_id",
                table: "case_doors",
                column: "type_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_files_case_id",
                table: "case_files",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_case_files_centre_id",
                table: "case_files",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_case_letters_centre_id_to_hash_at",
                table: "case_letters",
                columns: new[] { "centre_id", "to_hash", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_case_letters_due_at",
                table: "case_letters",
                column: "due_at",
                filter: "state = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_case_threads_centre_id",
                table: "case_threads",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_case_threads_reference_hash",
                table: "case_threads",
                column: "reference_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_kept_answers_at",
                table: "kept_answers",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_kept_answers_centre_id_key_hash",
                table: "kept_answers",
                columns: new[] { "centre_id", "key_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_private_links_case_id",
                table: "private_links",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_private_links_centre_id",
                table: "private_links",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_private_links_hash",
                table: "private_links",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_taken_mails_centre_id_message_hash",
                table: "taken_mails",
                columns: new[] { "centre_id", "message_hash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_doors");

            migrationBuilder.DropTable(
                name: "case_files");

            migrationBuilder.DropTable(
                name: "case_letters");

            migrationBuilder.DropTable(
                name: "case_threads");

            migrationBuilder.DropTable(
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "private_links");

            migrationBuilder.DropTable(
                name: "taken_mails");
        }
    }
}
