using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    evaluation_number = table.Column<int>(type: "integer", nullable: false),
                    agent_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: true),
                    item = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    goal = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    follow_up = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coaching_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evaluations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact_id = table.Column<long>(type: "bigint", nullable: false),
                    contact_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    contact_started = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contact_date = table.Column<DateOnly>(type: "date", nullable: false),
                    agent_id = table.Column<int>(type: "integer", nullable: false),
                    team_id = table.Column<int>(type: "integer", nullable: true),
                    topic_id = table.Column<int>(type: "integer", nullable: true),
                    region_id = table.Column<int>(type: "integer", nullable: true),
                    product_id = table.Column<int>(type: "integer", nullable: true),
                    channel_id = table.Column<int>(type: "integer", nullable: true),
                    queue_id = table.Column<int>(type: "integer", nullable: true),
                    stratum = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    probability = table.Column<double>(type: "double precision", nullable: false),
                    scorecard_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scorecard_number = table.Column<int>(type: "integer", nullable: false),
                    evaluator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    assigned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    appeal_days = table.Column<int>(type: "integer", nullable: false),
                    marks = table.Column<string>(type: "text", nullable: false),
                    remark = table.Column<string>(type: "text", nullable: true),
                    score = table.Column<double>(type: "double precision", nullable: true),
                    critical = table.Column<int>(type: "integer", nullable: false),
                    fatal = table.Column<int>(type: "integer", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    counts = table.Column<bool>(type: "boolean", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "text", nullable: true),
                    appeal_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    appealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    appeal = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    score_before = table.Column<double>(type: "double precision", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "quality_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    frame = table.Column<int>(type: "integer", nullable: false),
                    drawn = table.Column<int>(type: "integer", nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    strata = table.Column<string>(type: "text", nullable: false),
                    scorecard_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scorecard_number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_draws", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "quality_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    plan = table.Column<string>(type: "text", nullable: false),
                    draws = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quality_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scorecard_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    scorecard_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scorecard_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "scorecards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    draft = table.Column<string>(type: "text", nullable: false),
                    published = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
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
