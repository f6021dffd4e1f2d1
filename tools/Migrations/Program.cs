using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;
using Shouwen.App.Data;

// tools/add-migration NAME: the step from the last migration to the model of the code, for both kinds of store.
if (args is not [var app, var name])
{
    Console.Error.WriteLine("usage: tools/add-migration NAME");
    return 2;
}

using var sqlite = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
using var postgres = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=nowhere").Options);
Scaffold(sqlite, new SqliteDesignTimeServices(), "Sqlite");
Scaffold(postgres, new NpgsqlDesignTimeServices(), "Postgres");
return 0;

void Scaffold(Db db, IDesignTimeServices provider, string folder)
{
    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    provider.ConfigureDesignTimeServices(services);
    using var scope = services.BuildServiceProvider().CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "Shouwen.App", $"Data.Migrations.{folder}");
    var files = scaffolder.Save(app, migration, Path.Combine(app, "Data", "Migrations", folder), dryRun: false);
    Console.WriteLine(files.MigrationFile);
}
