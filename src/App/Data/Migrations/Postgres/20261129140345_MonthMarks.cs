using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MonthMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "agent_id",
                table: "invitations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "topic_id",
                table: "invitations",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "month_marks",
                columns: table => new
                {
                    wave_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    dim = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    member_id = table.Column<int>(type: "integer", nullable: false),
                    measure = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    scale = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    sum = table.Column<long>(type: "bigint", nullable: false),
                    answers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_month_marks", x => new { x.wave_id, x.month, x.dim, x.member_id, x.measure, x.scale });
                });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_centre_id_customer_asked_on",
                table: "invitations",
                columns: new[] { "centre_id", "customer", "asked_on" },
                filter: "customer IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_month_marks_centre_id_month",
                table: "month_marks",
                columns: new[] { "centre_id", "month" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "month_marks");

            migrationBuilder.DropIndex(
                name: "IX_invitations_centre_id_customer_asked_on",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "agent_id",
                table: "invitations");

            migrationBuilder.DropColumn(
                name: "topic_id",
                table: "invitations");
        }
    }
}
