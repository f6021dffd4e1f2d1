using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shouwen.App.Access.Published;
using Shouwen.App.Audit.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Audit;

/// <summary>Adds an audit row for every audited record in the same save, and so in the same transaction.</summary>
internal sealed class ChangeWriter(TimeProvider time, CurrentActing current) : SaveChangesInterceptor
{
    private const int LongestText = 1000;

    private readonly List<object> unsaved = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write((Db)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write((Db)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        unsaved.Clear();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavedChanges(eventData, result));

    // Whoever tries the save again gets rows for what it then saves, not these as well.
    public override void SaveChangesFailed(DbContextErrorEventData eventData)
    {
        foreach (var row in unsaved) eventData.Context!.Entry(row).State = EntityState.Detached;
        unsaved.Clear();
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        SaveChangesFailed(eventData);
        return Task.CompletedTask;
    }

    private void Write(Db db)
    {
        var entries = db.ChangeTracker.Entries<IAudited>()
            .Where(entry => entry.State is EntityState.Modified or EntityState.Deleted || (entry.State == EntityState.Added && entry.Entity.AuditsNew)).ToList();
        foreach (var entry in entries)
        {
            var changes = Changes(entry);
            if (entry.State == EntityState.Modified && changes.Count == 0) continue;
            var by = current.Acting ?? Acting.Console(0, "");
            var row = AuditRow.Of(time, by, entry.Entity.AuditCentreId, Camel(entry.Metadata.ClrType.Name), entry.Entity.AuditName, ActionOf(entry.State), changes);
            db.Add(row);
            unsaved.Add(row);
        }
    }

    private static List<Change> Changes(EntityEntry<IAudited> entry)
    {
        var isNew = entry.State == EntityState.Added;
        var isGone = entry.State == EntityState.Deleted;
        return [.. entry.Properties
            .Where(property => isNew || isGone || property.IsModified)
            .Where(property => !property.Metadata.IsPrimaryKey() && !property.Metadata.IsConcurrencyToken && !entry.Entity.AuditSecrets.Contains(property.Metadata.Name))
            .Select(property => new Change(
                Camel(property.Metadata.Name),
                isNew ? null : Shown(property.OriginalValue),
                isGone ? null : Shown(property.CurrentValue)))
            .Where(change => !Equals(change.From, change.To))];
    }

    private static object? Shown(object? value) => value switch
    {
        string { Length: > LongestText } text => text[..LongestText] + "…",
        System.Collections.IEnumerable and not string => string.Join(", ", ((System.Collections.IEnumerable)value).Cast<object>().Select(item => Camel(item.ToString()!))),
        Enum name => Camel(name.ToString()),
        _ => value,
    };

    private static string ActionOf(EntityState state) => state switch
    {
        EntityState.Added => "created",
        EntityState.Deleted => "deleted",
        _ => "changed",
    };

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
