using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Plans;

/// <summary>Plans of a centre in the store, and samples by them.</summary>
internal static class StoredPlans
{
    private const int FewestScores = 5;

    public static Task<QualityPlan?> FindAsync(Db db, int centreId, string code, CancellationToken cancel) =>
        db.Set<QualityPlan>().SingleOrDefaultAsync(row => row.CentreId == centreId && row.Code == code, cancel);

    public static Task<QualityDraw?> DrawAsync(Db db, QualityPlan plan, int number, CancellationToken cancel) =>
        db.Set<QualityDraw>().AsNoTracking().SingleOrDefaultAsync(row => row.PlanId == plan.Id && row.Number == number, cancel);

    public static ProblemHttpResult NotFound(string code) => Problem.NotFound("quality.noPlan", $"There is no sampling plan {code} in this centre.");

    public static async Task<ProblemHttpResult?> SaveAsync(Db db, QualityPlan row, CancellationToken cancel)
    {
        row.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var current = await db.Set<QualityPlan>().AsNoTracking().SingleOrDefaultAsync(other => other.Id == row.Id, cancel);
            return current is null ? NotFound(row.Code) : Problem.Changed(PlanForm.Of(current));
        }
    }

    /// <summary>What a draw of the period would be; the deviations for optimal shares are those of scores that the plan's earlier draws have.</summary>
    /// <param name="at">The moment of the draw: recordings count as they were then.</param>
    public static async Task<DrawnSample> SampleAsync(
        Db db, ContactsToJudge facts, int centreId, PlanDocument plan, Guid planId, int before, DateOnly from, DateOnly to, int seed, DateTimeOffset at, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, centreId, cancel))!;
        var contacts = await JudgedFrame.ReadAsync(db, facts, frame, plan, from, to, at, cancel);
        return new(plan, frame, contacts, seed, plan.Rule == AllocationRule.Neyman ? await DeviationsAsync(db, planId, before, cancel) : new Dictionary<string, double>());
    }

    /// <summary>Who gets which of the contacts drawn: evenly, by lot, and nobody what they handled themselves.</summary>
    public static async Task<int[]> ShareOutAsync(Db db, Acting acting, PlanDocument plan, DrawnSample sample, int seed, CancellationToken cancel)
    {
        var employees = await Members.EmployeesAsync(db, acting.CentreId, plan.Evaluators, cancel);
        var contacts = sample.Contacts;
        return EvenShare.Of([.. contacts.Select(one => one.Contact.Id)], plan.Evaluators.Count, (at, evaluator) => employees.GetValueOrDefault(plan.Evaluators[evaluator]) != contacts[at].Contact.Agent, seed);
    }

    private static async Task<Dictionary<string, double>> DeviationsAsync(Db db, Guid planId, int before, CancellationToken cancel)
    {
        var scores = await (from one in db.Set<Evaluation>()
                            join draw in db.Set<QualityDraw>() on one.DrawId equals draw.Id
                            where draw.PlanId == planId && draw.Number < before && one.Score != null && one.SubmittedAt != null
                            select new { one.Stratum, Score = one.Score!.Value }).ToListAsync(cancel);
        return scores.GroupBy(one => one.Stratum).Where(group => group.Count() >= FewestScores)
            .ToDictionary(group => group.Key, group => Math.Max(1, Deviation([.. group.Select(one => one.Score)])));
    }

    private static double Deviation(double[] scores)
    {
        var mean = scores.Average();
        return Math.Sqrt(scores.Sum(score => (score - mean) * (score - mean)) / (scores.Length - 1));
    }
}
