using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Knowledge : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "article_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_image = table.Column<bool>(type: "boolean", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "character varying(50000)", maxLength: 50000, nullable: false),
                    audience = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    topic_id = table.Column<int>(type: "integer", nullable: true),
                    tags = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_searches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    empty = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_searches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    topic_id = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    solved = table.Column<bool>(type: "boolean", nullable: true),
                    word = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_uses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    centre_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    published_revision = table.Column<int>(type: "integer", nullable: true),
                    published_audience = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    published_topic_id = table.Column<int>(type: "integer", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    approver_id = table.Column<Guid>(type: "uuid", nullable: true),
                    review_on = table.Column<DateOnly>(type: "date", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_articles", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_article_cases_article_id_id",
                table: "article_cases",
                columns: new[] { "article_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_article_cases_case_id_article_id_kind",
                table: "article_cases",
                columns: new[] { "case_id", "article_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_article_cases_centre_id",
                table: "article_cases",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_article_files_article_id",
                table: "article_files",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "IX_article_files_centre_id",
                table: "article_files",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_article_revisions_article_id_number",
                table: "article_revisions",
                columns: new[] { "article_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_article_revisions_centre_id",
                table: "article_revisions",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_article_searches_centre_id_date_words",
                table: "article_searches",
                columns: new[] { "centre_id", "date", "words" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_article_texts_article_id",
                table: "article_texts",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "IX_article_texts_centre_id",
                table: "article_texts",
                column: "centre_id");

            migrationBuilder.CreateIndex(
                name: "IX_article_uses_article_id_id",
                table: "article_uses",
                columns: new[] { "article_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_article_uses_case_id_article_id",
                table: "article_uses",
                columns: new[] { "case_id", "article_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_article_uses_centre_id_at",
                table: "article_uses",
                columns: new[] { "centre_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_centre_id_number",
                table: "articles",
                columns: new[] { "centre_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_articles_centre_id_published_at_number",
                table: "articles",
                columns: new[] { "centre_id", "published_at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_centre_id_published_topic_id",
                table: "articles",
                columns: new[] { "centre_id", "published_topic_id" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_centre_id_review_on_number",
                table: "articles",
                columns: new[] { "centre_id", "review_on", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_articles_centre_id_state_changed_at_number",
                table: "articles",
                columns: new[] { "centre_id", "state", "changed_at", "number" });

            // The words of published articles; what they are made of are letters and digits, which every locale takes as they are.
            migrationBuilder.Sql("ALTER TABLE article_texts ADD COLUMN words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('simple'::regconfig, title), 'A') || setweight(to_tsvector('simple'::regconfig, about), 'B') || setweight(to_tsvector('simple'::regconfig, body), 'D')) STORED");
            migrationBuilder.Sql("CREATE INDEX ix_article_texts_words ON article_texts USING gin (words)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_cases");

            migrationBuilder.DropTable(
                name: "article_files");

            migrationBuilder.DropTable(
                name: "article_revisions");

            migrationBuilder.DropTable(
                name: "article_searches");

            migrationBuilder.DropTable(
                name: "article_texts");

            migrationBuilder.DropTable(
                name: "article_uses");

            migrationBuilder.DropTable(
                name: "articles");
        }
    }
}
