using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Cases;

/// <summary>What a line of a timeline said before it was corrected, the oldest first.</summary>
public sealed record EarlierText(DateTimeOffset At, string? By, string? Text);

/// <summary>
/// Whoever wrote a note, or wrote down what a customer said, puts it right. The line stays as it was; a further one takes the place of its text. A reply has gone to the customer:
/// who has to put that right writes another.
/// </summary>
internal static class CorrectEntry
{
    private const int MostCorrections = 50;

    /// <param name="Seen">Id of the line, or of its newest correction, that was being read.</param>
    internal sealed record Request([property: JsonRequired] string Text, [property: JsonRequired] long Seen);

    public static Task<Results<Ok<CaseForm>, ProblemHttpResult>> Handle(int number, long id, Request given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var desk = new DeskStore(db, calendars, time, acting);
        return StoredCases.WorkAsync(desk, number, http, async opened =>
        {
            var caseId = opened.Row.Id;
            if (await db.Set<CaseEntry>().AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id && entry.CaseId == caseId, cancel) is not { } entry) return Problem.NotFound("desk.noEntry", "There is no such line on this case.");
            if (!MayBeCorrected(entry.Kind) || acting.UserId is null || entry.ById != acting.UserId) return Problem.Forbidden("desk.notYoursToCorrect", "Only whoever wrote a note corrects it, and a reply stays as it went out.");
            var errors = new FieldErrors();
            var text = OpenCase.Lines(errors, given.Text);
            errors.AddIf(text is null, "text", FieldErrors.Required);
            if (errors.Any) return errors.Problem();
            var before = await db.Set<CaseEntry>().AsNoTracking().Where(one => one.CaseId == caseId && one.CorrectsId == id).OrderByDescending(one => one.Id).Take(MostCorrections).Select(one => new { one.Id, one.Text }).ToListAsync(cancel);
            if (text == (before.Count > 0 ? before[0].Text : entry.Text)) return null;
            if (given.Seen != (before.Count > 0 ? before[0].Id : id)) return Problem.Conflict("desk.correctedMeanwhile", "The line was corrected since you opened it. Look at what it says now.");
            if (before.Count >= MostCorrections) return Problem.Conflict("desk.tooManyCorrections", $"A line is corrected at most {MostCorrections} times; write another.");
            db.Add(new CaseEntry { CentreId = entry.CentreId, CaseId = caseId, At = StoredCases.Now(time), Kind = CaseEntryKind.Corrected, ById = acting.UserId, By = acting.Name, Text = text, CorrectsId = id });
            return null;
        }, cancel);
    }

    public static bool MayBeCorrected(CaseEntryKind kind) => kind is CaseEntryKind.Note or CaseEntryKind.Message;

    /// <summary>Corrections of some lines of a case, the oldest first.</summary>
    public static async Task<ILookup<long, CaseEntry>> OfAsync(Db db, Guid caseId, IReadOnlyCollection<CaseEntry> entries, CancellationToken cancel)
    {
        var ids = entries.Where(entry => MayBeCorrected(entry.Kind)).Select(entry => (long?)entry.Id).ToList();
        var found = ids.Count == 0 ? [] : await db.Set<CaseEntry>().AsNoTracking().Where(entry => entry.CaseId == caseId && ids.Contains(entry.CorrectsId)).OrderBy(entry => entry.Id).ToListAsync(cancel);
        return found.ToLookup(entry => entry.CorrectsId!.Value);
    }
}
