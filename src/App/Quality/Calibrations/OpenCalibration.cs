using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Published;
using Shouwen.App.Http;
using Shouwen.App.Quality.Evaluations;
using Shouwen.App.Quality.Forms;
using Shouwen.App.Quality.Plans;

namespace Shouwen.App.Quality.Calibrations;

/// <summary>Draws contacts by lot and gives each of them to all of the evaluators.</summary>
internal static class OpenCalibration
{
    private const int FewestEvaluators = 2;

    public static async Task<Results<Ok<CalibrationForm>, ProblemHttpResult>> Handle(NewCalibration given, Db db, ContactsToJudge facts, TimeProvider time, Acting acting, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var name = errors.Text("name", given.Name, Calibration.MaxName);
        var form = await CheckAsync(db, acting, given, errors, cancel);
        var from = await CalibrationContacts.WhereFromAsync(db, acting, given, errors, cancel);
        if (errors.Any) return errors.Problem();
        var seed = given.Seed ?? RandomNumberGenerator.GetInt32(1, int.MaxValue);
        var contacts = await from!.DrawAsync(db, facts, acting, given, seed, time.GetUtcNow(), cancel);
        if (contacts.Count < from.FewestOf(given)) return Problem.Invalid("contacts", DrawContacts.NoContacts);
        var row = new Calibration
        {
            Id = NewId.At(time),
            CentreId = acting.CentreId,
            Number = (await db.Set<Calibration>().Where(one => one.CentreId == acting.CentreId).MaxAsync(one => (int?)one.Number, cancel) ?? 0) + 1,
            Name = name,
            ScorecardId = form!.Id,
            ScorecardNumber = form.Published,
            From = from.From,
            To = from.To,
            Seed = seed,
            Contacts = contacts.Count,
            Limit = given.Limit,
            OpenedAt = time.GetUtcNow(),
        };
        db.Add(row);
        db.AddRange(given.Evaluators.Select(evaluator => new CalibrationRater { Id = NewId.At(time), CentreId = row.CentreId, CalibrationId = row.Id, EvaluatorId = evaluator }));
        await AssignAsync(db, time, row, from.Kind, given, contacts, cancel);
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
        errors.Within("contacts", given.Contacts, CalibrationContacts.Fewest, 100);
        errors.AddIf(!(given.Limit is > 0 and <= 100), "limit", FieldErrors.OutOfRange);
        errors.Within("dueDays", given.DueDays, 1, 90);
        errors.AddIf(given.Evaluators.Distinct().Count() < FewestEvaluators || given.Evaluators.Count > 50, "evaluators", FieldErrors.OutOfRange);
        errors.AddIf(given.Evaluators.Distinct().Count() < given.Evaluators.Count, "evaluators", PlanCheck.CodeTwice);
        var may = (await Members.WhoMayAsync(db, acting.CentreId, Act.QualityEvaluate, cancel)).Select(member => member.Id).ToHashSet();
        errors.AddIf(given.Evaluators.Any(evaluator => !may.Contains(evaluator)), "evaluators", PlanCheck.MayNot);
        return form;
    }

    private static async Task AssignAsync(Db db, TimeProvider time, Calibration row, JudgedKind kind, NewCalibration given, List<JudgedContact> contacts, CancellationToken cancel)
    {
        var names = await JudgedFrame.NamesAsync(db, row.CentreId, kind, contacts.ConvertAll(contact => contact.Id), cancel);
        var number = await StoredEvaluations.LastNumberAsync(db, row.CentreId, cancel);
        foreach (var contact in contacts)
            foreach (var evaluator in given.Evaluators)
                db.Add(Evaluation.Of(time, row, kind, contact, names.GetValueOrDefault(contact.Id, ""), ++number, evaluator, given.DueDays));
    }
}
