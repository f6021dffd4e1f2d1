using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Shouwen.App.Desk.Types;

namespace Shouwen.App.Desk.Cases;

/// <summary>Keeps what lists know of cases that are not done, in the same save and so in the same transaction.</summary>
internal sealed class DueCaseWriter : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(SavingChanges(eventData, result));

    private static void Write(DbContext db)
    {
        var listed = db.Set<DueCase>().Local;
        foreach (var entry in db.ChangeTracker.Entries<DeskCase>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            var (row, wasListed) = (entry.Entity, WasListed(entry));
            if (row.StateKind == CaseStateKind.Done && !wasListed) continue;
            // Left from a save before this one, which may have failed.
            if (listed.FindEntry(row.Id) is { } known) known.State = EntityState.Detached;
            var now = db.Entry(DueCase.Of(row));
            now.State = row.StateKind == CaseStateKind.Done ? EntityState.Deleted : wasListed ? EntityState.Modified : EntityState.Added;
            // Nobody counted: what is due stays as it is.
            if (now.State == EntityState.Modified && row.DueAt is null) now.Property(one => one.DueAt).IsModified = false;
        }
    }

    private static bool WasListed(EntityEntry<DeskCase> entry) => entry.State == EntityState.Modified && entry.Property(row => row.StateKind).OriginalValue != CaseStateKind.Done;
}
