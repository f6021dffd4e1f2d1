using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Types;

/// <summary>The kind of case that a customer becomes who gave a low mark and wants to be got back to. Data as any other; what the customer was promised takes the place of its target.</summary>
internal static class FollowUpType
{
    public const string Code = "followUp";

    /// <summary>Code of the promise that was made to the customer.</summary>
    public const string Promise = "followUp";

    /// <summary>Made in the centre's language where it is not there yet.</summary>
    public static async Task<CaseType> OfAsync(Db db, TimeProvider time, int centreId, CancellationToken cancel)
    {
        if (await KeepCaseType.FindAsync(db, centreId, Code, cancel) is { } there) return there;
        var centre = (await CentreCard.ListAsync(db, [centreId], cancel)).Single();
        var form = DefaultCaseTypes.Of($"followUp.{(centre.Locale == "zh-CN" ? "zh-CN" : "en")}")[0];
        var row = new CaseType { Id = NewId.At(time), CentreId = centreId, Code = Code, Name = form.Name, Definition = DeskJson.Text(form.Definition) };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return row;
        }
        catch (DbUpdateException)
        {
            // Somebody else made it meanwhile.
            db.Entry(row).State = EntityState.Detached;
            if (await KeepCaseType.FindAsync(db, centreId, Code, cancel) is { } others) return others;
            throw;
        }
    }

    /// <summary>The promise as the customer was made it: so many working hours, whatever the priority.</summary>
    public static CasePromiseRule RuleOf(CaseType type, int hours)
    {
        var definition = type.Document;
        var rule = definition.Promises.FirstOrDefault(one => one.Code == Promise && (one.Kind is PromiseKind.Resolution or PromiseKind.Step)) ?? new(Promise, type.Name, PromiseKind.Resolution, []);
        return rule with { Targets = [.. definition.Priorities.Select(_ => $"PT{hours}H")] };
    }
}
