using Microsoft.EntityFrameworkCore;

namespace Shouwen.App.Data;

/// <summary>The one store of facts and records. Words map their own entities; nothing here knows them.</summary>
public abstract class Db(DbContextOptions options) : DbContext(options)
{
    public abstract StoreKind Kind { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        ColumnNames.Apply(modelBuilder.Model);
    }
}
