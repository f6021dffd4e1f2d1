using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Audit.Published;

/// <summary>One field of a record, before and after.</summary>
public sealed record Change(string Field, object? From, object? To);

/// <summary>Writes down what is not the change of a record: an import that ran, a link that was made. Saved with the caller's own changes.</summary>
public static class AuditLog
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(Db db, TimeProvider time, Acting by, string entity, string name, string action, params IReadOnlyList<Change> changes) =>
        Write(db, time, by, by.CentreId, entity, name, action, changes);

    internal static AuditRow Write(Db db, TimeProvider time, Acting by, int? centreId, string entity, string name, string action, params IReadOnlyList<Change> changes)
    {
        var row = new AuditRow
        {
            At = time.GetUtcNow(),
            CentreId = centreId,
            Kind = by.Kind,
            UserId = by.UserId,
            Who = Short(by.Name),
            Entity = entity,
            Name = Short(name),
            Action = action,
            Changes = JsonSerializer.Serialize(changes, Json),
        };
        db.Add(row);
        return row;
    }

    /// <summary>For a centre that goes with all that was ever known of it.</summary>
    public static Task ForgetCentreAsync(Db db, int centreId, CancellationToken cancel) =>
        db.Set<AuditRow>().Where(row => row.CentreId == centreId).ExecuteDeleteAsync(cancel);

    private static string Short(string text) => text.Length <= AuditRow.MaxName ? text : text[..AuditRow.MaxName];
}
