using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Forms;

namespace Shouwen.App.Quality.Plans;

/// <summary>Draws contacts of a period by a plan and gives them to the evaluators. Periods of one plan do not overlap: each contact has one chance.</summary>
internal static class DrawContacts
{
    public const string Overlaps = "overlapsDraw";
    public const string NoContacts = "noContacts";
    public const string NoRecordings = "noRecordings";
    private const int LongestDays = 366;

    public static async Task<Results<Ok<DrawPreview>, ProblemHttpResult>> Preview(
        string code, DrawRequest request, Db db, ContactsToJudge facts, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredPlans.NotFound(code);
        var (plan, errors) = (row.Document, await CheckAsync(db, acting, row, request, cancel));
        if (errors.Any) return errors.Problem();
        var seed = request.Seed ?? 0;
        var sample = await StoredPlans.SampleAsync(db, facts, acting.CentreId, plan, row.Id, row.Draws + 1, request.From, request.To, seed, time.GetUtcNow(), cancel);
        var recorded = await JudgedFrame.HeardAsync(db, acting, plan.Of, request.From, request.To, time.GetUtcNow(), cancel);
        var given = await StoredPlans.ShareOutAsync(db, acting, plan, sample, seed, cancel);
        var names = await Members.NamesAsync(db, [.. plan.Evaluators], cancel);
        return TypedResults.Ok(new DrawPreview(
            sample.Frame, sample.Contacts.Count, sample.Agents, sample.FewestPerAgent, sample.Count(contact => contact.IsOverlong), sample.Count(contact => contact.CameBack),
            sample.Count(contact => recorded.Contains(contact.Id)), sample.Counts(),
            [.. plan.Evaluators.Select((id, at) => new EvaluatorShare(id, names.GetValueOrDefault(id, ""), given.Count(one => one == at)))], given.Count(one => one < 0)));
    }

    public static async Task<Results<Ok<DrawCard>, ProblemHttpResult>> Handle(
        string code, int number, DrawRequest request, Db db, ContactsToJudge facts, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        if (await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredPlans.NotFound(code);
        if (number <= row.Draws && await StoredPlans.DrawAsync(db, row, number, cancel) is { } there) return TypedResults.Ok(await ListDraws.CardAsync(db, there, cancel));
        if (number != row.Draws + 1) return Problem.Conflict("quality.drawNumber", $"The next draw of this plan is {row.Draws + 1}.");
        var (plan, errors) = (row.Document, await CheckAsync(db, acting, row, request, cancel));
        if (errors.Any) return errors.Problem();
        var form = (await StoredScorecards.FindAsync(db, acting.CentreId, plan.Form, cancel))!;
        var now = time.GetUtcNow();
        var seed = request.Seed ?? RandomNumberGenerator.GetInt32(1, int.MaxValue);
        var sample = await StoredPlans.SampleAsync(db, facts, acting.CentreId, plan, row.Id, number, request.From, request.To, seed, now, cancel);
        if (sample.Contacts.Count == 0) return Problem.Invalid("from", plan.OnlyRecorded ? NoRecordings : NoContacts);
        var given = await StoredPlans.ShareOutAsync(db, acting, plan, sample, seed, cancel);
        var draw = new QualityDraw
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            PlanId = row.Id,
            Number = number,
            From = request.From,
            To = request.To,
            DrawnAt = now,
            By = acting.Name,
            Seed = seed,
            Frame = sample.Frame,
            Drawn = sample.Contacts.Count,
            Plan = row.Plan,
            Strata = QualityJson.Text(sample.Counts()),
            ScorecardId = form.Id,
            ScorecardNumber = form.Published,
        };
        db.Add(draw);
        row.Draws = number;
        await AssignAsync(db, time, draw, plan, sample, given, cancel);
        try
        {
            if (await StoredPlans.SaveAsync(db, row, cancel) is { } problem) return problem;
        }
        catch (DbUpdateException)
        {
            // Another draw of the centre took the same numbers at the same moment.
            return Problem.Conflict("quality.drawnMeanwhile", "Something else was drawn at the same moment: try again.");
        }

        return TypedResults.Ok(await ListDraws.CardAsync(db, draw, cancel));
    }

    private static async Task AssignAsync(Db db, TimeProvider time, QualityDraw draw, PlanDocument plan, DrawnSample sample, int[] given, CancellationToken cancel)
    {
        var contacts = sample.Contacts;
        var names = await JudgedFrame.NamesAsync(db, draw.CentreId, plan.Of, [.. contacts.Select(one => one.Contact.Id)], cancel);
        var number = await StoredEvaluations.LastNumberAsync(db, draw.CentreId, cancel);
        for (var at = 0; at < contacts.Count; at++)
        {
            if (!names.TryGetValue(contacts[at].Contact.Id, out var named)) continue;
            db.Add(Evaluation.Of(time, draw, plan, contacts[at], named, ++number, given[at] < 0 ? null : plan.Evaluators[given[at]]));
        }
    }

    private static async Task<FieldErrors> CheckAsync(Db db, Acting acting, QualityPlan row, DrawRequest request, CancellationToken cancel)
    {
        var errors = await PlanCheck.OfAsync(db, acting, row.Document, cancel);
        errors.AddIf(request.To < request.From, "to", "beforeFrom");
        errors.AddIf(request.To.DayNumber - request.From.DayNumber >= LongestDays, "to", FieldErrors.OutOfRange);
        errors.AddIf(await db.Set<QualityDraw>().AnyAsync(draw => draw.PlanId == row.Id && draw.From <= request.To && draw.To >= request.From, cancel), "from", Overlaps);
        return errors;
    }
}
