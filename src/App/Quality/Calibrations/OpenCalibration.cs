using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Quality.Plans;
using Shouwen.App.Quality.Recordings;
using Shouwen.Engines.Metrics;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Draws contacts by lot and gives each of them to all of the evaluators.</summary>
internal static class OpenCalibration
{
    private const int ShortestTalk = 30;
    private const int FewestEvaluators = 2;

    public static async Task<Results<Ok<CalibrationForm>, ProblemHttpResult>> Handle(NewCalibration given, Db db, ContactsToJudge facts, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", given.Name, Calibration.MaxName);
        var form = await CheckAsync(db, acting, given, errors, cancel);
        var plan = given.Plan is { } code ? await StoredPlans.FindAsync(db, acting.CentreId, code, cancel) : null;
        errors.AddIf(given.Plan is not null && plan is null, "plan", FieldErrors.UnknownCode);
        if (errors.Any) return errors.Problem();
        var seed = given.Seed ?? RandomNumberGenerator.GetInt32(1, int.MaxValue);
        var contacts = await DrawAsync(db, facts, acting, given, plan?.Document, seed, time.GetUtcNow(), cancel);
        if (contacts.Count < given.Contacts) return Problem.Invalid("contacts", DrawContacts.NoContacts);
        var row = new Calibration
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Number = (await db.Set<Calibration>().Where(one => one.CentreId == acting.CentreId).MaxAsync(one => (int?)one.Number, cancel) ?? 0) + 1,
            Name = name,
            ScorecardId = form!.Id,
            ScorecardNumber = form.Published,
            From = given.From,
            To = given.To,
            Seed = seed,
            Contacts = contacts.Count,
            Limit = given.Limit,
            OpenedAt = time.GetUtcNow(),
        };
        db.Add(row);
        db.AddRange(given.Evaluators.Select(evaluator => new CalibrationRater { Id = NewId.At(time), CentreId = row.CentreId, CalibrationId = row.Id, EvaluatorId = evaluator }));
        await AssignAsync(db, time, row, given, contacts, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return Problem.Conflict("quality.drawnMeanwhile", "Something else was drawn at the same moment: try again.");
        }

        return TypedResults.Ok(await StoredCalibrations.FormAsync(db, acting, row, cancel));
    }

    private static async Task<Scorecard?> CheckAsync(Db db, Acting acting, NewCalibration given, FieldErrors errors, CancellationToken cancel)
    {
        var form = await StoredScorecards.FindAsync(db, acting.CentreId, given.Form, cancel);
        errors.AddIf(form is null, "form", FieldErrors.UnknownCode);
        errors.AddIf(form is { Published: 0 }, "form", PlanCheck.NotPublished);
        errors.Within("contacts", given.Contacts, 2, 100);
        errors.AddIf(!(given.Limit is > 0 and <= 100), "limit", FieldErrors.OutOfRange);
        errors.Within("dueDays", given.DueDays, 1, 90);
        errors.AddIf(given.To < given.From, "to", "beforeFrom");
        errors.AddIf(given.To.DayNumber - given.From.DayNumber > 366, "to", FieldErrors.OutOfRange);
        errors.AddIf(given.Evaluators.Distinct().Count() < FewestEvaluators || given.Evaluators.Count > 50, "evaluators", FieldErrors.OutOfRange);
        errors.AddIf(given.Evaluators.Distinct().Count() < given.Evaluators.Count, "evaluators", PlanCheck.CodeTwice);
        var may = (await Members.WhoMayAsync(db, acting.CentreId, Act.QualityEvaluate, cancel)).Select(member => member.Id).ToHashSet();
        errors.AddIf(given.Evaluators.Any(evaluator => !may.Contains(evaluator)), "evaluators", PlanCheck.MayNot);
        return form;
    }

    /// <summary>None that any of the evaluators handled: everybody judges the same.</summary>
    private static async Task<List<JudgedContact>> DrawAsync(Db db, ContactsToJudge facts, Acting acting, NewCalibration given, PlanDocument? plan, int seed, DateTimeOffset now, CancellationToken cancel)
    {
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel))!;
        var filters = plan is null ? new Dictionary<Dim, IReadOnlySet<string>>() : PlanCheck.FiltersOf(plan);
        var own = (await Members.EmployeesAsync(db, acting.CentreId, given.Evaluators, cancel)).Values.ToHashSet();
        var contacts = (await facts.ReadAsync(db, frame, given.From, given.To, filters, plan?.ShortestTalk ?? ShortestTalk, cancel)).FindAll(contact => !own.Contains(contact.Agent));
        if (plan?.OnlyRecorded == true)
        {
            var recorded = await RecordedContacts.OfAsync(db, acting.CentreId, given.From, given.To, now, cancel);
            contacts.RemoveAll(contact => !recorded.Contains(contact.Id));
        }

        return [.. PermanentNumber.Smallest(contacts.ConvertAll(contact => contact.Id).ToArray(), given.Contacts, seed).Select(at => contacts[at])];
    }

    private static async Task AssignAsync(Db db, TimeProvider time, Calibration row, NewCalibration given, List<JudgedContact> contacts, CancellationToken cancel)
    {
        var names = await ContactsToJudge.FactsAsync(db, row.CentreId, contacts.ConvertAll(contact => contact.Id), cancel);
        var number = await StoredEvaluations.LastNumberAsync(db, row.CentreId, cancel);
        foreach (var contact in contacts)
            foreach (var evaluator in given.Evaluators)
                db.Add(Evaluation.Of(time, row, contact, names.TryGetValue(contact.Id, out var named) ? named.ExternalId : "", ++number, evaluator, given.DueDays));
    }
}
