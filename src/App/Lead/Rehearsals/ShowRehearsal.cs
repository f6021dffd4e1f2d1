using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Lead.Weightings;

namespace Shouwen.App.Lead.Rehearsals;

/// <summary>A weighting's rehearsal: looked at by all who are weighed by it, and noted as seen by whoever may put it into use.</summary>
internal static class ShowRehearsal
{
    public static async Task<Results<Ok<Rehearsal>, ProblemHttpResult>> Handle(int number, Db db, IServiceProvider services, Acting acting, CancellationToken cancel) =>
        await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) is { } row
            ? TypedResults.Ok(await Rehearse.OfAsync(db, services, acting, row, cancel))
            : StoredWeightings.NotFound(number);

    /// <summary>Who, when, on which data and of which weights: of one person the last is kept, and the audit has all.</summary>
    public static async Task<Results<Ok<WeightingForm>, ProblemHttpResult>> Note(int number, Db db, IServiceProvider services, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        if (await StoredWeightings.FindAsync(db, acting.CentreId, number, cancel) is not { } row) return StoredWeightings.NotFound(number);
        if (!ETag.Matches(http, row.Version)) return Problem.Changed(await WeightingForm.OfAsync(db, row, cancel));
        if (row.State != WeightingState.Draft) return StoredWeightings.NotADraft();
        var shown = await Rehearse.OfAsync(db, services, acting, row, cancel);
        if (shown.From is not { } from || shown.To is not { } to || (shown.Teams ?? shown.Agents) is null)
            return Problem.Conflict("lead.nothingToRehearse", "There are no facts of the last year to rehearse these weights on, or nothing has a weight.");
        var (person, by) = (acting.UserId, acting.Name);
        var seen = await db.Set<WeightingRehearsal>().FirstOrDefaultAsync(one => one.WeightingId == row.Id && one.PersonId == person && (person != null || one.By == by), cancel)
            ?? db.Add(new WeightingRehearsal { Id = NewId.At(time), CentreId = row.CentreId, WeightingId = row.Id, WeightingNumber = row.Number, PersonId = person, By = by }).Entity;
        (seen.At, seen.From, seen.To, seen.Hash) = (time.GetUtcNow(), from, to, row.Hash);
        (seen.AgentsReliability, seen.TeamsReliability) = (shown.Agents?.Proposed.Reliability, shown.Teams?.Proposed.Reliability);
        seen.Risks = (shown.Agents ?? shown.Teams)!.Proposed.TradeOffs.Count(trade => trade.IsRisk);
        await db.SaveChangesAsync(cancel);
        ETag.Set(http, row.Version);
        return TypedResults.Ok(await WeightingForm.OfAsync(db, row, cancel));
    }
}
