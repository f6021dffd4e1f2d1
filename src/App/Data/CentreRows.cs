using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Shouwen.App.Data;

/// <summary>Everything that carries the id of a centre, whichever word it belongs to. What hangs below it goes with it.</summary>
public static class CentreRows
{
    private const string CentreId = "CentreId";

    public static async Task DeleteAsync(Db db, int centreId, CancellationToken cancel)
    {
        var quoting = db.GetService<ISqlGenerationHelper>();
        foreach (var table in DependentsFirst(db.Model))
        {
            var name = quoting.DelimitIdentifier(table.GetTableName()!, table.GetSchema());
            var column = quoting.DelimitIdentifier(table.FindProperty(CentreId)!.GetColumnName());
            var delete = "DELETE FROM " + name + " WHERE " + column + " = {0}";
            await db.Database.ExecuteSqlRawAsync(delete, [centreId], cancel);
        }
    }

    public static IReadOnlyList<IEntityType> Tables(IModel model) =>
        [.. model.GetEntityTypes().Where(type => type.FindProperty(CentreId) is not null && !type.IsOwned())];

    private static List<IEntityType> DependentsFirst(IModel model)
    {
        var (left, ordered) = (Tables(model).ToList(), new List<IEntityType>());
        while (left.Count > 0)
        {
            var free = left.Where(type => !left.Any(other => other != type && PointsAt(other, type))).ToList();
            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }
        return ordered;
    }

    private static bool PointsAt(IEntityType from, IEntityType to) =>
        from.GetForeignKeys().Any(key => key.PrincipalEntityType == to);
}
