using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Sqlite
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_image = table.Column<bool>(type: "INTEGER", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    added_by_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 50000, nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    topic_id = table.Column<int>(type: "INTEGER", nullable: true),
                    tags = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_searches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    date = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: false),
                    empty = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_searches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_texts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    audience = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    topic_id = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "article_uses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    solved = table.Column<bool>(type: "INTEGER", nullable: true),
                    word = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_article_uses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "articles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    centre_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    published_revision = table.Column<int>(type: "INTEGER", nullable: true),
                    published_audience = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    published_topic_id = table.Column<int>(type: "INTEGER", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    approver_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    review_on = table.Column<int>(type: "INTEGER", nullable: true),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
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

            // The words of published articles, kept in step by triggers whoever writes the table.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE article_words USING fts5(title, about, body, content='article_texts', content_rowid='id', tokenize='ascii')");
            migrationBuilder.Sql("CREATE TRIGGER article_texts_added AFTER INSERT ON article_texts BEGIN INSERT INTO article_words(rowid, title, about, body) VALUES (new.id, new.title, new.about, new.body); END");
            migrationBuilder.Sql("CREATE TRIGGER article_texts_deleted AFTER DELETE ON article_texts BEGIN INSERT INTO article_words(article_words, rowid, title, about, body) VALUES ('delete', old.id, old.title, old.about, old.body); END");
            migrationBuilder.Sql("CREATE TRIGGER article_texts_changed AFTER UPDATE ON article_texts BEGIN INSERT INTO article_words(article_words, rowid, title, about, body) VALUES ('delete', old.id, old.title, old.about, old.body); INSERT INTO article_words(rowid, title, about, body) VALUES (new.id, new.title, new.about, new.body); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE article_words");

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
