using Microsoft.EntityFrameworkCore;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres.Published;

/// <summary>A centre as someone wishes to have it; the demonstration centre says so of itself.</summary>
public sealed record CentreDraft(
    string Code, string Name, string Zone, string Locale = "zh-CN", string Currency = "CNY", int Size = 0,
    bool IsDemonstration = false);

/// <summary>Makes a centre, with the calendar that it starts with.</summary>
public static class CreateCentre
{
    public const string CodeTaken = "codeTaken";

    /// <summary>The new centre's id; null when `errors` says why not.</summary>
    public static async Task<int?> Handle(Db db, TimeProvider time, CentreDraft draft, FieldErrors errors, CancellationToken cancel)
    {
        var centre = new Centre
        {
            Code = CentreRules.Code(errors, draft.Code),
            Name = errors.Text("name", draft.Name, Dimension.MaxName),
            Zone = CentreRules.Zone(errors, draft.Zone),
            Locale = CentreRules.Locale(errors, draft.Locale),
            Currency = CentreRules.Currency(errors, draft.Currency),
            Size = CentreRules.Size(errors, draft.Size),
            IsDemonstration = draft.IsDemonstration,
            CreatedAt = time.GetUtcNow(),
        };
        errors.AddIf(await db.Set<Centre>().AnyAsync(row => row.Code == centre.Code, cancel), "code", CodeTaken);
        if (errors.Any) return null;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        db.Add(centre);
        await db.SaveChangesAsync(cancel);
        DefaultCalendar.Add(db, time, centre.Id, centre.Zone, centre.Locale);
        await db.SaveChangesAsync(cancel);
        if (own is not null) await own.CommitAsync(cancel);
        return centre.Id;
    }
}
