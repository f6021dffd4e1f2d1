using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Audit.Published;

/// <summary>One field of a record, before and after.</summary>
public sealed record Change(string Field, object? From, object? To);

/// <summary>Writes down what is not the change of a record: an import that ran, a link that was made. Saved with the caller's own changes.</summary>
public static class AuditLog
{
    public static void Write(Db db, TimeProvider time, Acting by, string entity, string name, string action, params IReadOnlyList<Change> changes) =>
        Write(db, time, by, by.CentreId, entity, name, action, changes);

    public static void Write(Db db, TimeProvider time, Acting by, int? centreId, string entity, string name, string action, params IReadOnlyList<Change> changes) =>
        db.Add(AuditRow.Of(time, by, centreId, entity, name, action, changes));

    /// <summary>For a centre that goes with all that was ever known of it.</summary>
    public static Task ForgetCentreAsync(Db db, int centreId, CancellationToken cancel) =>
        db.Set<AuditRow>().Where(row => row.CentreId == centreId).ExecuteDeleteAsync(cancel);
}
