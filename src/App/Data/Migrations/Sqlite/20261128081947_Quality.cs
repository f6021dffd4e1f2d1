using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Quality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "coaching_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    evaluation_number = table.Column<int>(type: "INTEGER", nullable: false),
                    agent_id = table.Column<int>(type: "INTEGER", nullable: false),
                    team_id = table.Column<int>(type: "INTEGER", nullable: true),
                    item = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    goal = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    due_on = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    follow_up = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coaching_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    draw_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contact_id = table.Column<long>(type: "INTEGER", nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    contact_started = table.Column<long>(type: "INTEGER", nullable: false),
                    contact_date = table.Column<int>(type: "INTEGER", nullable: false),
                    agent_id = table.Column<int>(type: "INTEGER", nullable: false),
                    team_id = table.Column<int>(type: "INTEGER", nullable: true),
                    topic_id = table.Column<int>(type: "INTEGER", nullable: true),
                    region_id = table.Column<int>(type: "INTEGER", nullable: true),
                    product_id = table.Column<int>(type: "INTEGER", nullable: true),
                    channel_id = table.Column<int>(type: "INTEGER", nullable: true),
                    queue_id = table.Column<int>(type: "INTEGER", nullable: true),
                    stratum = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    probability = table.Column<double>(type: "REAL", nullable: false),
                    scorecard_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scorecard_number = table.Column<int>(type: "INTEGER", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    assigned_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    appeal_days = table.Column<int>(type: "INTEGER", nullable: false),
                    marks = table.Column<string>(type: "TEXT", nullable: false),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    score = table.Column<double>(type: "REAL", nullable: true),
                    critical = table.Column<int>(type: "INTEGER", nullable: false),
                    fatal = table.Column<int>(type: "INTEGER", nullable: false),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    counts = table.Column<bool>(type: "INTEGER", nullable: false),
                    acknowledged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    appeal_until = table.Column<long>(type: "INTEGER", nullable: true),
                    appealed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    appeal = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    score_before = table.Column<double>(type: "REAL", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "quality_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<int>(type: "INTEGER", nullable: false),
                    to = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    seed = table.Column<int>(type: "INTEGER", nullable: false),
                    frame = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn = table.Column<int>(type: "INTEGER", nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    strata = table.Column<string>(type: "TEXT", nullable: false),
                    scorecard_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scorecard_number = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_draws", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "quality_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: false),
                    draws = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scorecard_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    scorecard_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scorecard_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scorecards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    draft = table.Column<string>(type: "TEXT", nullable: false),
                    published = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scorecards", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_coaching_items_centre_id_agent_id_number",
                table: "coaching_items",
                columns: new[] { "centre_id", "agent_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_coaching_items_centre_id_evaluation_number",
                table: "coaching_items",
                columns: new[] { "centre_id", "evaluation_number" });

            migrationBuilder.CreateIndex(
                name: "IX_coaching_items_centre_id_number",
                table: "coaching_items",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_centre_id_agent_id_number",
                table: "evaluations",
                columns: new[] { "centre_id", "agent_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_centre_id_contact_date",
                table: "evaluations",
                columns: new[] { "centre_id", "contact_date" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_centre_id_number",
                table: "evaluations",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_centre_id_state_number",
                table: "evaluations",
                columns: new[] { "centre_id", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_centre_id_team_id_number",
                table: "evaluations",
                columns: new[] { "centre_id", "team_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_draw_id_number",
                table: "evaluations",
                columns: new[] { "draw_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_evaluations_evaluator_id_centre_id_number",
                table: "evaluations",
                columns: new[] { "evaluator_id", "centre_id", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_quality_draws_plan_id_number",
                table: "quality_draws",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_quality_plans_centre_id_code",
                table: "quality_plans",
                columns: new[] { "centre_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scorecard_versions_scorecard_id_number",
                table: "scorecard_versions",
                columns: new[] { "scorecard_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scorecards_centre_id_code",
                table: "scorecards",
                columns: new[] { "centre_id", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "coaching_items");

            migrationBuilder.DropTable(
                name: "evaluations");

            migrationBuilder.DropTable(
                name: "quality_draws");

            migrationBuilder.DropTable(
                name: "quality_plans");

            migrationBuilder.DropTable(
                name: "scorecard_versions");

            migrationBuilder.DropTable(
                name: "scorecards");
        }
    }
}
