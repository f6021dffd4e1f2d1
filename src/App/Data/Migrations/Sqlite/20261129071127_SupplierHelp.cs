using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SupplierHelp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "supply_cents",
                table: "case_facts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "purchases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    supplier = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    supplier_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    item_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    lead_time = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    calendar = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    asked_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decision_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    approved_on = table.Column<int>(type: "INTEGER", nullable: true),
                    ordered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    verified_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    verified_at = table.Column<long>(type: "INTEGER", nullable: true),
                    verify_text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    rejections = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    edition = table.Column<string>(type: "TEXT", maxLength: 48, nullable: true),
                    log = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    breached_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_purchases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supply_guards",
                columns: table => new
                {
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supply_guards", x => x.centre_id);
                });

            migrationBuilder.CreateTable(
                name: "supply_rules",
                columns: table => new
                {
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supply_rules", x => x.centre_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_purchases_case_id",
                table: "purchases",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_purchases_case_id_supplier_item",
                table: "purchases",
                columns: new[] { "case_id", "supplier", "item" },
                unique: true,
                filter: "state IN ('Asked', 'Approved', 'Ordered', 'Delivered')");

            migrationBuilder.CreateIndex(
                name: "IX_purchases_centre_id_approved_on",
                table: "purchases",
                columns: new[] { "centre_id", "approved_on" });

            migrationBuilder.CreateIndex(
                name: "IX_purchases_centre_id_number",
                table: "purchases",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_purchases_centre_id_state_number",
                table: "purchases",
                columns: new[] { "centre_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_purchases_ordered",
                table: "purchases",
                columns: new[] { "centre_id", "due_at", "number" },
                filter: "state = 'Ordered'");

            migrationBuilder.CreateIndex(
                name: "IX_purchases_running",
                table: "purchases",
                column: "due_at",
                filter: "state = 'Ordered' AND breached_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "purchases");

            migrationBuilder.DropTable(
                name: "supply_guards");

            migrationBuilder.DropTable(
                name: "supply_rules");

            migrationBuilder.DropColumn(
                name: "supply_cents",
                table: "case_facts");
        }
    }
}
