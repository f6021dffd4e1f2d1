using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shouwen.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FactDaysAsTheyAre : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The columns of a day are packed already: packing them again takes time and saves nothing.
            migrationBuilder.Sql("ALTER TABLE fact_days ALTER COLUMN contacts SET STORAGE EXTERNAL, ALTER COLUMN intervals SET STORAGE EXTERNAL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE fact_days ALTER COLUMN contacts SET STORAGE EXTENDED, ALTER COLUMN intervals SET STORAGE EXTENDED");
        }
    }
}
