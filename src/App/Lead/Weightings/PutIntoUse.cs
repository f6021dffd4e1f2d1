using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Lead.Weightings;

/// <summary>Makes a draft the weighting that counts, and retires the one before. Only whoever has seen what it would have done may.</summary>
internal static class PutIntoUse
{
    public const string BeforeTheOther = "beforeTheOther";
    public const string InTheFuture = "inTheFuture";

    public static async Task<Results<Ok<WeightingForm>, ProblemHttpResult>> Handle(int number, WeightingUse form, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) is not { } row) return StoredWeightings.NotFound(number);
        var shown = await WeightingForm.OfAsync(db, row, cancel);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(shown);
        if (row.State != WeightingState.Draft) return StoredWeightings.NotADraft();
        var before = await StoredWeightings.InUseAsync(db, acting.CentreId, cancel);
        var errors = new FieldErrors();
        foreach (var (field, whats) in shown.Wrong) foreach (var what in whats) errors.Add(field, what);
        var reason = errors.Text("reason", form.Reason?.ReplaceLineEndings(" "), Weighting.MaxReason);
        errors.AddIf(form.From < before?.InUseFrom, "from", BeforeTheOther);
        errors.AddIf(form.From > await TodayAsync(db, time, acting, cancel), "from", InTheFuture);
        if (errors.Any) return errors.Problem();
        if (!await HasSeenAsync(db, acting, row, cancel)) return Problem.Conflict("lead.notRehearsed", "Look first at what these weights would have done to last year's ranking.");
        var now = time.GetUtcNow();
        (row.State, row.InUseIn, row.InUseFrom, row.Reason, row.PutBy, row.PutAt) = (WeightingState.InUse, acting.CentreId, form.From, reason, acting.Name, now);
        if (await SaveAsync(db, row, before, form.From, cancel) is { } problem) return problem;
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await WeightingForm.OfAsync(db, row, cancel));
    }

    /// <summary>The place is taken from the one before it is given to the other: at no moment are there two.</summary>
    private static async Task<ProblemHttpResult?> SaveAsync(Db db, Weighting row, Weighting? before, DateOnly from, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (before is not null)
        {
            var place = row.InUseIn;
            row.InUseIn = null;
            (before.State, before.InUseIn, before.RetiredOn) = (WeightingState.Retired, null, from);
            before.Version++;
            if (await StoredWeightings.SaveAsync(db, row, cancel) is { } refused) return refused;
            row.InUseIn = place;
        }

        if (await StoredWeightings.SaveAsync(db, row, cancel) is { } problem) return problem;
        await transaction.CommitAsync(cancel);
        return null;
    }

    private static Task<bool> HasSeenAsync(Db db, Acting acting, Weighting row, CancellationToken cancel)
    {
        var (hash, person, by) = (row.Hash, acting.UserId, acting.Name);
        return db.Set<WeightingRehearsal>().AnyAsync(one => one.WeightingId == row.Id && one.Hash == hash && one.PersonId == person && (person != null || one.By == by), cancel);
    }

    private static async Task<DateOnly> TodayAsync(Db db, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var zone = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Engines.Metrics.Dim>()))!.Zone;
        return Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();
    }
}
