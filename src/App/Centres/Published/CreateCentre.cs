using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Centres.Published;

/// <summary>A centre as someone wishes to have it; the demonstration centre says so of itself.</summary>
public sealed record CentreDraft(
    string Code, string Name, string Zone, string Locale = "zh-CN", string Currency = "CNY", int Size = 0,
    bool IsDemonstration = false);

/// <summary>Makes a centre.</summary>
public static class CreateCentre
{
    public const string CodeTaken = "codeTaken";

    /// <summary>The new centre's id; null when `errors` says why not.</summary>
    public static async Task<int?> Handle(Db db, TimeProvider time, CentreDraft draft, FieldErrors errors, CancellationToken cancel)
    {
        var centre = new Centre
        {
            Code = errors.Text("code", draft.Code, Dimension.MaxCode),
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
        db.Add(centre);
        await db.SaveChangesAsync(cancel);
        return centre.Id;
    }
}
