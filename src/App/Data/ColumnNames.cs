using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Shouwen.App.Data;

/// <summary>Columns are named as people write them in SQL: local_date, not "LocalDate", on every store.</summary>
internal static partial class ColumnNames
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
            foreach (var property in entity.GetProperties()) property.SetColumnName(Of(property.Name));
    }

    private static string Of(string name) => WordEnd().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordEnd();
}
